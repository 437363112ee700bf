import type { UserError } from '@goldenhour/client';
import { USER_ERRORS_KO } from './user-errors.ko';

/** What is wrong with an input, in the reader's language. The API says it in English; Korean is made of the code. */
export function userErrorText({ code, message }: UserError, language: string): string {
  if (language === 'en') return message;
  return rangeKo(message) ?? USER_ERRORS_KO[code] ?? message;
}

/** The limits that the API names must not get lost in translation. */
function rangeKo(message: string): string | null {
  const between = /^Must be ([−\d.,-]+) to ([−\d.,-]+)[,.]/.exec(message);
  if (between) return `${between[1]!}~${between[2]!} 사이여야 합니다.`;
  const characters = /^Must have (\d+) to (\d+) characters/.exec(message);
  if (characters) return `${characters[1]!}~${characters[2]!}자여야 합니다.`;
  const atMost = /^At most (\d+) characters/.exec(message);
  return atMost && `최대 ${atMost[1]!}자까지 쓸 수 있습니다.`;
}
