import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { EventBus } from '@goldenhour/events';
import { createLogger } from '@goldenhour/service-kit';
import { encodeGlobalId } from '@goldenhour/subgraph-kit';
import { HoldExpiry } from '../subgraphs/hospital/src/hold/hold-expiry';
import { HoldService } from '../subgraphs/hospital/src/hold/hold.service';
import type { Store } from '../subgraphs/hospital/src/store/store';

const HOLDS = 50;
const GOAL_MS = 250;
/** What is left of a hold when its end is waited for, milliseconds: not a multiple of any interval of ours. */
const LEFT_MS = 437;

/** From the answer to a hold, and from the moment when it is due, to the event that boards and maps show. */
export async function holdLatency(store: Store, bus: EventBus): Promise<string[]> {
  const holds = new HoldService(store);
  const expiry = new HoldExpiry(store, createLogger({ name: 'bench', level: 'error' })).start();
  const changes = new EventTarget();
  const leave = await bus.subscribe(
    'hospital.changed',
    () => void changes.dispatchEvent(new Event('change')),
  );
  const [made, ended]: number[][] = [[], []];
  for (let hold = 0; hold < HOLDS; hold++) {
    const holdId = randomUUID();
    const hospitalId = encodeGlobalId('Hospital', 1);
    let shown = once(changes, 'change').then(() => Date.now());
    await holds.hold({ holdId, hospitalId, bedKind: 'ER_GENERAL', minutes: 1, overCapacity: false });
    const answered = Date.now();
    made!.push(Math.max(0, (await shown) - answered));
    const em = store.database.em.fork();
    const due = (await store.clock.now(em)) + LEFT_MS;
    shown = once(changes, 'change').then(() => Date.now());
    await em.execute('update bed_hold set expires_at = ? where hold_id = ?', [due, holdId]);
    ended!.push(Math.max(0, (await shown) - due));
  }
  leave();
  await expiry.stop();
  return [line('a hold’s answer', made!), line('a hold’s end', ended!)];
}

function line(from: string, times: number[]): string {
  times.sort((a, b) => a - b);
  const [p50, most] = [times[Math.floor(times.length / 2)]!, times.at(-1)!];
  const over = most > GOAL_MS ? '  WARNING: over the goal' : '';
  return `  ${from} → boards: p50 ${p50} ms, at most ${most} ms of ${times.length} (goal ${GOAL_MS})${over}`;
}
