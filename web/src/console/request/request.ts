import type { ConsoleRequestFragment } from '@goldenhour/client';

/** A request that this hospital was sent, as the API last said. */
export type Request = ConsoleRequestFragment;

/** Where it stands on the screen. */
export type Stage = 'asked' | 'noticed' | 'held' | 'closed';

export function stageOf({ status, kind }: Request): Stage {
  if (status === 'APPROVED') return 'held';
  if (status !== 'PENDING') return 'closed';
  return kind === 'NOTICE' ? 'noticed' : 'asked';
}

/** Epoch milliseconds of what may be missing. */
export function timeOf(text: string | null | undefined): number | null {
  return text == null ? null : Date.parse(text);
}

/** When it came to its present state, as far as its steps say. */
export function changedAt({ history, requestedAt }: Request): number {
  return Date.parse(history.at(-1)?.at ?? requestedAt);
}

/** A request never goes back: what tells of an earlier state was under way for longer. */
const PROGRESS = { PENDING: 0, APPROVED: 1, DECLINED: 2, CANCELLED: 2, EXPIRED: 2, ARRIVED: 2 } as const;

/** Which of two pictures of one request is the later one; the second where they may be of the same moment. */
export function laterOf(one: Request, other: Request): Request {
  const progress = PROGRESS[other.status] - PROGRESS[one.status];
  if (progress !== 0) return progress > 0 ? other : one;
  // A hold is only ever made longer.
  const longer = (timeOf(other.hold?.expiresAt) ?? 0) - (timeOf(one.hold?.expiresAt) ?? 0);
  return longer >= 0 ? other : one;
}
