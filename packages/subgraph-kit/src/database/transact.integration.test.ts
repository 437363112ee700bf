import { LockMode } from '@mikro-orm/core';
import { describeOnBothStorages } from '@goldenhour/testing/services';
import { Spine } from '../testing/spine';
import { LeaseRow } from './lease.entity';
import { transact } from './transact';

const LOCK = LockMode.PESSIMISTIC_WRITE;

describeOnBothStorages('a transaction', (storage) => {
  let spine: Spine;
  beforeEach(async () => {
    spine = await Spine.open(storage);
    await spine.em.insertMany(LeaseRow, [
      { name: 'a', holder: '', until: 0 },
      { name: 'b', holder: '', until: 0 },
    ]);
  });
  afterEach(() => spine.close());

  /** Counts up both rows, in that order, with a pause between. */
  const countUp = (...names: string[]) =>
    transact(spine.database, async (em) => {
      for (const name of names) {
        await em.execute(`update lease set until = until + 1 where name = ?`, [name]);
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
    });

  it('begins anew when it and another wait for each other, so that both are done', async () => {
    await Promise.all([countUp('a', 'b'), countUp('b', 'a'), countUp('a', 'b'), countUp('b', 'a')]);
    const rows = await spine.em.find(LeaseRow, {});
    expect(rows.map(({ until }) => until)).toEqual([4, 4]);
  });

  it('begins anew also when a query builder that locks what it reads was ended', async () => {
    const lockBoth = (...names: string[]) =>
      transact(spine.database, async (em) => {
        for (const name of names) {
          await em.createQueryBuilder(LeaseRow).select('*').where({ name }).setLockMode(LOCK).execute('all');
          await new Promise((resolve) => setTimeout(resolve, 30));
        }
        await em.execute(`update lease set until = until + 1 where name = 'a'`);
      });
    await Promise.all([lockBoth('a', 'b'), lockBoth('b', 'a'), lockBoth('a', 'b'), lockBoth('b', 'a')]);
    expect(await spine.em.findOneOrFail(LeaseRow, { name: 'a' })).toMatchObject({ until: 4 });
  });

  it('does not begin anew after any other error', async () => {
    let tries = 0;
    const failing = transact(spine.database, () => {
      tries += 1;
      return Promise.reject(new Error('wrong'));
    });
    await expect(failing).rejects.toThrow('wrong');
    expect(tries).toBe(1);
  });
});
