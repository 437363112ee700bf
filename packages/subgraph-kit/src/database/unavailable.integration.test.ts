import 'reflect-metadata';
import { createLogger, PUBLIC_VIEWER, type Identity } from '@goldenhour/service-kit';
import { createDatabase, startMariaDb, testServices, type PrivateServer } from '@goldenhour/testing/services';
import { buildSchema } from 'graphql';
import { createExecutor } from '../execution/executor';
import { SPINE_TABLES } from '../testing/spine';
import { migrate } from './migrate';
import { openDatabase, type Database } from './orm';
import { isDatabaseAway } from './unavailable';

const servicesHere = 'missing' in testServices() ? describe.skip : describe;
const ANYONE: Identity = { viewer: PUBLIC_VIEWER, caller: 'gateway', requestId: 'a-request', fresh: false };

servicesHere('a database that goes away', () => {
  let server: PrivateServer;
  let database: Database;
  beforeAll(async () => {
    server = await startMariaDb();
    const url = await createDatabase(server.url, 'spine');
    database = await openDatabase({ location: { url }, ...SPINE_TABLES });
    await migrate(database);
  });
  afterAll(async () => {
    await database.close();
    await server.stop();
  });

  const schema = buildSchema('type Query { leases: Int  wrong: Int }');
  const { leases, wrong } = schema.getQueryType()!.getFields();
  leases!.resolve = async () => (await database.em.fork().execute('select * from lease')).length;
  wrong!.resolve = () => database.em.fork().execute('select * from nowhere');
  const executor = createExecutor({
    schema,
    createContext: () => ({}),
    log: createLogger({ name: 'test', level: 'silent' }),
  });
  const ask = async (query: string) => {
    const { data, errors } = await executor.execute({ query }, ANYONE);
    return { data, code: errors?.[0]?.extensions['code'], path: errors?.[0]?.path };
  };

  it('is UPSTREAM_UNAVAILABLE to clients while it is away, and answers again by itself', async () => {
    expect(await ask('{ leases }')).toMatchObject({ data: { leases: 0 } });
    await server.kill();
    for (let tries = 1; tries <= 3; tries += 1) {
      expect(await ask('{ leases }')).toEqual({
        data: { leases: null },
        code: 'UPSTREAM_UNAVAILABLE',
        path: ['leases'],
      });
    }
    await server.restart();
    expect(await ask('{ leases }')).toMatchObject({ data: { leases: 0 } });
  });

  it('is known as away when it goes in the middle of a transaction', async () => {
    const failure: unknown = await database.em
      .fork()
      .transactional(async (em) => {
        await em.execute('select * from lease for update');
        await server.kill();
        await em.execute('select * from lease');
      })
      .catch((error: unknown) => error);
    await server.restart();
    expect(isDatabaseAway(failure)).toBe(true);
  });

  it('is known as away by what comes after the statement that it was lost in', async () => {
    const failures: unknown[] = [];
    await database.em
      .fork()
      .transactional(async (em) => {
        await em.execute('select * from lease for update');
        await server.kill();
        for (let nth = 0; nth < 3; nth += 1)
          await em.execute('select * from lease').catch((error: unknown) => failures.push(error));
      })
      .catch((error: unknown) => failures.push(error));
    await server.restart();
    expect(failures.length).toBeGreaterThanOrEqual(3);
    expect(failures.filter((failure) => !isDatabaseAway(failure))).toEqual([]);
  });

  it('is not confused with a wrong statement, whose text stays inside', async () => {
    expect(await ask('{ wrong }')).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
  });
});
