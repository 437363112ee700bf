import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@goldenhour/testing';
import { describeOnBothStorages } from '@goldenhour/testing/services';
import { PATHS } from '../api';
import { hiveCli } from '../testing/hive-cli';
import {
  ALERTS,
  ALERTS_AGAINST_HOSPITAL,
  HOSPITAL,
  HOSPITAL_WITH_PHONE,
  HOSPITAL_WITHOUT_ADDRESS,
  URLS,
} from '../testing/schemas';
import { startTestRegistry, type TestRegistry } from '../testing/start-test-registry';

describeOnBothStorages('the stock Hive command line', (storage) => {
  const folder = temporaryFolder();
  const file = (name: string, sdl: string): string => {
    const path = join(folder.path, `${name}.graphql`);
    writeFileSync(path, sdl);
    return path;
  };
  let registry: TestRegistry;
  let token: string;
  const hive = (command: string, ...args: string[]) =>
    hiveCli(
      command,
      ...args,
      ...['--registry.endpoint', registry.url + PATHS.hive, '--registry.accessToken', token],
    );
  const publish = (service: 'hospital' | 'alerts', sdl: string, ...more: string[]) =>
    hive(
      'schema:publish',
      ...['--service', service, '--url', URLS[service], '--author', 'kim', '--commit', 'abc', ...more],
      file(service, sdl),
    );

  beforeAll(async () => {
    registry = await startTestRegistry(await storage.databaseLocation('registry'));
    token = await registry.token('registry:read', 'registry:check', 'registry:publish');
  });
  afterAll(async () => {
    await registry.stop();
    folder.remove();
  });

  it('publishes, and says what is kept without standing', async () => {
    expect(await publish('hospital', HOSPITAL)).toMatchObject({
      code: 0,
      text: expect.stringContaining('Published initial schema.'),
    });
    expect(await publish('alerts', ALERTS)).toMatchObject({
      code: 0,
      text: expect.stringContaining('Published as version 2.'),
    });
    const broken = await publish('alerts', ALERTS_AGAINST_HOSPITAL);
    expect(broken).toMatchObject({
      code: 0,
      text: expect.stringContaining('Kept as version 3, but it does not compose'),
    });
    const refused = await publish(
      'alerts',
      ALERTS_AGAINST_HOSPITAL + '# again',
      '--fail-on-composition-error',
    );
    expect(refused.code).toBe(1);
    expect(refused.text).toContain('Hospital.name');
    const { json } = await registry.send('GET', PATHS.current);
    expect(json).toMatchObject({ version: 2, waiting: [{ number: 3 }] });
  });

  it('checks: passes what is safe, fails what breaks, and links to the report', async () => {
    const check = (name: string, sdl: string) =>
      hive('schema:check', '--service', 'hospital', file(name, sdl));
    const [safe, breaking] = await Promise.all([
      check('safe', HOSPITAL_WITH_PHONE),
      check('breaking', HOSPITAL_WITHOUT_ADDRESS),
    ]);
    expect(safe.code).toBe(0);
    expect(safe.text).toContain('Field phone was added to object type Hospital');
    expect(breaking.code).toBe(1);
    expect(breaking.text).toContain('Field address was removed from object type Hospital');
    const page = new RegExp(`${registry.url}/registry/checks/([\\w-]+)`).exec(breaking.text);
    expect((await registry.send('GET', PATHS.check(page![1]!))).json).toMatchObject({ passed: false });
  });

  it('fetches the supergraph', async () => {
    const path = join(folder.path, 'supergraph.graphql');
    const fetched = await hiveCli(
      'artifact:fetch',
      ...['--cdn.endpoint', registry.url + PATHS.artifacts, '--cdn.accessToken', token],
      ...['--artifact', 'supergraph', '--outputFile', path],
    );
    expect(fetched).toMatchObject({ code: 0 });
    expect(fetched.text).toMatch(/Wrote \d+ bytes/);
  });

  it('takes a subgraph out', async () => {
    const answer = await hive('schema:delete', 'alerts', '--confirm');
    expect([answer.code, answer.text]).toEqual([0, expect.stringContaining('Deleted')]);
    const { json } = await registry.send('GET', PATHS.current);
    expect(json['subgraphs'].map(({ subgraph }: { subgraph: string }) => subgraph)).toEqual(['hospital']);
  });

  it('tells who it is, and that a token does not do', async () => {
    const who = await hive('whoami');
    expect(who.code).toBe(0);
    expect(who.text).toContain('=== test ===');
    expect(who.text).toContain('Publish, delete and roll back');
    token = await registry.token('registry:read');
    const forbidden = await publish('hospital', HOSPITAL);
    expect([forbidden.code, forbidden.text]).toEqual([1, expect.stringContaining('registry:publish')]);
  });
});
