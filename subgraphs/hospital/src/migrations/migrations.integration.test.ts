import { migrate, openDatabase, type Database } from '@goldenhour/subgraph-kit';
import { describeOnBothStorages, driftOf, tablesOf } from '@goldenhour/testing/services';
import { ENTITIES } from '../entities';
import { MIGRATIONS } from '.';

describeOnBothStorages('the migrations of hospital', (storage) => {
  let database: Database;
  beforeEach(async () => {
    const location = await storage.databaseLocation('hospital');
    database = await openDatabase({ location, entities: ENTITIES, migrations: MIGRATIONS });
    await migrate(database);
  });
  afterEach(() => database.close());

  it('make exactly the tables that the entities describe', async () => {
    expect(await driftOf(database)).toBe('');
    expect(await tablesOf(database)).toEqual(expect.arrayContaining(['bed', 'clock_offset', 'outbox']));
  });

  it('leave nothing behind when they are taken back, and make the same again', async () => {
    await database.migrator.down({ to: 0 });
    expect(await tablesOf(database)).toEqual([]);
    await migrate(database);
    expect(await driftOf(database)).toBe('');
  });

  it('keep what is there when they run again', async () => {
    await database.em.execute(`insert into feed_budget (day, calls) values ('2026-01-01', 7)`);
    await migrate(database);
    expect(await database.em.execute('select calls from feed_budget')).toEqual([{ calls: 7 }]);
  });

  it.each(['held', 'arrived_feed', 'arrived_staff'])('refuse a negative %s', async (column) => {
    const insert = `insert into bed (hospital_id, kind, ${column}) values (1, 'ER_GENERAL', -1)`;
    await expect(database.em.execute(insert)).rejects.toThrow(/constraint/i);
  });
});
