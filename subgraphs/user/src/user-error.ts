import { MAX_KEY_LENGTH, type UserError } from '@goldenhour/subgraph-kit';

/** @param path below `input` */
export function userError(code: string, message: string, ...path: string[]): UserError {
  return { code, message, path: ['input', ...path] };
}

/** An error that belongs to no single member of the input. */
export function generalError(code: string, message: string): UserError {
  return { code, message, path: null };
}

export function tooManyTries(waitSeconds: number, ...path: string[]): UserError {
  const wait = waitSeconds >= 120 ? `${Math.ceil(waitSeconds / 60)} minutes` : `${waitSeconds} seconds`;
  return userError('TOO_MANY_TRIES', `Too many tries. Wait ${wait}, then try again.`, ...path);
}

export function checkKey(key: string | null | undefined): UserError[] {
  if (key == null || (key.length > 0 && key.length <= MAX_KEY_LENGTH)) return [];
  return [userError('OUT_OF_RANGE', `Must have 1 to ${MAX_KEY_LENGTH} characters.`, 'idempotencyKey')];
}

/** NFC without spaces at its ends; what somebody left empty is absent. */
export function cleaned(text: string | null | undefined): string | null {
  const clean = text?.normalize('NFC').trim();
  return clean === undefined || clean === '' ? null : clean;
}

/** What is wrong with a text that people type. */
export function checkText(
  text: string | null,
  field: string,
  { max, required }: { readonly max: number; readonly required: boolean },
): UserError[] {
  if (text === null) return required ? [userError('EMPTY', 'This is needed.', field)] : [];
  if (text.length > max)
    return [userError('OUT_OF_RANGE', `At most ${max} characters, were ${text.length}.`, field)];
  // Control characters have no place in a name, and would let it pretend to be more than one line.
  if (/\p{Cc}/u.test(text)) return [userError('NOT_VALID', 'Only one line of plain text.', field)];
  return [];
}
