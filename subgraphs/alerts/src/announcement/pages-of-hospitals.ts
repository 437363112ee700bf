import type { EntityManager } from '@goldenhour/subgraph-kit';
import { AnnouncementRow } from './announcement.entity';
import type { AnnouncementPage, PageRequest } from './announcement-page';

interface RankedRow extends Record<string, unknown> {
  hospital_id: number;
  total: number;
  place: number;
  /** A sum is a decimal, which some drivers hand over as text. */
  skipped: number | string;
}

/**
 * The same page of the lists of many hospitals, in one statement: a live map asks for a hundred at a time.
 * Hospitals without any message are left out of the answer.
 * @param activeAtSql SQL expression of the moment (epoch milliseconds) that a message's period must include; null = any
 */
export async function pagesOfHospitals(
  em: EntityManager,
  hospitalIds: readonly number[],
  { first, after, activeAtSql }: PageRequest & { readonly activeAtSql: string | null },
): Promise<ReadonlyMap<number, AnnouncementPage>> {
  const active =
    activeAtSql === null
      ? ''
      : `and starts_at <= ${activeAtSql} and (ends_at is null or ends_at > ${activeAtSql})`;
  // Up to and with the row that the cursor names, if that row still stands.
  const skipped = after
    ? `sum(case when starts_at > ? or (starts_at = ? and id >= ?) then 1 else 0 end) over (partition by hospital_id)`
    : '0';
  // The first row of a list always comes along: it carries the total of a list whose page is empty.
  const rows = await em.execute<RankedRow[]>(
    `select * from (
       select announcement.*, ${skipped} as skipped,
         count(*) over (partition by hospital_id) as total,
         row_number() over (partition by hospital_id order by starts_at desc, id desc) as place
       from announcement
       where hospital_id in (${hospitalIds.map(() => '?').join(', ')}) ${active}
     ) as ranked
     where place = 1 or (place > skipped and place <= skipped + ?)
     order by hospital_id, place`,
    [...(after ? [after.startsAt, after.startsAt, after.id] : []), ...hospitalIds, first],
  );
  const pages = new Map<number, AnnouncementPage & { rows: AnnouncementRow[] }>();
  for (const { total, place, skipped: before, ...columns } of rows) {
    const page = pages.get(columns.hospital_id) ?? {
      rows: [],
      total,
      skipped: Number(before),
    };
    pages.set(columns.hospital_id, page);
    if (place > page.skipped) page.rows.push(em.map(AnnouncementRow, columns));
  }
  return pages;
}
