import { registerEnumType } from 'type-graphql';

/** An enum whose values are its names, with the words for people. */
export function describedEnum<K extends string>(
  name: string,
  description: string,
  values: Readonly<Record<K, string>>,
): { readonly [P in K]: P } {
  const names = Object.keys(values) as K[];
  const result = Object.fromEntries(names.map((key) => [key, key])) as { readonly [P in K]: P };
  const valuesConfig = Object.fromEntries(names.map((key) => [key, { description: values[key] }]));
  registerEnumType(result, { name, description, valuesConfig: valuesConfig as never });
  return result;
}

export const Sex = describedEnum('Sex', 'The patient’s sex (성별).', {
  UNKNOWN: 'Not known (미상).',
  FEMALE: '여성.',
  MALE: '남성.',
});
export type Sex = keyof typeof Sex;

export const AgeGroup = describedEnum('AgeGroup', 'The patient’s age, as far as it is known (연령대).', {
  UNKNOWN: 'Not known (미상).',
  INFANT_TODDLER: '영유아.',
  CHILD: '소아.',
  TEEN: '10대.',
  TWENTIES: '20대.',
  THIRTIES: '30대.',
  FORTIES: '40대.',
  FIFTIES: '50대.',
  SIXTIES: '60대.',
  SEVENTIES_PLUS: '70대 이상.',
});
export type AgeGroup = keyof typeof AgeGroup;

export const Consciousness = describedEnum('Consciousness', 'Level of consciousness, ACVPU (의식 상태).', {
  ALERT: 'Alert (명료).',
  CONFUSION: 'New confusion (혼돈).',
  VERBAL: 'Responds to voice (언어 반응).',
  PAIN: 'Responds to pain (통증 반응).',
  UNRESPONSIVE: 'Unresponsive (무반응).',
});
export type Consciousness = keyof typeof Consciousness;

export const Cause = describedEnum('Cause', 'What brought the patient here (발생 원인).', {
  DISEASE: '질병.',
  NON_DISEASE: 'Injury, poisoning and other causes from outside (질병 외).',
});
export type Cause = keyof typeof Cause;

export const Risk = describedEnum('Risk', 'Clinical risk by NEWS2 (임상 위험도).', {
  LOW: '0 to 4 points.',
  LOW_MEDIUM: 'A single parameter of 3 points.',
  MEDIUM: '5 or 6 points.',
  HIGH: '7 or more points.',
  UNKNOWN: 'A parameter is missing, and those that are there do not make it HIGH.',
});
export type Risk = keyof typeof Risk;

export const TransportStatus = describedEnum('TransportStatus', 'How a transport stands (이송 상태).', {
  IN_PROGRESS: 'A bed is sought, or the patient is on the way (이송 중).',
  COMPLETED: 'The patient has arrived (완료).',
  CANCELLED: '취소.',
});
export type TransportStatus = keyof typeof TransportStatus;
