import { findQuirks } from '../quirks';
import type { SimulatedHospital } from '../hospitals';
import { institutions } from './institutions';
import type { Operation } from './operation';
import { realTimeBeds } from './real-time-beds';
import { severeIllness } from './severe-illness';

/** The operations that the simulator has, by name. */
export function makeOperations(
  seed: number,
  hospitals: readonly SimulatedHospital[],
): ReadonlyMap<string, Operation> {
  const operations = [realTimeBeds(findQuirks(seed, hospitals)), severeIllness, institutions];
  return new Map(operations.map((operation) => [operation.name, operation]));
}
