import { migrate, openDatabase, type Database } from '@goldenhour/subgraph-kit';
import { ENTITIES } from '../entities';
import { MIGRATIONS } from '.';

let database: Database;

beforeEach(async () => {
  database = await openDatabase({
    location: { file: ':memory:' },
    entities: ENTITIES,
    migrations: MIGRATIONS,
  });
  await migrate(database);
});

afterEach(() => database.close());

const tables = async (): Promise<string[]> => {
  const rows = await database.em.execute<{ name: string }[]>(
    `select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like 'mikro_orm_%'`,
  );
  return rows.map(({ name }) => name).sort();
};

it('makes exactly the tables that the entities describe', async () => {
  expect(await database.schema.getUpdateSchemaSQL()).toBe('');
  expect(await tables()).toEqual(expect.arrayContaining(['announcement', 'clock_offset', 'outbox']));
});

it('leaves nothing behind when every migration is taken back', async () => {
  await database.migrator.down({ to: 0 });
  expect(await tables()).toEqual([]);
});

it('comes back up after it was taken back', async () => {
  await database.migrator.down({ to: 0 });
  await migrate(database);
  expect(await database.schema.getUpdateSchemaSQL()).toBe('');
});

it('does nothing the second time', async () => {
  await migrate(database);
  expect(await database.migrator.getPendingMigrations()).toEqual([]);
});
