import { checkFirst } from '@goldenhour/subgraph-kit';
import { decodePlace, type AnnouncementPlace } from './announcement-cursor';
import type { AnnouncementRow } from './announcement.entity';

/** Which piece of a list is asked for. */
export interface PageRequest {
  readonly first: number;
  readonly after: AnnouncementPlace | null;
}

/** A piece of a list, and what is known of the whole. */
export interface AnnouncementPage {
  readonly rows: readonly AnnouncementRow[];
  readonly total: number;
  /** Rows of the list before this piece. */
  readonly skipped: number;
}

export const EMPTY_PAGE: AnnouncementPage = { rows: [], total: 0, skipped: 0 };

/** @throws AppError BAD_USER_INPUT naming `first` or `after` */
export function readPageRequest(args: { first: number; after?: string | null }): PageRequest {
  const after = args.after ?? null;
  return { first: checkFirst(args.first), after: after === null ? null : decodePlace(after) };
}
