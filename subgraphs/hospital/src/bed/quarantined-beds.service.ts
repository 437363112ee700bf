import { checkFirst, decodeNumberCursor, encodeCursor, type Database } from '@goldenhour/subgraph-kit';
import { BED_KINDS } from '@goldenhour/nemc';
import type { FilterQuery } from '@mikro-orm/core';
import { BedRow } from './bed.entity';
import type { QuarantineReason } from './quarantine';

export interface Quarantined {
  readonly hospitalId: number;
  readonly kind: BedRow['kind'];
  readonly reason: QuarantineReason;
  readonly raw: string | null;
  readonly capacity: number | null;
}

/** Values of the last report that are not believed, with what the feed said. */
export class QuarantinedBedsService {
  constructor(private readonly database: Database) {}

  /** @throws AppError BAD_USER_INPUT naming `first` or `after` */
  async page(args: { readonly first: number; readonly after?: string | null }) {
    const first = checkFirst(args.first);
    const em = this.database.em.fork();
    const all: FilterQuery<BedRow> = { quarantine: { $ne: null } };
    const rows = await em.find(BedRow, args.after == null ? all : { $and: [all, behind(args.after)] }, {
      orderBy: { hospitalId: 'asc', kind: 'asc' },
      limit: first + 1,
      disableIdentityMap: true,
    });
    const edges = rows.slice(0, first).map((row) => ({ cursor: cursorOf(row), node: toQuarantined(row) }));
    return {
      totalCount: await em.count(BedRow, all),
      edges,
      pageInfo: {
        hasNextPage: rows.length > first,
        hasPreviousPage: args.after != null && edges.length > 0,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
    };
  }
}

function toQuarantined({ hospitalId, kind, quarantine, feedRaw, feedCapacity }: BedRow): Quarantined {
  return { hospitalId, kind, reason: quarantine!, raw: feedRaw, capacity: feedCapacity };
}

function cursorOf({ hospitalId, kind }: BedRow): string {
  return encodeCursor([hospitalId, BED_KINDS.indexOf(kind)]);
}

function behind(after: string): FilterQuery<BedRow> {
  const [hospitalId, index] = decodeNumberCursor(after, 2);
  const kind = BED_KINDS[index!] ?? '';
  return {
    $or: [{ hospitalId: { $gt: hospitalId! } }, { hospitalId: hospitalId!, kind: { $gt: kind } }],
  } as FilterQuery<BedRow>;
}
