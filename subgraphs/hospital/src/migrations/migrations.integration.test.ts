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

it('makes exactly the tables that the entities describe', async () => {
  expect(await database.schema.getUpdateSchemaSQL()).toBe('');
});

it('leaves nothing behind when it goes back', async () => {
  await database.migrator.down({ to: 0 });
  const rows = await database.em.execute<{ name: string }[]>(
    `select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like 'mikro_orm_%'`,
  );
  expect(rows).toEqual([]);
});

it('keeps what is there when it runs again', async () => {
  await database.em.execute(`insert into feed_budget (day, calls) values ('2026-01-01', 7)`);
  await migrate(database);
  expect(await database.em.execute('select calls from feed_budget')).toEqual([{ calls: 7 }]);
});

it.each(['held', 'arrived_feed', 'arrived_staff'])('refuses a negative %s', async (column) => {
  const insert = `insert into bed (hospital_id, kind, ${column}) values (1, 'ER_GENERAL', -1)`;
  await expect(database.em.execute(insert)).rejects.toThrow(/constraint/i);
});
