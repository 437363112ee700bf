import { BED_FIELDS, type BedKind } from '@goldenhour/nemc';
import { BED_PROFILE } from './bed-profile';
import type { ClassCode } from './districts';
import type { SimulatedHospital } from './hospitals';
import { between, random, TOPIC } from './random';

const COLUMN: Record<ClassCode, 0 | 1 | 2 | undefined> = { G001: 0, G006: 1, G007: 2, G009: undefined };

/** The topic of a kind of bed, so that each kind of each hospital has numbers of its own. */
const topicOf = new Map(BED_FIELDS.map(({ kind }, index) => [kind, TOPIC.BED + index * 10] as const));

/** More than any hospital that reports has free: a ranking that forgets the age of a report would put it first. */
const ANCIENT_ER_BEDS = 64;

type NumericBedKind = keyof typeof BED_PROFILE;

function makeCapacity(seed: number, hospital: SimulatedHospital, kind: NumericBedKind): number | undefined {
  if (kind === 'ER_GENERAL' && hospital.reporting === 'ancient') return ANCIENT_ER_BEDS;
  const column = COLUMN[hospital.classCode];
  const range = column === undefined ? undefined : BED_PROFILE[kind][column];
  const topic = topicOf.get(kind)!;
  if (!range || random(seed, hospital.index, topic) >= range[0]) return undefined;
  return between(random(seed, hospital.index, topic, 1), range[1], range[2]);
}

/** Made once, because they never change: most of the cost of an answer would go into them. */
const capacities = new WeakMap<SimulatedHospital, Map<BedKind, number | undefined>>();

/** Baseline number of this kind of bed, ≥ 0; undefined for a hospital without it. */
export function bedCapacity(
  seed: number,
  hospital: SimulatedHospital,
  kind: NumericBedKind,
): number | undefined {
  const known = capacities.get(hospital) ?? new Map<BedKind, number | undefined>();
  if (!known.has(kind)) known.set(kind, makeCapacity(seed, hospital, kind));
  capacities.set(hospital, known);
  return known.get(kind);
}

/** Mean and swing of the free share of beds: emergency rooms empty and fill, intensive care is nearly full. */
function occupancy(kind: BedKind, crowded: boolean, draw: number): { mean: number; swing: number } {
  if (kind === 'ER_GENERAL')
    return crowded ? { mean: -0.35, swing: 0.4 } : { mean: 0.15 + draw * 0.6, swing: 0.22 };
  if (kind === 'WARD_GENERAL') return { mean: 0.08 + draw * 0.3, swing: 0.07 };
  if (kind === 'OPERATING_ROOM') return { mean: 0.3 + draw * 0.4, swing: 0.3 };
  if (kind.includes('ICU')) return { mean: crowded ? 0.02 : 0.08 + draw * 0.3, swing: crowded ? 0.15 : 0.2 };
  return { mean: 0.2 + draw * 0.5, swing: 0.35 };
}

/** A wave between −1 and 1 that goes straight from one random height to the next, each 24–59 steps after the last. */
function wave(seed: number, hospital: number, topic: number, step: number): number {
  const period = between(random(seed, hospital, topic, 2), 24, 59);
  const position = (step + between(random(seed, hospital, topic, 3), 0, period)) / period;
  const knot = Math.floor(position);
  const [from, to] = [random(seed, hospital, topic + 1, knot), random(seed, hospital, topic + 1, knot + 1)];
  return (from + (to - from) * (position - knot)) * 2 - 1;
}

/**
 * Free beds of this kind at a step: at most the capacity; negative where more patients than beds are in a crowded centre.
 * Undefined for a hospital without such beds.
 */
export function freeBeds(
  seed: number,
  hospital: SimulatedHospital,
  kind: NumericBedKind,
  step: number,
): number | undefined {
  const capacity = bedCapacity(seed, hospital, kind);
  if (capacity === undefined) return undefined;
  if (kind === 'ER_GENERAL' && hospital.reporting === 'ancient') return ANCIENT_ER_BEDS - 2;
  const { index, crowded } = hospital;
  const topic = topicOf.get(kind)!;
  const { mean, swing } = occupancy(kind, crowded, random(seed, index, topic, 4));
  const patients = between(random(seed, index, topic + 2, step), 0, 7);
  const coming = patients === 0 ? -1 : patients === 1 ? 1 : 0;
  const free = Math.round(capacity * (mean + swing * wave(seed, index, topic, step))) + coming;
  const lowest = !crowded ? 0 : kind === 'ER_GENERAL' ? -capacity : kind.includes('ICU') ? -3 : 0;
  return Math.min(capacity, Math.max(lowest, free));
}
