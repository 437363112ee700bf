import type { RawRow } from '../envelope/raw-row';
import { OPENING_TAGS, readOpeningHours, type OpeningHours } from './opening-hours';
import { readPosition, type Position } from './position';
import { cleanText, otherFields, readInteger, readName } from './text';

/** Where the hospital's totals stand: counts, although their tags end in "yn". They are no free beds. */
export const TOTAL_FIELDS = {
  beds: 'hpbdn',
  emergencyRoom: 'hperyn',
  ward: 'hpgryn',
  operatingRooms: 'hpopyn',
  generalIcu: 'hpicuyn',
  neonatalIcu: 'hpnicuyn',
  thoracicIcu: 'hpccuyn',
  neurologyIcu: 'hpcuyn',
} as const;

export type InstitutionTotals = Readonly<Record<keyof typeof TOTAL_FIELDS, number | null>>;

/** One institution of operation 5. */
export interface InstitutionDetailRow extends Position {
  readonly hpid: string;
  readonly phpid: string | null;
  readonly name: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  /** Korean names of the departments, as ordered by the API; none where the tag is absent. */
  readonly departments: readonly string[];
  /** All eight days: Monday to Sunday, then holidays. */
  readonly openingHours: readonly OpeningHours[];
  /** Digits: five, or six of the postal codes before 2015. */
  readonly postalCode: string | null;
  /** The hospital's own words, lines ended by \n. */
  readonly information: string | null;
  /** Null where the tag is absent. */
  readonly totals: InstitutionTotals;
  /**
   * All other fields, and coordinates and totals as sent. MKioskTy1 to 28 among them are capabilities of another list than
   * that of operation 2, in spite of their names: never read them as severe illnesses. hvec and its like carry no report
   * time here: never read them as free beds.
   */
  readonly raw: RawRow;
}

const CLAIMED = new Set([
  ...['hpid', 'phpid', 'dutyAddr', 'dutyTel1', 'dgidIdName', 'postCdn1', 'postCdn2', 'dutyInf'],
  ...OPENING_TAGS,
]);

/** Types a row of operation 5; undefined without an hpid. */
export function readInstitutionDetail(row: RawRow): InstitutionDetailRow | undefined {
  const hpid = cleanText(row['hpid']);
  if (hpid === null) return undefined;
  return {
    hpid,
    phpid: cleanText(row['phpid']),
    name: readName(row),
    address: cleanText(row['dutyAddr']),
    phone: cleanText(row['dutyTel1']),
    departments: readDepartments(row['dgidIdName']),
    openingHours: readOpeningHours(row),
    postalCode: readPostalCode(row),
    information: readInformation(row['dutyInf']),
    totals: readTotals(row),
    ...readPosition(row),
    raw: otherFields(row, CLAIMED),
  };
}

function readDepartments(text: string | undefined): string[] {
  const names = (text ?? '').split(',').map(cleanText);
  return [...new Set(names.filter((name) => name !== null))];
}

function readPostalCode(row: RawRow): string | null {
  const code = (row['postCdn1'] ?? '').trim() + (row['postCdn2'] ?? '').trim();
  return /^\d{5,6}$/.test(code) ? code : null;
}

/** A line ends in `&#xD;` and a line feed; some encode the entity twice, so that its text is still there. */
function readInformation(text: string | undefined): string | null {
  return cleanText(text?.replace(/(?:&#xD;|\r)\n?/gi, '\n'));
}

function readTotals(row: RawRow): InstitutionTotals {
  const total = ([name, field]: [string, string]) => [name, readInteger(row[field])];
  return Object.fromEntries(Object.entries(TOTAL_FIELDS).map(total)) as InstitutionTotals;
}
