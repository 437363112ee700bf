import type { EntityManager } from '@goldenhour/subgraph-kit';

/**
 * Makes a delivery for each verified channel of those who were told, with the caller's transaction.
 * @returns whether there is any
 */
export async function deliverOutside(
  em: EntityManager,
  told: {
    readonly eventKeys: readonly string[];
    readonly userIds: readonly number[];
    readonly urgent: boolean;
    readonly now: number;
  },
): Promise<boolean> {
  const { eventKeys, userIds, urgent, now } = told;
  const { affectedRows } = await em.getConnection().execute<{ affectedRows: number }>(
    `insert into delivery
       (notification_id, channel_id, user_id, lane, urgent, state, attempts, due_at, tried_since, claimed_until)
     select n.id, c.id, n.user_id, c.lane, ?, 'WAITING', 0, ?, 0, 0
     from notification n join channel c on c.user_id = n.user_id
     where n.event_key in (${places(eventKeys)}) and n.user_id in (${places(userIds)})
       and c.enabled = ? and c.verified_at is not null`,
    [urgent ? 1 : 0, now, ...eventKeys, ...userIds, 1],
    'run',
    em.getTransactionContext(),
  );
  return affectedRows > 0;
}

const places = (values: readonly unknown[]): string => values.map(() => '?').join(', ');
