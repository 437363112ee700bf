import { transact, type Database } from '@goldenhour/subgraph-kit';
import { generateVAPIDKeys } from 'web-push';
import { VapidKeyRow } from './vapid-key.entity';

export interface VapidKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/**
 * The pair of keys with which browsers know this platform. Made at the first start and kept: with others, every browser
 * would have to subscribe anew.
 */
export async function vapidKeysOf(database: Database): Promise<VapidKeys> {
  const known = await database.em.fork().findOne(VapidKeyRow, { id: 1 });
  if (known) return known;
  const made = generateVAPIDKeys();
  return transact(database, async (em) => {
    // Of two processes that start at once, one makes them and both read them.
    await em
      .createQueryBuilder(VapidKeyRow)
      .insert({ id: 1, ...made })
      .onConflict(['id'])
      .ignore()
      .execute();
    return em.findOneOrFail(VapidKeyRow, { id: 1 });
  });
}
