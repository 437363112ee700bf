import { findQuirks } from '../quirks';
import type { SimulatedHospital } from '../hospitals';
import { institutionDetail } from './institution-detail';
import { institutions } from './institutions';
import { messages } from './messages';
import type { Operation } from './operation';
import { realTimeBeds } from './real-time-beds';
import { severeIllness } from './severe-illness';

/** The operations that the simulator has, by name. */
export function makeOperations(
  seed: number,
  hospitals: readonly SimulatedHospital[],
): ReadonlyMap<string, Operation> {
  const operations = [
    realTimeBeds(findQuirks(seed, hospitals)),
    severeIllness,
    institutions,
    institutionDetail,
    messages,
  ];
  return new Map(operations.map((operation) => [operation.name, operation]));
}
