import type { RawRow } from '../envelope/raw-row';
import type { Poll } from '../source';
import { messageId, readMessage, type MessageRow } from './message';

/** Types the messages of one poll. Exact doubles, which occur, collapse to one; what is dropped is counted. */
export function collectMessages(rawRows: readonly RawRow[], receivedAt: number): Poll<MessageRow> {
  const rows = new Map<string, MessageRow>();
  let unidentified = 0;
  for (const raw of rawRows) {
    const row = readMessage(raw);
    if (row === undefined) unidentified += 1;
    else rows.set(messageId(row), row);
  }
  return {
    ok: true,
    rows: [...rows.values()],
    totalCount: rawRows.length,
    duplicates: rawRows.length - unidentified - rows.size,
    unidentified,
    receivedAt,
  };
}
