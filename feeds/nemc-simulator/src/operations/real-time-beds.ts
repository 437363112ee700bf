import { BED_FIELDS, formatKst, OPERATIONS } from '@goldenhour/nemc';
import { bedCapacity, freeBeds } from '../beds';
import { FACILITIES, facilityAt } from '../equipment';
import { legacyTags } from '../legacy';
import { GARBAGE_BEDS, type Quirk } from '../quirks';
import { random, TOPIC } from '../random';
import type { Reported } from '../reported';
import { reportAt } from '../reports';
import { makeRow, sortTags, type Tag } from '../row';
import type { Operation } from './operation';
import { inRegion } from './region';

/**
 * These two are in every row; of the others, each hospital leaves out one number in a hundred for about 200 steps, unless
 * something is wrong with its numbers for good: whoever looks for that must always find it.
 */
const ALWAYS_THERE: readonly string[] = ['hvec', 'hvs01'];

function leftOut({ seed, hospital, step, quirk }: Reported, field: string, position: number): boolean {
  if (quirk !== undefined || ALWAYS_THERE.includes(field)) return false;
  return random(seed, hospital.index, TOPIC.BED + 5000 + position, Math.floor(step / 200)) < 0.01;
}

const bedTags: Tag<Reported>[] = BED_FIELDS.flatMap(({ kind, field, capacityField }, position) => {
  if (kind === 'BURN_TREATMENT') return [];
  const free = ({ seed, hospital, step, quirk }: Reported): number | undefined => {
    if (quirk === 'garbage' && kind === 'WARD_GENERAL') return GARBAGE_BEDS;
    const rooms = bedCapacity(seed, hospital, kind);
    const above = quirk === 'above-capacity' && kind === 'OPERATING_ROOM' && rooms !== undefined;
    return above ? rooms + 1 : freeBeds(seed, hospital, kind, step);
  };
  const capacity = ({ seed, hospital }: Reported): number | undefined => bedCapacity(seed, hospital, kind);
  const unlessLeftOut =
    (tag: string, number: number, value: (reported: Reported) => number | undefined) =>
    (reported: Reported): number | undefined => {
      const made = value(reported);
      return made === undefined || leftOut(reported, tag, number) ? undefined : made;
    };
  return [
    { name: field, value: unlessLeftOut(field, position, free) },
    { name: capacityField, value: unlessLeftOut(capacityField, position + 500, capacity) },
  ];
});

const facilityTags: Tag<Reported>[] = FACILITIES.flatMap(({ field, unitsField }, position) => [
  { name: field, value: ({ seed, hospital, step }) => facilityAt(seed, hospital, position, step).flag },
  ...(unitsField === undefined
    ? []
    : [
        {
          name: unitsField,
          value: ({ seed, hospital, step }: Reported) => facilityAt(seed, hospital, position, step).units,
        },
      ]),
]);

const tags = sortTags<Reported>([
  { name: 'rnum', value: () => 0 },
  { name: 'hpid', value: ({ hospital }) => hospital.hpid },
  { name: 'phpid', value: ({ hospital }) => hospital.hpid },
  { name: 'dutyName', value: ({ hospital }) => hospital.name },
  // As in recorded rows: the main number here, the line of the emergency room in the list (operation 3).
  { name: 'dutyTel3', value: ({ hospital }) => hospital.mainTelephone },
  { name: 'hvidate', value: ({ time }) => Number(formatKst(time)) },
  ...bedTags,
  ...facilityTags,
  ...legacyTags,
]);

/** Operation 1. Registered institutions report no beds and have no row. */
export const realTimeBeds = (quirks: ReadonlyMap<number, Quirk>): Operation => ({
  name: OPERATIONS.REAL_TIME_BEDS,
  mandatory: [{ name: 'STAGE1', when: 'STAGE2' }],
  rows(hospital, { seed, step, stepMs }) {
    if (hospital.reporting === 'none') return [];
    const report = reportAt(seed, hospital, step, stepMs);
    return [makeRow(tags, { hospital, seed, ...report, quirk: quirks.get(hospital.index) })];
  },
  selects: (_row, hospital, query) => inRegion(hospital, query.get('STAGE1'), query.get('STAGE2')),
});
