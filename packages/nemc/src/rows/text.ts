import type { RawRow } from '../envelope/raw-row';

/** Text for people and for keys: trimmed, and NFC so that equal Hangul compares equal; null when absent or blank. */
export function cleanText(text: string | undefined): string | null {
  return text?.trim().normalize('NFC') || null;
}

/** A signed integer; null for anything else, such as an absent tag, `Y`, `-` or a number beyond exactness. */
export function readInteger(text: string | undefined): number | null {
  const trimmed = text?.trim();
  if (trimmed === undefined || !/^[+-]?\d+$/.test(trimmed)) return null;
  const value = Number(trimmed);
  // -0 would print as 0 but compare as another key.
  return Number.isSafeInteger(value) ? value + 0 : null;
}

/** The hospital's name; its tag is the one whose case varies between responses. */
export function readName(row: RawRow): string | null {
  return cleanText(row['dutyName'] ?? row[nameTag(row) ?? '']);
}

function nameTag(row: RawRow): string | undefined {
  return Object.keys(row).find((tag) => tag.toLowerCase() === 'dutyname');
}

/** Fields that no table of this package claims, as sent. */
export function otherFields(row: RawRow, claimed: ReadonlySet<string>): RawRow {
  const rest: Record<string, string> = {};
  for (const tag of Object.keys(row)) {
    if (!claimed.has(tag) && tag.toLowerCase() !== 'dutyname') rest[tag] = row[tag]!;
  }
  return rest;
}
