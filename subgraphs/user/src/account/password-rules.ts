import type { UserError } from '@goldenhour/subgraph-kit';
import { userError } from '../user-error';
import { isCommonPassword } from './common-passwords';

export const SHORTEST = 12;
const LONGEST = 200;
const FEWEST_CHARACTERS = 5;
/** Printed at the start of every demonstration. */
const PUBLIC_PASSWORDS = new Set(['golden-hour-demo']);

/**
 * What is wrong with a new password: its length, or that it is among the first that somebody would try.
 * @param personal what others know of its owner: e-mail and name
 */
export function checkPassword(
  password: string,
  personal: readonly (string | null)[],
  field = 'password',
): UserError[] {
  const reason = weakness(password.normalize('NFC'), personal);
  return reason === null ? [] : [userError('WEAK_PASSWORD', reason, field)];
}

function weakness(password: string, personal: readonly (string | null)[]): string | null {
  const length = Array.from(password).length;
  if (length < SHORTEST) return `Take at least ${SHORTEST} characters.`;
  if (length > LONGEST) return `Take at most ${LONGEST} characters.`;
  const small = password.toLowerCase();
  if (isCommonPassword(small) || PUBLIC_PASSWORDS.has(small))
    return 'Many people use this password. Take another one.';
  if (new Set(small).size < FEWEST_CHARACTERS || isRepeated(small) || isSequence(small))
    return 'This repeats or counts. Take one that nobody can guess.';
  const known = personal.flatMap((text) => [text, text?.split('@')[0]]).map((text) => text?.toLowerCase());
  if (known.some((text) => text !== undefined && text.length >= 4 && covers(small, text)))
    return 'This is your name or e-mail. Take one that nobody can guess.';
  return null;
}

/** A short block again and again: abcabcabcabc. */
function isRepeated(text: string): boolean {
  for (let length = 1; length <= text.length / 3; length += 1) {
    if (
      text ===
      text
        .slice(0, length)
        .repeat(Math.ceil(text.length / length))
        .slice(0, text.length)
    )
      return true;
  }
  return false;
}

/** Each character one after, or one before, the last: 1234567890ab has a break, abcdefghijkl has none. */
function isSequence(text: string): boolean {
  const steps = new Set<number>();
  for (let at = 1; at < text.length; at += 1) steps.add(text.charCodeAt(at) - text.charCodeAt(at - 1));
  return steps.size === 1;
}

/** Whether little is left of a password without something that others know. */
function covers(password: string, known: string): boolean {
  return password.includes(known) && password.length - known.length < 6;
}
