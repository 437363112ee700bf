import type { RawRow } from './raw-row';

/** Text of a leaf of a parsed XML or JSON tree; undefined for what is absent, null or no leaf. The first of several. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return textOf(value[0]);
  return undefined;
}

export function childOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}

/** The rows below `items`: an array, one object, or none (`""`, absent); undefined where there is something else. */
export function rowsOf(items: unknown): RawRow[] | undefined {
  if (items === undefined || items === null || (typeof items === 'string' && items.trim() === '')) return [];
  if (typeof items !== 'object') return undefined;
  const item = childOf(items, 'item');
  if (item === undefined || item === '' || item === null) return [];
  const rows: RawRow[] = [];
  for (const fields of Array.isArray(item) ? (item as unknown[]) : [item]) {
    if (typeof fields !== 'object' || fields === null) return undefined;
    rows.push(rowOf(fields));
  }
  return rows;
}

function rowOf(fields: object): RawRow {
  const row: Record<string, string> = {};
  for (const [name, value] of Object.entries(fields)) {
    const text = textOf(value);
    // #text is the white space between the tags of a pretty-printed document.
    if (text !== undefined && name !== '#text') row[name] = text;
  }
  return row;
}
