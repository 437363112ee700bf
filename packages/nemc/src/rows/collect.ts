import type { RawRow } from '../envelope/raw-row';
import type { Poll } from '../source';

interface Identified {
  readonly hpid: string;
  readonly reportedAt?: number | null;
}

/**
 * Types the rows of one poll and leaves one row for each hospital: the one with the newest report time, and of equals
 * the last received. A row without a time is older than any. What is dropped is counted.
 */
export function collectRows<Row extends Identified>(
  rawRows: readonly RawRow[],
  read: (row: RawRow) => Row | undefined,
  receivedAt: number,
): Poll<Row> {
  const rows = new Map<string, Row>();
  let duplicates = 0;
  let unidentified = 0;
  for (const raw of rawRows) {
    const row = read(raw);
    if (row === undefined) {
      unidentified += 1;
      continue;
    }
    const other = rows.get(row.hpid);
    if (other) duplicates += 1;
    if (!other || (row.reportedAt ?? -Infinity) >= (other.reportedAt ?? -Infinity)) rows.set(row.hpid, row);
  }
  return {
    ok: true,
    rows: [...rows.values()],
    totalCount: rawRows.length,
    duplicates,
    unidentified,
    receivedAt,
  };
}
