import { migrate, openDatabase, type Database } from '@goldenhour/subgraph-kit';
import { describeOnBothStorages, driftOf, tablesOf } from '@goldenhour/testing/services';
import { ENTITIES } from '../store/entities';
import { MIGRATIONS } from '.';

describeOnBothStorages('the migrations of the registry', (storage) => {
  let database: Database;
  beforeEach(async () => {
    const location = await storage.databaseLocation('registry');
    database = await openDatabase({ location, entities: ENTITIES, migrations: MIGRATIONS });
    await migrate(database);
  });
  afterEach(() => database.close());

  it('make exactly the tables that the entities describe', async () => {
    expect(await driftOf(database)).toBe('');
    expect(await tablesOf(database)).toEqual(expect.arrayContaining(['schema_version', 'clock_offset']));
  });

  it('leave nothing behind when they are taken back, and make the same again', async () => {
    await database.migrator.down({ to: 0 });
    expect(await tablesOf(database)).toEqual([]);
    await migrate(database);
    expect(await driftOf(database)).toBe('');
  });

  it('do nothing the second time', async () => {
    await migrate(database);
    expect(await database.migrator.getPendingMigrations()).toEqual([]);
  });
});
