import type { RawRow } from '../envelope/raw-row';
import { readPosition, type Position } from './position';
import { regionOfAddress, type AddressRegion } from './region';
import { cleanText, otherFields, readName } from './text';

/** Keyed on the class's name: sources disagree on what its code (G001, G006 …) means. */
const TIERS = {
  권역응급의료센터: 'REGIONAL_CENTER',
  지역응급의료센터: 'LOCAL_CENTER',
  지역응급의료기관: 'LOCAL_INSTITUTION',
  응급실운영신고기관: 'REGISTERED',
} as const;

export type HospitalTier = (typeof TIERS)[keyof typeof TIERS];

/** One institution of operation 3 (and 6). */
export interface InstitutionRow extends AddressRegion, Position {
  readonly hpid: string;
  readonly phpid: string | null;
  /** Null for a class that the contract does not know. */
  readonly tier: HospitalTier | null;
  readonly rawTier: string | null;
  readonly name: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  /** Here it is the line of the emergency room itself, as given. */
  readonly erPhone: string | null;
  /** All other fields, and the coordinates as sent. */
  readonly raw: RawRow;
}

const CLAIMED = new Set(['hpid', 'phpid', 'dutyEmclsName', 'dutyAddr', 'dutyTel1', 'dutyTel3']);

/** Types a row of operation 3; undefined without an hpid. */
export function readInstitution(row: RawRow): InstitutionRow | undefined {
  const hpid = cleanText(row['hpid']);
  if (hpid === null) return undefined;
  const address = cleanText(row['dutyAddr']);
  return {
    hpid,
    phpid: cleanText(row['phpid']),
    tier: tierOf(row['dutyEmclsName']),
    rawTier: row['dutyEmclsName'] ?? null,
    name: readName(row),
    address,
    ...regionOfAddress(address),
    phone: cleanText(row['dutyTel1']),
    erPhone: cleanText(row['dutyTel3']),
    ...readPosition(row),
    raw: otherFields(row, CLAIMED),
  };
}

function tierOf(text: string | undefined): HospitalTier | null {
  const name = text?.normalize('NFC').replace(/\s+/g, '') ?? '';
  return Object.hasOwn(TIERS, name) ? TIERS[name as keyof typeof TIERS] : null;
}
