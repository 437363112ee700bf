import { encodeGlobalId } from '@goldenhour/subgraph-kit';
import { HOSPITAL } from '../hospital/hospital-id';
import { encodePlace } from './announcement-cursor';
import type { AnnouncementConnection } from './announcement-connection.type';
import type { AnnouncementRow } from './announcement.entity';
import type { AnnouncementPage } from './announcement-page';
import type { Announcement } from './announcement.type';

export function toAnnouncement(row: AnnouncementRow): Announcement {
  return {
    id: encodeGlobalId('Announcement', row.id),
    category: row.category,
    message: row.message,
    illness: row.illness,
    source: row.source,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    hospital: { id: encodeGlobalId(HOSPITAL, row.hospitalId) },
  };
}

export function toConnection(page: AnnouncementPage): AnnouncementConnection {
  const edges = page.rows.map((row) => ({ cursor: encodePlace(row), node: toAnnouncement(row) }));
  return {
    totalCount: page.total,
    nodes: edges.map(({ node }) => node),
    edges,
    pageInfo: {
      hasNextPage: page.skipped + edges.length < page.total,
      hasPreviousPage: page.skipped > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
