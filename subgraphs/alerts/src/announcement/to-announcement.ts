import { encodeGlobalId } from '@goldenhour/subgraph-kit';
import { HOSPITAL } from '../hospital/hospital-id';
import type { AnnouncementRow } from './announcement.entity';
import type { Announcement } from './announcement.type';

/** The type's name inside opaque ids. */
export const ANNOUNCEMENT = 'Announcement';

/** As clients see it, from the table or from an event. */
export function toAnnouncement(
  row: Omit<AnnouncementRow, 'feedMessageId' | 'province' | 'tellAt'>,
): Announcement {
  return {
    id: encodeGlobalId(ANNOUNCEMENT, row.id),
    category: row.category,
    message: row.message,
    illness: row.illness,
    unavailable: row.unavailable,
    source: row.source,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    hospital: { id: encodeGlobalId(HOSPITAL, row.hospitalId) },
  };
}
