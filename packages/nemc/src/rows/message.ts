import { createHash } from 'node:crypto';
import type { RawRow } from '../envelope/raw-row';
import { illnessOfMessageCode } from '../fields/message-codes';
import type { SevereIllness } from '../fields/severe-illnesses';
import { parseKst } from '../kst';
import { cleanText, otherFields, readName } from './text';

/** 응급 and 중증. */
export type MessageCategory = 'EMERGENCY_ROOM' | 'SEVERE_ILLNESS';

/** One message of operation 9; a hospital has any number of them. `messageId` names it over polls. */
export interface MessageRow {
  readonly hpid: string;
  readonly name: string | null;
  /** What the hospital wrote, for people to read; never blank. A telephone number in it is left as it is. */
  readonly text: string;
  /** EMERGENCY_ROOM where the raw text is neither 응급 nor 중증. */
  readonly category: MessageCategory;
  readonly rawCategory: string | null;
  /** symTypCod as given; Y000 = a remark. */
  readonly illnessCode: string | null;
  /** Null for a remark and for a code that is not in MESSAGE_CODES. */
  readonly illness: SevereIllness | null;
  /** Newer answers only, and there only of remarks. */
  readonly department: string | null;
  /** Epoch milliseconds; null when absent or no real time. */
  readonly startsAt: number | null;
  readonly endsAt: number | null;
  readonly rawStartsAt: string | null;
  readonly rawEndsAt: string | null;
  /** All other fields. symOutDspYon among them is the display state of the illness: it never hides a message. */
  readonly raw: RawRow;
}

const CLAIMED = new Set([
  ...['hpid', 'symBlkMsg', 'symBlkMsgTyp', 'symTypCod', 'trtPrtCodMag'],
  ...['symBlkSttDtm', 'symBlkEndDtm'],
]);

/** Types a row of operation 9; undefined without an hpid or without a text. */
export function readMessage(row: RawRow): MessageRow | undefined {
  const hpid = cleanText(row['hpid']);
  const text = cleanText(row['symBlkMsg']);
  if (hpid === null || text === null) return undefined;
  const illnessCode = cleanText(row['symTypCod']);
  const [start, end] = [cleanText(row['symBlkSttDtm']), cleanText(row['symBlkEndDtm'])];
  return {
    hpid,
    name: readName(row),
    text,
    category: cleanText(row['symBlkMsgTyp']) === '중증' ? 'SEVERE_ILLNESS' : 'EMERGENCY_ROOM',
    rawCategory: row['symBlkMsgTyp'] ?? null,
    illnessCode,
    illness: illnessOfMessageCode(illnessCode),
    department: cleanText(row['trtPrtCodMag']),
    startsAt: parseKst(start ?? '') ?? null,
    endsAt: parseKst(end ?? '') ?? null,
    rawStartsAt: start,
    rawEndsAt: end,
    raw: otherFields(row, CLAIMED),
  };
}

type Identity = Pick<
  MessageRow,
  'hpid' | 'illnessCode' | 'department' | 'rawStartsAt' | 'rawEndsAt' | 'text'
>;

/**
 * Names a message, which the API does not: 32 hexadecimal digits, the same in every poll. Of the period it takes the text,
 * so that a replay whose times are moved has the same names.
 */
export function messageId(row: Identity): string {
  const identity = [row.hpid, row.illnessCode, row.department, row.rawStartsAt, row.rawEndsAt, row.text];
  return createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 32);
}
