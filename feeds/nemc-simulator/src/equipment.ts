import { BED_FIELDS, EQUIPMENT_FIELDS, type EquipmentKind } from '@goldenhour/nemc';
import type { ClassCode } from './districts';
import type { SimulatedHospital } from './hospitals';
import { between, random, TOPIC } from './random';

/** Share of the hospitals of a class that have it, and the most units of one. */
type Range = readonly [share: number, most: number];
type Ranges = readonly [regional: Range, local: Range, institution: Range];

export interface Facility {
  readonly field: string;
  readonly unitsField: string | undefined;
  readonly ranges: Ranges;
  /** Whether the tag is in every row, also of hospitals without it (then N1). */
  readonly always: boolean;
}

const RANGES: Readonly<Record<EquipmentKind, Ranges>> = {
  CT: [
    [1, 12],
    [1, 8],
    [1, 3],
  ],
  MRI: [
    [1, 12],
    [1, 6],
    [0.93, 3],
  ],
  ANGIOGRAPHY: [
    [1, 12],
    [0.97, 8],
    [0.25, 2],
  ],
  VENTILATOR: [
    [1, 140],
    [1, 90],
    [1, 20],
  ],
  NEONATAL_VENTILATOR: [
    [1, 20],
    [0.57, 20],
    [0.02, 2],
  ],
  INCUBATOR: [
    [1, 45],
    [0.6, 40],
    [0.15, 3],
  ],
  CRRT: [
    [1, 22],
    [0.97, 16],
    [0.4, 2],
  ],
  ECMO: [
    [1, 10],
    [0.72, 8],
    [0.12, 1],
  ],
  TEMPERATURE_MANAGEMENT: [
    [1, 7],
    [0.7, 6],
    [0.05, 1],
  ],
  HYPERBARIC_OXYGEN: [
    [0.6, 2],
    [0.13, 2],
    [0.01, 1],
  ],
  AMBULANCE: [
    [1, 1],
    [1, 1],
    [1, 1],
  ],
  DELIVERY_ROOM: [
    [1, 8],
    [0.7, 6],
    [0.2, 2],
  ],
};

const burn = BED_FIELDS.find(({ kind }) => kind === 'BURN_TREATMENT')!;

/** Equipment, and the burn treatment room, whose tag holds a flag in recorded rows. */
export const FACILITIES: readonly Facility[] = [
  ...EQUIPMENT_FIELDS.map((entry) => ({
    field: entry.field,
    unitsField: 'unitsField' in entry ? entry.unitsField : undefined,
    ranges: RANGES[entry.kind],
    always: entry.kind !== 'DELIVERY_ROOM',
  })),
  {
    field: burn.field,
    unitsField: burn.capacityField,
    ranges: [
      [0.4, 2],
      [0.06, 2],
      [0, 0],
    ],
    always: false,
  },
];

const COLUMN: Record<ClassCode, 0 | 1 | 2> = { G001: 0, G006: 1, G007: 2, G009: 2 };

/** One in 80 pieces of equipment is out of use at a time, each for about 90 steps. */
function outOfUse(seed: number, index: number, topic: number, step: number): boolean {
  const phase = between(random(seed, index, topic, 1), 0, 89);
  return random(seed, index, topic + 1, Math.floor((step + phase) / 90)) < 1 / 80;
}

/**
 * The flag of a facility (number `position` in FACILITIES) at a step: `Y` in use, `N` out of use, `N1` not there, and
 * undefined where the tag is absent; with the number of units, if the hospital has any.
 */
export function facilityAt(
  seed: number,
  hospital: SimulatedHospital,
  position: number,
  step: number,
): { flag: 'Y' | 'N' | 'N1' | undefined; units: number | undefined } {
  const { ranges, always } = FACILITIES[position]!;
  const [share, most] = ranges[COLUMN[hospital.classCode]];
  const topic = TOPIC.EQUIPMENT + position * 10;
  if (random(seed, hospital.index, topic) >= share)
    return { flag: always ? 'N1' : undefined, units: undefined };
  const units = between(random(seed, hospital.index, topic, 2) ** 2, 1, most);
  return { flag: outOfUse(seed, hospital.index, topic, step) ? 'N' : 'Y', units };
}
