import type { UserError } from '@goldenhour/subgraph-kit';
import { userError } from '../store/user-errors';
import type { AnnouncementRow } from './announcement.entity';

const MAX_MESSAGE = 1_000;

type Stated = Pick<AnnouncementRow, 'message' | 'illness' | 'unavailable' | 'startsAt' | 'endsAt'>;

/** What is wrong with an announcement as it would stand. */
export function checkAnnouncement({ message, illness, unavailable, startsAt, endsAt }: Stated, now: number) {
  const errors: UserError[] = [];
  if (message === '') errors.push(userError('EMPTY', 'Say something.', 'message'));
  const length = Array.from(message).length;
  if (length > MAX_MESSAGE)
    errors.push(
      userError('MESSAGE_TOO_LONG', `At most ${MAX_MESSAGE} characters, were ${length}.`, 'message'),
    );
  if (unavailable && illness === null)
    errors.push(userError('NOT_VALID', 'Say which illness is not accepted.', 'illness'));
  if (endsAt !== null && endsAt <= startsAt)
    errors.push(userError('ENDS_BEFORE_START', 'It must end after it starts.', 'endsAt'));
  else if (endsAt !== null && endsAt <= now)
    errors.push(userError('ENDS_BEFORE_START', 'Its end lies in the past: it would never stand.', 'endsAt'));
  return errors;
}

/** Text as it is stored: NFC, without spaces at its ends, and without control characters but line ends and tabs. */
export function cleanMessage(message: string): string {
  return message
    .normalize('NFC')
    .replaceAll('\r\n', '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}
