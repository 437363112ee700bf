import type { Envelope } from '../envelope/envelope';
import type { RawRow } from '../envelope/raw-row';
import { failed, type Failed } from '../failure';

/** Far more than the country has; a totalCount beyond it must not drive calls. */
const MAX_PAGES = 50;

type Page = (pageNo: number) => Promise<Envelope | Failed>;

/**
 * Fetches all pages one after another (the key has a per-second limit) and joins their rows. The result is complete or
 * a failure: rows ≠ totalCount, or a totalCount that moves between pages, is PARTIAL. No rows with totalCount 0 is EMPTY
 * unless the operation may have none; result code 3 (no data) stays EMPTY, because the envelope did not count.
 */
export async function fetchAllPages(
  page: Page,
  { pageSize, mayBeEmpty = false }: { readonly pageSize: number; readonly mayBeEmpty?: boolean },
): Promise<RawRow[] | Failed> {
  const first = await page(1);
  if (!first.ok) return first;
  const { totalCount } = first;
  if (totalCount === 0 && first.rows.length === 0)
    return mayBeEmpty ? [] : failed('EMPTY', 'The API has no rows for this request.');
  // The API may give smaller pages than were asked; its own number says where the next page starts.
  const size = Math.min(pageSize, first.numOfRows || pageSize);
  const pages = Math.ceil(totalCount / size);
  if (pages > MAX_PAGES)
    return failed('MALFORMED', `The API announces ${totalCount} rows, more than can be true.`);
  const rows = [...first.rows];
  for (let pageNo = 2; pageNo <= pages && rows.length === (pageNo - 1) * size; pageNo += 1) {
    const next = await page(pageNo);
    if (!next.ok) return next.failure.kind === 'EMPTY' ? partial(rows.length, totalCount) : next;
    if (next.totalCount !== totalCount) return partial(rows.length + next.rows.length, next.totalCount);
    rows.push(...next.rows);
  }
  return rows.length === totalCount ? rows : partial(rows.length, totalCount);
}

function partial(received: number, announced: number): Failed {
  return failed('PARTIAL', `The API announced ${announced} rows and sent ${received}.`);
}
