import { MAX_KEY_LENGTH, type UserError } from '@goldenhour/subgraph-kit';

export type UserErrorCode =
  | 'NO_BED_AVAILABLE'
  | 'ALREADY_ACCEPTED_ELSEWHERE'
  | 'REQUEST_EXPIRED'
  | 'ALREADY_DECIDED'
  | 'UNKNOWN_HOSPITAL'
  | 'TOO_MANY_HOSPITALS'
  | 'OPEN_RESERVATION_EXISTS'
  | 'NOT_ALLOWED_FOR_TRIAGE'
  | 'IDEMPOTENCY_CONFLICT'
  | 'OUT_OF_RANGE'
  | 'TRANSPORT_ENDED'
  | 'NOT_APPROVED'
  | 'SLOT_FULL'
  | 'SLOT_PAST'
  | 'SLOT_CLOSED'
  | 'ALREADY_BOOKED'
  | 'OVERLAPS'
  | 'SCHEDULE_OVERLAPS'
  | 'ALREADY_ENDED'
  | 'NOT_OFFERED'
  | 'OFFER_ENDED'
  | 'NOT_CONFIRMED'
  | 'NOT_YET'
  | 'CONFLICT';

const MESSAGES: Readonly<Record<UserErrorCode, string>> = {
  NO_BED_AVAILABLE: 'There is no fresh free bed of this kind. With overCapacity the approval is possible.',
  ALREADY_ACCEPTED_ELSEWHERE: 'Another hospital has accepted this patient.',
  REQUEST_EXPIRED: 'The time of this request is over.',
  ALREADY_DECIDED: 'This request has been decided or ended already.',
  UNKNOWN_HOSPITAL: 'There is no such hospital.',
  TOO_MANY_HOSPITALS: 'At most five hospitals are asked at once for a patient.',
  OPEN_RESERVATION_EXISTS: 'This patient has an open reservation at this hospital.',
  NOT_ALLOWED_FOR_TRIAGE: 'Only for Pre-KTAS 4 and 5 a notice is enough. Ask the hospital.',
  IDEMPOTENCY_CONFLICT: 'This key was used for another input.',
  OUT_OF_RANGE: 'The value is out of range.',
  TRANSPORT_ENDED: 'This transport has ended.',
  NOT_APPROVED: 'No bed is held by this reservation.',
  SLOT_FULL: 'This slot has no free seat. With joinWaitlist you can wait for one.',
  SLOT_PAST: 'This slot has begun already.',
  SLOT_CLOSED: 'The clinic takes no appointments at this time.',
  ALREADY_BOOKED: 'You have an appointment in this slot, or wait for one.',
  OVERLAPS: 'You have another appointment at this time, or wait for one.',
  SCHEDULE_OVERLAPS: 'This department has a schedule at these hours already.',
  ALREADY_ENDED: 'This has ended already.',
  NOT_OFFERED: 'No seat is offered to you here.',
  OFFER_ENDED: 'The offer has ended: the seat goes to the next who waits.',
  NOT_CONFIRMED: 'This appointment has no confirmed seat.',
  NOT_YET: 'Its time has not come yet.',
  CONFLICT: 'The approval of another hospital is being decided. Try again in a moment.',
};

/** @param path below `input` */
export function userError(
  code: UserErrorCode,
  path: readonly (string | number)[],
  message?: string,
): UserError {
  return { code, path: ['input', ...path.map(String)], message: message ?? MESSAGES[code] };
}

export function checkRange(
  value: number | null | undefined,
  [min, max]: readonly [number, number],
  ...path: (string | number)[]
): UserError[] {
  if (value == null || (value >= min && value <= max)) return [];
  return [userError('OUT_OF_RANGE', path, `Must be ${min} to ${max}, was ${value}.`)];
}

export function checkLength(value: string | null | undefined, max: number, ...path: string[]): UserError[] {
  if (value == null || (value.trim().length > 0 && value.length <= max)) return [];
  return [userError('OUT_OF_RANGE', path, `Must have 1 to ${max} characters.`)];
}

export const checkKey = (key: string | null | undefined): UserError[] =>
  checkLength(key, MAX_KEY_LENGTH, 'idempotencyKey');
