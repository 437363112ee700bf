import type { RawRow } from '../envelope/raw-row';
import { SEVERE_ILLNESSES, type SevereIllness } from '../fields/severe-illnesses';
import { readFlag, type Availability } from './flag';
import { cleanText, otherFields, readName } from './text';

export interface IllnessReading {
  readonly illness: SevereIllness;
  /** A claim of the hospital, no promise of acceptance. */
  readonly availability: Availability;
  /** The flag as sent, padding included; null when the tag is absent. */
  readonly rawFlag: string | null;
  /** A limit of age or weight; null when there is none or only a ".". */
  readonly note: string | null;
}

/** One hospital's row of operation 2. It carries no report time. */
export interface SevereIllnessRow {
  readonly hpid: string;
  readonly name: string | null;
  /** All 28 illnesses in the API's order, UNKNOWN where the row has no flag. */
  readonly illnesses: readonly IllnessReading[];
  readonly raw: RawRow;
}

type Item = { field: string; noteField?: string; illness: SevereIllness };
const ITEMS: readonly Item[] = SEVERE_ILLNESSES;

const CLAIMED = new Set(['hpid', ...ITEMS.flatMap((item) => [item.field, item.noteField ?? item.field])]);

/** Types a row of operation 2 (and of no other: see SEVERE_ILLNESSES); undefined without an hpid. */
export function readSevereIllness(row: RawRow): SevereIllnessRow | undefined {
  const hpid = cleanText(row['hpid']);
  if (hpid === null) return undefined;
  return {
    hpid,
    name: readName(row),
    illnesses: ITEMS.map((item) => ({
      illness: item.illness,
      availability: readFlag(row[item.field]),
      rawFlag: row[item.field] ?? null,
      note: item.noteField === undefined ? null : readNote(row[item.noteField]),
    })),
    raw: otherFields(row, CLAIMED),
  };
}

function readNote(text: string | undefined): string | null {
  const note = cleanText(text);
  return note === '.' ? null : note;
}
