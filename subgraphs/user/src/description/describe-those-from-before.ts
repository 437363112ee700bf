import { OutboxRow, readPosition, type EntityManager } from '@goldenhour/subgraph-kit';
import { UserRow } from '../account/user.entity';
import { commit, type Store } from '../store';
import { describeUsers } from './describe-users';

/** Accounts of one event. */
const CHUNK = 200;

/** Tells of all accounts where none was ever told of: those from before other services were told. */
export async function describeThoseFromBefore(store: Store): Promise<void> {
  await commit(store, async (transaction) => {
    const { em } = transaction;
    if (await wasTold(em)) return;
    const rows = await em.find(UserRow, {}, { fields: ['id'], disableIdentityMap: true });
    const ids = rows.map(({ id }) => id);
    for (let start = 0; start < ids.length; start += CHUNK) {
      await describeUsers(store, transaction, ids.slice(start, start + CHUNK));
    }
  });
}

async function wasTold(em: EntityManager): Promise<boolean> {
  const { numbered } = await readPosition(em, 'user.described');
  return numbered > 0 || (await em.count(OutboxRow, { topic: 'user.described' })) > 0;
}
