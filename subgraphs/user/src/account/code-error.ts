import type { UserError } from '@goldenhour/subgraph-kit';
import { userError } from '../user-error';

const MESSAGES = {
  CODE_WRONG: 'This code is not right. Look at the newest mail.',
  CODE_EXPIRED: 'This code is older than 10 minutes. Ask for a new one.',
  TOO_MANY_TRIES: 'Too many wrong codes. Ask for a new one.',
};

export function codeError(failure: keyof typeof MESSAGES): UserError {
  return userError(failure, MESSAGES[failure], 'code');
}
