import {
  BED_FIELDS,
  readBedReport,
  readInstitution,
  readMessage,
  readSevereIllness,
  formatKst,
  type BedKind,
  type BedReportRow,
  type InstitutionRow,
  type MessageRow,
  type SevereIllnessRow,
} from '@goldenhour/nemc';

/** A bed's value as the feed sends it, or value and capacity; null = the tag is absent. */
export type BedText = string | number | null | readonly [value: string | number | null, capacity: number];

/**
 * One hospital's row of operation 1, read from the wire's own fields.
 * @param at when the hospital reported, epoch milliseconds (the wire has whole seconds); null = no time
 * @param fields other tags, such as `hvctayn` or `phpid`
 */
export function bedReport(
  hpid: string,
  at: number | null,
  beds: Partial<Record<BedKind, BedText>> = {},
  fields: Record<string, string> = {},
): BedReportRow {
  const row: Record<string, string> = { hpid, dutyName: `데모${hpid}병원`, ...fields };
  if (at !== null) row['hvidate'] = formatKst(at);
  for (const { kind, field, capacityField } of BED_FIELDS) {
    const { value, capacity } = bedText(beds[kind] ?? null);
    if (value !== null) row[field] = String(value);
    if (capacity !== null) row[capacityField] = String(capacity);
  }
  return readBedReport(row)!;
}

function bedText(text: BedText): { value: string | number | null; capacity: number | null } {
  if (text === null || typeof text !== 'object') return { value: text, capacity: null };
  return { value: text[0], capacity: text[1] };
}

/** One row of operation 3. */
export function institution(hpid: string, fields: Record<string, string> = {}): InstitutionRow {
  return readInstitution({ hpid, dutyName: `데모${hpid}병원`, ...fields })!;
}

/** One row of operation 2; `flags` by the item's number, for example `{ 1: 'Y' }`. */
export function acceptance(hpid: string, flags: Record<number, string>): SevereIllnessRow {
  const row: Record<string, string> = { hpid, dutyName: `데모${hpid}병원` };
  for (const [item, flag] of Object.entries(flags)) row[`MKioskTy${item}`] = flag;
  return readSevereIllness(row)!;
}

/** One row of operation 9, a remark unless the code of an illness is given. @param period epoch milliseconds */
export function message(
  hpid: string,
  text: string,
  { code = 'Y000', from, until }: { code?: string; from?: number; until?: number } = {},
): MessageRow {
  const row: Record<string, string> = { hpid, dutyName: `데모${hpid}병원`, symBlkMsg: text, symTypCod: code };
  if (from !== undefined) row['symBlkSttDtm'] = formatKst(from);
  if (until !== undefined) row['symBlkEndDtm'] = formatKst(until);
  return readMessage(row)!;
}
