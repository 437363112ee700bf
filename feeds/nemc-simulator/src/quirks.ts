import type { SimulatedHospital } from './hospitals';
import { random, TOPIC } from './random';

/** One hospital of the real feed sent this number of beds; here, too, exactly one does, in its general ward. */
export const GARBAGE_BEDS = 12_312;

/** What is wrong with a hospital's numbers for good: garbage, or more free operating rooms than it has. */
export type Quirk = 'garbage' | 'above-capacity';

/** Quirks by hospital index: one hospital with garbage, three above capacity, all of them reporting. */
export function findQuirks(
  seed: number,
  hospitals: readonly SimulatedHospital[],
): ReadonlyMap<number, Quirk> {
  const [garbage, ...above] = hospitals
    .filter(({ reporting, classCode }) => reporting === 'live' && classCode === 'G007')
    .map(({ index }) => ({ index, draw: random(seed, index, TOPIC.QUIRK) }))
    .sort((a, b) => a.draw - b.draw)
    .slice(0, 4);
  return new Map<number, Quirk>([
    ...above.map(({ index }) => [index, 'above-capacity'] as const),
    ...(garbage ? [[garbage.index, 'garbage'] as const] : []),
  ]);
}

/** The hospital that faults are for unless told: the first that reports live and has no quirk, nor a crowd, of its own. */
export function plainHospital(seed: number, hospitals: readonly SimulatedHospital[]): SimulatedHospital {
  const quirks = findQuirks(seed, hospitals);
  const plain = ({ reporting, crowded, index }: SimulatedHospital): boolean =>
    reporting === 'live' && !crowded && !quirks.has(index);
  return hospitals.find(plain) ?? hospitals[0]!;
}
