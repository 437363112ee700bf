import { MAX_KEY_LENGTH, type UserError } from '@goldenhour/subgraph-kit';

export type UserErrorCode =
  | 'CHANNEL_NOT_VERIFIED'
  | 'TARGET_REFUSED'
  | 'MESSAGE_TOO_LONG'
  | 'ENDS_BEFORE_START'
  | 'ALREADY_ENDED'
  | 'EMPTY'
  | 'IDEMPOTENCY_CONFLICT'
  | 'NOT_VALID'
  | 'OF_THE_FEED'
  | 'OUT_OF_RANGE'
  | 'TOO_MANY_TRIES'
  | 'UNKNOWN_ANNOUNCEMENT'
  | 'UNKNOWN_CHANNEL'
  | 'UNKNOWN_DELIVERY'
  | 'UNKNOWN_HOSPITAL'
  | 'UNKNOWN_NOTIFICATION';

/** @param path below `input` */
export function userError(
  code: UserErrorCode,
  message: string,
  ...path: readonly (string | number)[]
): UserError {
  return { code, message, path: ['input', ...path.map(String)] };
}

export function checkKey(key: string | null | undefined): UserError[] {
  if (key == null || (key.length > 0 && key.length <= MAX_KEY_LENGTH)) return [];
  return [userError('OUT_OF_RANGE', `Must have 1 to ${MAX_KEY_LENGTH} characters.`, 'idempotencyKey')];
}
