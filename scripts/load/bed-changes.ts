import { contractOperation } from '../../packages/testing/src/contract';
import { LiveClient } from '../../packages/testing/src/live-client';
import { pace } from './pace';
import type { PlatformClient } from './platform-client';
import type { Recorder } from './recorder';

export const BED_CHANGES = 'bed changes';
export const BED_PUSHES = 'bed pushes';
const CAPACITY = 1_000;

interface Change {
  readonly kind: string;
  readonly available: number | null;
  readonly hospital: { readonly id: string };
}

/** Staff state beds, and maps are pushed each change: a push takes from the request of the change to its coming. */
export async function changeBeds(
  client: PlatformClient,
  recorder: Recorder,
  staff: { readonly token: string; readonly hospitalId: string },
  { perSecond, clients, end }: { readonly perSecond: number; readonly clients: number; readonly end: number },
): Promise<void> {
  const maps = Array.from({ length: clients }, () =>
    LiveClient.open(client.url, contractOperation('BedChanges')),
  );
  try {
    await Promise.all(maps.map((map) => map.next()));
    /** When a number was stated, epoch milliseconds. */
    const stated = new Map<number, number>();
    await pace(perSecond, end, (nth, due) => {
      const available = nth % CAPACITY;
      const beds = [{ kind: 'TRAUMA_AREA', available, capacity: CAPACITY }];
      return recorder.measure(BED_CHANGES, due, async () => {
        const at = Date.now();
        await client.send('UpdateBeds', { input: { hospitalId: staff.hospitalId, beds } }, staff.token);
        stated.set(available, at);
      });
    });
    for (const map of maps) recordPushes(map, staff.hospitalId, stated, recorder);
  } finally {
    await Promise.all(maps.map((map) => map.close()));
  }
}

function recordPushes(
  { events, times, failure }: LiveClient,
  hospitalId: string,
  stated: ReadonlyMap<number, number>,
  recorder: Recorder,
): void {
  if (failure !== null) recorder.failed(BED_PUSHES, 'STREAM_ENDED');
  const came = new Set<number>();
  for (const [index, event] of events.entries()) {
    const { changes } = (event as { data: { bedChanges: { changes: readonly Change[] } } }).data.bedChanges;
    for (const { kind, available, hospital } of changes) {
      const at = stated.get(available ?? -1);
      if (kind !== 'TRAUMA_AREA' || hospital.id !== hospitalId || at === undefined) continue;
      if (came.has(available!)) continue;
      came.add(available!);
      recorder.succeeded(BED_PUSHES, times[index]! - at);
    }
  }
  for (const available of stated.keys()) if (!came.has(available)) recorder.failed(BED_PUSHES, 'MISSING');
}
