import type { SimulatedHospital } from './hospitals';
import type { Quirk } from './quirks';

/** A hospital as it last reported itself: with the numbers of a step, at a time (epoch milliseconds). */
export interface Reported {
  readonly hospital: SimulatedHospital;
  readonly seed: number;
  readonly step: number;
  readonly time: number;
  readonly quirk: Quirk | undefined;
}
