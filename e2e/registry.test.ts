import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startTestPlatform, type TestPlatform } from '@goldenhour/testing';
import { describeOnBothStorages, eventually } from '@goldenhour/testing/services';
import { PATHS } from '../registry/src/api';

describeOnBothStorages('the registry within the platform', (storage) => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await startTestPlatform({ USAGE_REPORT_SECONDS: '1' }, storage);
  });
  afterAll(() => platform.stop());

  const ask = async (method: string, path: string, body?: unknown, token?: string) => {
    const response = await fetch(platform.url + path, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, json: text.startsWith('{') ? JSON.parse(text) : { text } };
  };

  it('begins with the schemas that the platform runs, without a token for readers', async () => {
    const { json } = await ask('GET', PATHS.current);
    expect(json).toMatchObject({ version: 4, waiting: [] });
    expect(json.subgraphs.map(({ subgraph }: { subgraph: string }) => subgraph)).toEqual([
      'alerts',
      'hospital',
      'reservation',
      'user',
    ]);
    expect(JSON.stringify(json)).not.toContain('type Query');
    const schema = await ask('GET', PATHS.schema);
    expect(schema.json.text).toContain('bedBoard');
    expect((await ask('GET', PATHS.supergraph)).status).toBe(401);
    expect((await ask('GET', '/registry')).status).toBe(200);
    expect((await ask('GET', `${PATHS.versions}/99`)).status).toBe(404);
    expect(existsSync(join(platform.env.DATA_DIR, 'registry.db'))).toBe(storage.kind === 'embedded');
  });

  it('lets an administrator make tokens, a machine do what its scopes say, and nobody else', async () => {
    const admin = platform.tokenFor({ role: 'ADMIN', userId: 'a1' });
    const machine = platform.tokenFor({ role: 'SERVICE', userId: 'gh_m', scopes: ['registry:read'] });
    const member = platform.tokenFor({ role: 'MEMBER', userId: 'u1' });
    const request = { name: 'ci', scopes: ['registry:check'] };
    for (const token of [machine, member])
      expect((await ask('POST', PATHS.tokens, request, token)).status).toBe(403);
    const { status, json } = await ask('POST', PATHS.tokens, request, admin);
    expect(status).toBe(201);
    expect((await ask('GET', PATHS.whoAmI, undefined, json.token)).json.scopes).toEqual(['registry:check']);
    expect((await ask('GET', PATHS.supergraph, undefined, machine)).status).toBe(200);
    expect((await ask('GET', PATHS.supergraph, undefined, json.token)).status).toBe(403);
  });

  it('knows what clients use, by the names that they give themselves and without what they wrote in', async () => {
    const query = 'query Named { hospitals(first: 3, filter: { text: "김환자" }) { nodes { name } } }';
    const send = async (headers: Record<string, string>) => {
      const response = await fetch(`${platform.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query }),
      });
      expect(await response.json()).not.toHaveProperty('errors');
    };
    await send({ 'graphql-client-name': 'map', 'graphql-client-version': '1.2' });
    await send({ 'graphql-client-name': 'map', 'graphql-client-version': '1.2' });
    await send({ 'apollographql-client-name': 'board' });
    await eventually(async () => {
      const { json } = await ask('GET', `${PATHS.usage}?coordinate=Hospital.name,HospitalFilter.text`);
      expect(json.coordinates).toMatchObject(
        ['Hospital.name', 'HospitalFilter.text'].map((coordinate) => ({
          coordinate,
          clients: [
            { client: 'map', uses: 2 },
            { client: 'board', uses: 1 },
          ],
        })),
      );
    });
    const { json } = await ask('GET', PATHS.usedOperations);
    const [recorded] = json.operations.filter(({ name }: { name: string }) => name === 'Named');
    expect(recorded.text).toContain('hospitals(first: 0');
    expect(JSON.stringify(json)).not.toContain('김환자');
  });
});
