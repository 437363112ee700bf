import type { EventBus } from './bus';
import { NOTHING_CHANGED, type HospitalsChanged, type Numbered } from './vocabulary';

/** The nth change of a log, for tests. */
export function numbered(sequence: number): Numbered<HospitalsChanged> {
  return { id: `e${sequence}`, epoch: 'epoch', sequence, at: 0, payload: NOTHING_CHANGED };
}

/** The whole numbers from one to the other, both included. */
export function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** Publishes changes as the relay does: one after the other, and each until the bus has taken it. */
export async function publishAll(bus: EventBus, from: number, to: number): Promise<void> {
  for (const sequence of range(from, to)) {
    let taken = false;
    while (!taken) {
      taken = await bus.publish('hospital.changed', numbered(sequence)).then(
        () => true,
        () => false,
      );
      if (!taken) await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}
