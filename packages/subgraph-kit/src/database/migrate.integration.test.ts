import { EnvironmentError } from '@goldenhour/service-kit';
import {
  describeOnBothStorages,
  driftOf,
  tablesOf,
  type DatabaseLocation,
} from '@goldenhour/testing/services';
import { Migration } from './migration';
import { SPINE_TABLES } from '../testing/spine';
import { requireTables, runMigrationCommand } from './migrate';
import { openDatabase, type Database } from './orm';

class CreateWard extends Migration {
  override up(): void {
    this.addSql('create table ward (id int)');
  }
  override down(): void {
    this.addSql('drop table ward');
  }
}

const { entities, migrations } = SPINE_TABLES;
const withWard = {
  libsql: [...migrations.libsql, CreateWard],
  mysql: [...migrations.mysql, CreateWard],
};

describeOnBothStorages('migrations', (storage) => {
  let location: DatabaseLocation;
  const opened: Database[] = [];
  beforeEach(async () => {
    location = await storage.databaseLocation('spine');
  });
  afterEach(async () => {
    for (const database of opened.splice(0)) await database.close();
  });

  const [spineName, indexName] = migrations[storage.kind === 'embedded' ? 'libsql' : 'mysql'].map(
    ({ name }) => name,
  );
  const command = (word?: string, list = withWard) =>
    runMigrationCommand({ location, entities, migrations: list }, word);
  async function open(list = withWard): Promise<Database> {
    const database = await openDatabase({ location, entities, migrations: list });
    opened.push(database);
    return database;
  }

  it('go up to the newest, one step down, and say where they stand', async () => {
    const all = [spineName, indexName, 'CreateWard'];
    expect(await command('status')).toEqual(all.map((name) => `pending  ${name}`));
    expect(await command('up')).toEqual(all.map((name) => `applied  ${name}`));
    expect(await command('up')).toEqual(['nothing to do']);
    expect(await command('down')).toEqual(['taken back  CreateWard']);
    expect(await command('status')).toEqual([
      `done     ${spineName}`,
      `done     ${indexName}`,
      'pending  CreateWard',
    ]);
    expect(await command('down')).toEqual([`taken back  ${indexName}`]);
    expect(await command('down')).toEqual([`taken back  ${spineName}`]);
    expect(await tablesOf(await open())).toEqual([]);
    expect(await command('down')).toEqual(['nothing to do']);
  });

  it.each([undefined, '', 'Up', 'fresh'])(
    'answer the word %j with how to use them, and do nothing',
    async (word) => {
      await expect(command(word)).rejects.toThrow(EnvironmentError);
      await expect(command(word)).rejects.toThrow('up | down | status');
      expect(await command('status')).toHaveLength(3);
    },
  );

  it('make exactly the tables of the spine, in which a change is seen', async () => {
    await command('up', migrations);
    const database = await open(migrations);
    expect(await driftOf(database)).toBe('');
    await database.em.execute('alter table lease add column motive varchar(20) null');
    expect(await driftOf(database)).toContain('motive');
  });

  it('are not run by a replica, which names those that are missing and the command', async () => {
    await command('up', migrations);
    await expect(requireTables(await open(), 'hospital', false)).rejects.toThrow(
      'The tables are behind (CreateWard). Run: npm run migrate -w @goldenhour/hospital -- up',
    );
    await command('up');
    await expect(requireTables(await open(), 'hospital', false)).resolves.toBeUndefined();
  });

  it('are run at the start of a process that owns its database', async () => {
    await requireTables(await open(), 'hospital', true);
    expect(await tablesOf(await open())).toContain('ward');
  });
});
