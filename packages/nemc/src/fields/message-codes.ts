import { SEVERE_ILLNESSES, type SevereIllness } from './severe-illnesses';

/**
 * What a message of operation 9 is about (`symTypCod`), as item of operation 2. Item 28 is the emergency room as a whole:
 * such a message is a remark, not about an illness.
 */
export const MESSAGE_CODES = {
  Y000: 28,
  Y0010: 1,
  Y0020: 2,
  Y0031: 3,
  Y0032: 4,
  Y0041: 5,
  Y0042: 6,
  Y0051: 7,
  Y0052: 8,
  Y0060: 9,
  Y0070: 10,
  Y0081: 11,
  Y0082: 12,
  Y0091: 13,
  Y0092: 14,
  Y0100: 15,
  Y0111: 16,
  Y0112: 17,
  Y0113: 18,
  Y0120: 19,
  Y0131: 20,
  Y0132: 21,
  Y0141: 22,
  Y0142: 23,
  Y0150: 24,
  Y0160: 25,
  Y0171: 26,
  Y0172: 27,
} as const satisfies Record<string, number>;

export type MessageCode = keyof typeof MESSAGE_CODES;

/** The code of a remark, most of what stands. */
export const REMARK_CODE = 'Y000' satisfies MessageCode;

/** The illness that a code stands for; null for a remark and for a code outside the table. */
export function illnessOfMessageCode(code: string | null): SevereIllness | null {
  if (code === null || code === REMARK_CODE || !Object.hasOwn(MESSAGE_CODES, code)) return null;
  const item = MESSAGE_CODES[code as MessageCode];
  return SEVERE_ILLNESSES.find((illness) => illness.item === item)?.illness ?? null;
}
