import type { RawRow } from '../envelope/raw-row';
import { BED_FIELDS, type BedKind } from '../fields/bed-fields';
import { EQUIPMENT_FIELDS, type EquipmentKind } from '../fields/equipment-fields';
import { parseKst } from '../kst';
import { readFlag, type Availability } from './flag';
import { cleanText, otherFields, readInteger, readName } from './text';

/** One kind of bed at one hospital. A raw text is null when its tag is absent; a number is null when it is unknown. */
export interface BedReading {
  readonly kind: BedKind;
  /** Free beds; negative = over capacity. Not judged for plausibility here. */
  readonly value: number | null;
  readonly rawValue: string | null;
  /** Baseline number (기준). */
  readonly capacity: number | null;
  readonly rawCapacity: string | null;
}

export interface EquipmentReading {
  readonly kind: EquipmentKind;
  readonly availability: Availability;
  readonly rawFlag: string | null;
  readonly units: number | null;
  readonly rawUnits: string | null;
}

/** One hospital's row of operation 1. */
export interface BedReportRow {
  readonly hpid: string;
  readonly phpid: string | null;
  readonly name: string | null;
  /** As given; formats vary (`02-440-7114`, `0215881511`). In this operation often the main number. */
  readonly erPhone: string | null;
  /** When the hospital reported, epoch milliseconds; null when absent or no real time. */
  readonly reportedAt: number | null;
  readonly rawReportedAt: string | null;
  /** Only kinds of which the row has the number or the baseline. */
  readonly beds: readonly BedReading[];
  /** All 12 kinds, UNKNOWN where the row has no flag. */
  readonly equipment: readonly EquipmentReading[];
  /** All other fields. hvdnm, hv1 and hv12 name doctors and their lines: never publish them to anonymous callers. */
  readonly raw: RawRow;
}

type EquipmentField = { field: string; unitsField?: string; kind: EquipmentKind };
const EQUIPMENT: readonly EquipmentField[] = EQUIPMENT_FIELDS;

const CLAIMED = new Set<string>([
  ...['hpid', 'phpid', 'dutyTel3', 'hvidate'],
  ...BED_FIELDS.flatMap((bed) => [bed.field, bed.capacityField]),
  ...EQUIPMENT.flatMap((item) => [item.field, item.unitsField ?? item.field]),
]);

/** Types a row of operation 1; undefined without an hpid. */
export function readBedReport(row: RawRow): BedReportRow | undefined {
  const hpid = cleanText(row['hpid']);
  if (hpid === null) return undefined;
  const reported = row['hvidate'];
  return {
    hpid,
    phpid: cleanText(row['phpid']),
    name: readName(row),
    erPhone: cleanText(row['dutyTel3']),
    reportedAt: parseKst(reported?.trim() ?? '') ?? null,
    rawReportedAt: reported ?? null,
    beds: readBeds(row),
    equipment: EQUIPMENT.map((item) => readEquipment(row, item)),
    raw: otherFields(row, CLAIMED),
  };
}

function readBeds(row: RawRow): BedReading[] {
  const beds: BedReading[] = [];
  for (const { kind, field, capacityField } of BED_FIELDS) {
    const value = row[field];
    const capacity = row[capacityField];
    if (value === undefined && capacity === undefined) continue;
    beds.push({
      kind,
      value: readInteger(value),
      rawValue: value ?? null,
      capacity: readInteger(capacity),
      rawCapacity: capacity ?? null,
    });
  }
  return beds;
}

function readEquipment(row: RawRow, { kind, field, unitsField }: EquipmentField): EquipmentReading {
  const flag = row[field];
  const units = unitsField === undefined ? undefined : row[unitsField];
  return {
    kind,
    availability: readFlag(flag),
    rawFlag: flag ?? null,
    units: readInteger(units),
    rawUnits: units ?? null,
  };
}
