import { gzipSync } from 'node:zlib';
import { createHive } from '@graphql-hive/core';
import { moveDatabaseTime } from '@goldenhour/testing';
import { describeOnBothStorages } from '@goldenhour/testing/services';
import type { DatabaseLocation } from '@goldenhour/subgraph-kit';
import { buildSchema, parse } from 'graphql';
import { PATHS } from '../api';
import { startTestRegistry, type TestRegistry } from '../testing/start-test-registry';

const SCHEMA = buildSchema(`
  type Query { hospitals(first: Int, kind: BedKind): [Hospital] }
  type Hospital { id: ID! name: String address: String }
  type Subscription { bedChanges: [Hospital] }
  enum BedKind { ER_GENERAL ICU_GENERAL }
`);
const HOUR_MS = 60 * 60 * 1000;

describeOnBothStorages('reports of the stock Hive usage agent', (storage) => {
  let location: DatabaseLocation;
  let registry: TestRegistry;
  let token: string;
  beforeAll(async () => {
    location = await storage.databaseLocation('registry');
    registry = await startTestRegistry(location);
    token = await registry.token('registry:usage');
  });
  afterAll(() => registry.stop());

  const usageOf = async (...coordinates: string[]) => {
    const query = coordinates.map((coordinate) => `coordinate=${coordinate}`).join('&');
    const { json } = await registry.send('GET', `${PATHS.usage}?${query}`);
    return Object.fromEntries(
      json['coordinates'].map((one: { coordinate: string; clients: { client: string; uses: number }[] }) => [
        one.coordinate,
        Object.fromEntries(one.clients.map(({ client, uses }) => [client, uses])),
      ]),
    );
  };

  it('are summed up by coordinate, client and hour', async () => {
    const hive = createHive({
      enabled: true,
      token,
      agent: { maxRetries: 0 },
      selfHosting: {
        graphqlEndpoint: registry.url + PATHS.hive,
        applicationUrl: registry.url,
        usageEndpoint: registry.url + PATHS.hiveUsage,
      },
      usage: { clientInfo: (context: { client: string }) => ({ name: context.client, version: '1.0' }) },
    });
    const send = async (text: string, client: string, errors: { message: string }[] = []) => {
      const args = { schema: SCHEMA, document: parse(text), contextValue: { client } };
      await hive.collectUsage()(args, errors.length > 0 ? { errors } : {});
    };
    for (let nth = 0; nth < 3; nth += 1)
      await send('query Map { hospitals(kind: ER_GENERAL) { name } }', 'map');
    await send('query Map { hospitals(kind: ER_GENERAL) { name } }', 'crew', [{ message: 'away' }]);
    await send('{ hospitals { address } }', 'crew');
    hive.collectSubscriptionUsage({
      args: {
        schema: SCHEMA,
        document: parse('subscription Live { bedChanges { id } }'),
        contextValue: { client: 'map' },
      },
    });
    await hive.dispose();

    expect(
      await usageOf('Hospital.name', 'Query.hospitals', 'BedKind.ER_GENERAL', 'Subscription.bedChanges'),
    ).toEqual({
      'Hospital.name': { map: 3, crew: 1 },
      'Query.hospitals': { map: 3, crew: 2 },
      'BedKind.ER_GENERAL': { map: 3, crew: 1 },
      'Subscription.bedChanges': { map: 1 },
    });
    const { json } = await registry.send('GET', `${PATHS.usageByHour}?coordinate=Hospital.name`);
    expect(json['hours']).toHaveLength(2);
    const used = (await registry.send('GET', PATHS.usedOperations)).json['operations'];
    expect(used.map(({ name }: { name: string }) => name).sort()).toEqual(['Live', 'Map', 'anonymous']);
  });

  it('add to what is there, gzip or not, and one bad operation does not spoil the others', async () => {
    const at = Date.now();
    const report = {
      size: 4,
      map: {
        a: {
          operation: '{ hospitals { id } }',
          operationName: null,
          fields: ['Hospital.id', 'Hospital.id!'],
        },
      },
      operations: [
        { operationMapKey: 'a', timestamp: at, execution: { ok: true }, metadata: { client: null } },
        { operationMapKey: 'a', timestamp: at - HOUR_MS, execution: { ok: true } },
        { operationMapKey: 'gone', timestamp: at, execution: { ok: true } },
        { operationMapKey: 'a', timestamp: at - 100 * 24 * HOUR_MS, execution: { ok: true } },
      ],
    };
    const plain = await registry.send('POST', PATHS.hiveUsage, report, token);
    expect(plain).toMatchObject({ status: 200, json: { operations: { accepted: 2, rejected: 2 } } });
    const zipped = await fetch(`${registry.url}${PATHS.hiveUsage}/the-guild/hive/staging`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'content-encoding': 'gzip',
      },
      body: new Uint8Array(gzipSync(JSON.stringify(report))),
    });
    expect(zipped.status).toBe(200);
    expect(await usageOf('Hospital.id')).toEqual({ 'Hospital.id': { map: 1, unnamed: 4 } });
    expect((await registry.send('POST', PATHS.hiveUsage, { no: 'report' }, token)).status).toBe(400);
  });

  it('are forgotten when they are older than is kept', async () => {
    await moveDatabaseTime(location, 100 * 24 * HOUR_MS);
    const { usage } = await registry.started.opened();
    await usage.prune(90 * 24 * HOUR_MS);
    await moveDatabaseTime(location, 0);
    expect(await usageOf('Hospital.id', 'Hospital.name')).toEqual({});
  });
});
