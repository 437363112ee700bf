import { decodeCursor, encodeCursor } from '@goldenhour/subgraph-kit';
import { AppError } from '@goldenhour/service-kit';

/** Where an announcement stands in every list: newest start first, then the one that was stored last. */
export interface AnnouncementPlace {
  /** Epoch milliseconds. */
  readonly startsAt: number;
  readonly id: number;
}

export function encodePlace({ startsAt, id }: AnnouncementPlace): string {
  return encodeCursor([startsAt, id]);
}

/** @throws AppError BAD_USER_INPUT naming `after` when it is no cursor of these lists */
export function decodePlace(after: string): AnnouncementPlace {
  const [startsAt, id] = decodeCursor(after, 2);
  if (Number.isSafeInteger(startsAt) && Number.isSafeInteger(id)) {
    return { startsAt: startsAt as number, id: id as number };
  }
  throw new AppError('BAD_USER_INPUT', 'after: not a cursor of a list of announcements.', {
    argument: 'after',
  });
}
