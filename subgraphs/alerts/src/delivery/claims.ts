import { randomUUID } from 'node:crypto';
import { transact, type EntityManager } from '@goldenhour/subgraph-kit';
import type { Store } from '../store/store';
import { DeliveryRow } from './delivery.entity';

/** How long a delivery is left to whoever claimed it: longer than a provider is waited for, milliseconds. */
const CLAIM_MS = 30_000;

/** Takes up to that many due deliveries of a lane, the urgent ones first: nobody else has them until they are done. */
export async function claimDue(
  { database, clock }: Store,
  lane: string,
  limit: number,
): Promise<DeliveryRow[]> {
  return transact(database, async (em) => {
    const now = await clock.now(em);
    const due = { state: 'WAITING' as const, lane, dueAt: { $lte: now }, claimedUntil: { $lte: now } };
    const free = await em.find(DeliveryRow, due, {
      fields: ['id'],
      orderBy: { urgent: 'desc', dueAt: 'asc', id: 'asc' },
      limit,
      disableIdentityMap: true,
    });
    if (free.length === 0) return [];
    const claim = randomUUID();
    const ids = { $in: free.map(({ id }) => id) };
    // The condition again: of two processes that saw the same rows, each gets what the other has not changed yet.
    await em.nativeUpdate(DeliveryRow, { ...due, id: ids }, { claim, claimedUntil: now + CLAIM_MS });
    return em.find(DeliveryRow, { claim }, { orderBy: { id: 'asc' }, disableIdentityMap: true });
  });
}

/** Lanes in which something is due that nobody has claimed. */
export async function dueLanes({ database, clock }: Store): Promise<string[]> {
  const rows = await database.em
    .fork()
    .execute<{ lane: string }[]>(
      `select distinct lane from delivery where state = 'WAITING' and due_at <= ${clock.sql} and claimed_until <= ${clock.sql}`,
    );
  return rows.map(({ lane }) => lane);
}

/** Writes what became of a claimed delivery, unless it was lost to another meanwhile. */
export async function settle(
  em: EntityManager,
  { id, claim }: DeliveryRow,
  change: Partial<DeliveryRow>,
): Promise<void> {
  await em.nativeUpdate(DeliveryRow, { id, claim }, { ...change, claim: null, claimedUntil: 0 });
}

/** Frees what a process that had this database for itself was sending when it ended. */
export async function freeClaims(em: EntityManager): Promise<void> {
  await em.nativeUpdate(
    DeliveryRow,
    { state: 'WAITING', claim: { $ne: null } },
    { claim: null, claimedUntil: 0 },
  );
}
