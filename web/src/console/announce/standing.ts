import type { Announcement } from '../desk';

type Period = Pick<Announcement, 'startsAt' | 'endsAt'>;

export function isOver({ endsAt }: Period, now: number): boolean {
  return endsAt != null && Date.parse(endsAt) <= now;
}

export function isPlanned({ startsAt }: Period, now: number): boolean {
  return Date.parse(startsAt) > now;
}
