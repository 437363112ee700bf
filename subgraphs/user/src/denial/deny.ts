import type { Denial } from '@goldenhour/events';
import { upsertRows, writeOutbox } from '@goldenhour/subgraph-kit';
import type { Store, Transaction } from '../store';
import { DenialRow } from './denial.entity';

/** Denies access tokens from now on, in the transaction that takes their right away; gateways hear of it at once. */
export async function deny(store: Store, { em }: Transaction, denials: readonly Denial[]): Promise<void> {
  if (denials.length === 0) return;
  await upsertRows(
    em,
    DenialRow,
    denials.map((denial) => ({ ...denial })),
    ['belowVersion', 'until'],
  );
  await writeOutbox(em, store.clock, 'user.denied', { denials });
}
