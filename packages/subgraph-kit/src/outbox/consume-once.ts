import type { DatabaseClock } from '../database/database-clock';
import type { Database, EntityManager } from '../database/orm';
import { transact } from '../database/transact';
import { ConsumedEventRow } from './consumed-event.entity';

/** How long an event is remembered, milliseconds: longer than a bus keeps one that was not acknowledged. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * Acts on an event once, however often the bus brings it: the mark and the act are one transaction.
 * @returns false when it was acted on before
 */
export async function consumeOnce(
  { database, clock }: { readonly database: Database; readonly clock: DatabaseClock },
  consumer: string,
  eventId: string,
  act: (em: EntityManager, now: number) => Promise<void>,
): Promise<boolean> {
  return transact(database, async (em) => {
    const now = await clock.now(em);
    if ((await em.count(ConsumedEventRow, { consumer, eventId })) > 0) return false;
    await em.insert(ConsumedEventRow, { consumer, eventId, at: now });
    await em.nativeDelete(ConsumedEventRow, { consumer, at: { $lt: now - KEPT_MS } });
    await act(em, now);
    return true;
  });
}
