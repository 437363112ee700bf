import { setTimeout as sleep } from 'node:timers/promises';
import { contractOperation } from '../../packages/testing/src/contract';
import { LiveClient } from '../../packages/testing/src/live-client';
import { pace, type Peak } from './pace';
import type { PlatformClient } from './platform-client';
import type { Recorder } from './recorder';

export const BED_CHANGES = 'bed changes';
export const BED_PUSHES = 'bed pushes';
/** Numbers run from 0 to this and begin again. */
const CAPACITY = 1_000;
const LAST_PUSH_MS = 5_000;

/** When each number was stated, epoch milliseconds. */
type Stated = Map<number, readonly number[]>;

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
  { perSecond, clients }: { readonly perSecond: number; readonly clients: number },
): Promise<Peak> {
  const maps = Array.from({ length: clients }, () =>
    LiveClient.open(client.url, contractOperation('BedChanges')),
  );
  const close = () => Promise.all(maps.map((map) => map.close()));
  await Promise.all(maps.map((map) => map.next())).catch(async () => {
    await close();
    throw new Error('NO_STREAM');
  });
  return async (end) => {
    const stated: Stated = new Map();
    await pace(perSecond, end, (nth, due) => {
      const available = nth % CAPACITY;
      const beds = [{ kind: 'TRAUMA_AREA', available, capacity: CAPACITY }];
      return recorder.measure(BED_CHANGES, due, async () => {
        const at = Date.now();
        await client.send('UpdateBeds', { input: { hospitalId: staff.hospitalId, beds } }, staff.token);
        stated.set(available, [...(stated.get(available) ?? []), at]);
      });
    });
    // What was stated last is still on its way.
    const last = performance.now() + LAST_PUSH_MS;
    const missing = () => maps.some((map) => pushesOf(map, staff.hospitalId, stated).size < countOf(stated));
    while (missing() && performance.now() < last) await sleep(100);
    for (const map of maps) recordPushes(map, staff.hospitalId, stated, recorder);
    await close();
  };
}

const countOf = (stated: Stated): number => [...stated.values()].flat().length;

/** Milliseconds until each number that was stated came, by the number and when. */
function pushesOf(
  { events, times }: LiveClient,
  hospitalId: string,
  stated: Stated,
): ReadonlyMap<string, number> {
  const came = new Map<string, number>();
  for (const [index, event] of events.entries()) {
    const { changes } = (event as { data: { bedChanges: { changes: readonly Change[] } } }).data.bedChanges;
    for (const { kind, available, hospital } of changes) {
      if (kind !== 'TRAUMA_AREA' || hospital.id !== hospitalId) continue;
      const at = stated.get(available ?? -1)?.findLast((moment) => moment <= times[index]!);
      const key = `${available}:${at}`;
      if (at !== undefined && !came.has(key)) came.set(key, times[index]! - at);
    }
  }
  return came;
}

function recordPushes(map: LiveClient, hospitalId: string, stated: Stated, recorder: Recorder): void {
  if (map.failure !== null) recorder.failed(BED_PUSHES, 'STREAM_ENDED');
  const came = pushesOf(map, hospitalId, stated);
  for (const ms of came.values()) recorder.succeeded(BED_PUSHES, ms);
  for (let nth = came.size; nth < countOf(stated); nth += 1) recorder.failed(BED_PUSHES, 'MISSING');
}
