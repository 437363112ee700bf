import { encodePlace } from './announcement-cursor';
import type { AnnouncementConnection } from './announcement-connection.type';
import type { AnnouncementPage } from './announcement-page';
import { toAnnouncement } from './to-announcement';

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
