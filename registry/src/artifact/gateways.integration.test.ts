import { ApolloGateway, LocalGraphQLDataSource } from '@apollo/gateway';
import { createSupergraphManager } from '@graphql-hive/apollo';
import { eventually } from '@goldenhour/testing/services';
import { describeOnBothStorages } from '@goldenhour/testing/services';
import { buildSchema } from 'graphql';
import { PATHS } from '../api';
import { ALERTS, ALERTS_AGAINST_HOSPITAL, HOSPITAL, HOSPITAL_WITH_PHONE, URLS } from '../testing/schemas';
import { startTestRegistry, type TestRegistry } from '../testing/start-test-registry';

describeOnBothStorages('gateways that follow the registry', (storage) => {
  let registry: TestRegistry;
  let token: string;
  const publish = async (subgraph: 'hospital' | 'alerts', sdl: string) => {
    const body = { subgraph, sdl, url: URLS[subgraph] };
    return (await registry.send('POST', PATHS.publish, body, token)).json['version'];
  };

  beforeAll(async () => {
    registry = await startTestRegistry(await storage.databaseLocation('registry'));
    token = await registry.token('registry:read', 'registry:publish');
    await publish('hospital', HOSPITAL);
    await publish('alerts', ALERTS);
  });
  afterAll(() => registry.stop());

  it('are an Apollo Gateway with Hive’s manager: a publish arrives without a restart, a broken one does not', async () => {
    const manager = createSupergraphManager({
      endpoint: registry.url + PATHS.artifacts,
      key: token,
      pollIntervalInMs: 20,
    });
    const gateway = new ApolloGateway({
      supergraphSdl: manager,
      buildService: () => new LocalGraphQLDataSource(buildSchema('type Query { a: Int }')),
    });
    const seen: string[] = [];
    gateway.onSchemaLoadOrUpdate(({ coreSupergraphSdl }) => seen.push(coreSupergraphSdl));
    await gateway.load();
    expect(seen).toHaveLength(1);
    expect((await publish('alerts', ALERTS_AGAINST_HOSPITAL)).composes).toBe(false);
    expect((await publish('hospital', HOSPITAL_WITH_PHONE)).composes).toBe(true);
    await eventually(() => expect(seen).toHaveLength(2));
    expect(seen[1]).toContain('phone: String');
    expect(seen[1]).not.toContain('name: Int');
    await gateway.stop();
  });

  it('are anything that reads a URL: an ETag, 304 while nothing changes, the token in any header', async () => {
    const { etag } = (await registry.send('GET', PATHS.current)).json;
    const ways: Record<string, string>[] = [
      { authorization: `Bearer ${token}` },
      { 'x-hive-cdn-key': token },
      { authorization: `Basic ${Buffer.from(`router:${token}`).toString('base64')}` },
    ];
    for (const headers of ways) {
      const response = await fetch(registry.url + PATHS.supergraph, { headers });
      expect([response.status, response.headers.get('etag')]).toEqual([200, `"${String(etag)}"`]);
      expect(await response.text()).toContain('join__Graph');
      const again = await fetch(registry.url + PATHS.supergraph, {
        headers: { ...headers, 'if-none-match': `"${String(etag)}"` },
      });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
    expect((await fetch(registry.url + PATHS.supergraph)).status).toBe(401);
    const other = await registry.token('registry:usage');
    expect((await registry.send('GET', PATHS.supergraph, undefined, other)).status).toBe(403);
  });

  it('also find the public schema, the subgraphs and the version', async () => {
    const get = async (name: string) =>
      (await registry.send('GET', `${PATHS.artifacts}/${name}`, undefined, token)).json;
    expect((await get('sdl'))['text']).toContain('phone: String');
    expect(await get('metadata')).toMatchObject({ version: 4 });
    expect(await get('services')).toEqual([
      { name: 'alerts', url: URLS.alerts, sdl: ALERTS },
      { name: 'hospital', url: URLS.hospital, sdl: HOSPITAL_WITH_PHONE },
    ]);
  });
});
