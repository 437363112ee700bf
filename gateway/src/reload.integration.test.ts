import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger, Teardown } from '@goldenhour/service-kit';
import { followFile } from './follow-file';
import { useManifests } from './testing/manifest-files';
import { eventually, startTestGateway, type TestGateway } from './testing/start-test-gateway';

const manifestFile = useManifests();

describe('a supergraph that changes', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ RATE_LIMIT_BURST: '10000' });
  });
  afterAll(() => gateway.stop());

  const smaller = () => gateway.subgraphs.supergraphSdl.replace(/\n {2}whoAmI: WhoAmI![^\n]*/, '');
  const ask = async () => (await gateway.post({ query: '{ whoAmI { role } }' })).json;

  it('is used without a restart by all protocols, checks and pages, and taken back the same way', async () => {
    expect(await ask()).toEqual({ data: { whoAmI: { role: 'PUBLIC' } } });
    gateway.reload(smaller());
    expect((await ask()).errors?.[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
    const page = await (await fetch(`${gateway.url}/registry/schema.graphql`)).text();
    expect(page).not.toContain('whoAmI');
    gateway.reload(gateway.subgraphs.supergraphSdl);
    expect(await ask()).toEqual({ data: { whoAmI: { role: 'PUBLIC' } } });
  });

  it('changes nothing when it cannot be used', async () => {
    expect(() => gateway.reload('type Query { broken')).toThrow();
    expect(await ask()).toEqual({ data: { whoAmI: { role: 'PUBLIC' } } });
  });

  it('is followed in its file, also past a text that cannot be used', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'goldenhour-follow-'));
    const file = join(folder, 'supergraph.graphql');
    const log = createLogger({ name: 't', level: 'silent' });
    const teardown = new Teardown(log);
    const seen: string[] = [];
    writeFileSync(file, 'first');
    const onChange = (text: string) => {
      if (text === 'half') throw new Error('half');
      seen.push(text);
    };
    followFile(file, { onChange, teardown, log, everyMs: 10 });
    writeFileSync(file, 'half');
    writeFileSync(file, 'second one');
    await eventually(() => seen.length > 0);
    expect(seen).toEqual(['second one']);
    await teardown.run();
    rmSync(folder, { recursive: true });
  });
});

it('lets one client bring only so many operations that nobody has sent before', async () => {
  const gateway = await startTestGateway({
    NEW_OPERATIONS_PER_SECOND: '0.001',
    NEW_OPERATIONS_BURST: '2',
    PERSISTED_DOCUMENTS_FILES: manifestFile({ broken: '{ broken }' }),
  });
  await gateway.prepare();
  const codes = [];
  for (const query of [
    '{ a: __typename }',
    '{ b: __typename }',
    '{ c: __typename }',
    '{ a: __typename }',
    '{ broken }',
  ])
    codes.push((await gateway.post({ query })).json.errors?.[0]?.extensions['code']);
  expect(codes).toEqual([undefined, undefined, 'RATE_LIMITED', undefined, 'INTERNAL_SERVER_ERROR']);
  await gateway.stop();
});

it('prepares what clients are known to send, and leaves alone what is not valid', async () => {
  const gateway = await startTestGateway({
    PERSISTED_DOCUMENTS_FILES: manifestFile({
      both: 'query A { whoAmI { role } } query B { broken }',
      other: '{ nothing }',
    }),
  });
  await gateway.prepare();
  expect((await gateway.post({ query: '{ whoAmI { role } }' })).status).toBe(200);
  await gateway.stop();
});
