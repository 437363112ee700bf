import type { AnnouncementState } from '@goldenhour/events';

/** Those that stand at that moment, epoch milliseconds: from their start until before their end. */
export function standingAt(announcements: readonly AnnouncementState[], now: number): AnnouncementState[] {
  return announcements.filter(({ startsAt, endsAt }) => startsAt <= now && (endsAt === null || endsAt > now));
}
