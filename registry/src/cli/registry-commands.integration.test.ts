import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PATHS } from '../api';
import type { CheckReport } from '../check/check';
import { recordedFor } from '../testing/recorded-for';
import { startTestRegistry, type TestRegistry } from '../testing/start-test-registry';
import { Project, type Ended } from './testing/project';

let registry: TestRegistry;
let token: string;
const project = new Project();
const folder = mkdtempSync(join(tmpdir(), 'goldenhour-registry-'));

/** The server itself is tested on both storages beside it; here it only has to be a real one. */
beforeAll(async () => {
  registry = await startTestRegistry({ file: join(folder, 'registry.db') });
  token = await registry.token(
    'registry:read',
    'registry:check',
    'registry:publish',
    'registry:approve',
    'registry:operations',
    'registry:usage',
  );
});
afterAll(async () => {
  await registry.stop();
  project.remove();
  rmSync(folder, { recursive: true, force: true });
});

function run(...args: string[]): Promise<Ended> {
  return project.runWith({ GOLDENHOUR_REGISTRY: registry.url, GOLDENHOUR_REGISTRY_TOKEN: token }, ...args);
}

it('publishes subgraphs, and shows them in the history with author and commit', async () => {
  expect(await run('publish', 'hospital', '--author', 'kim', '--commit', 'abc')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('✓ hospital is version 1 and live.'),
  });
  expect(await run('publish', 'alerts')).toMatchObject({ code: 0 });
  expect(await run('history')).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/2 +alerts +current .*Test.*\n +1 +hospital .*kim +abc\n/s),
  });
});

it('keeps what does not compose, says why, and leaves the supergraph as it was', async () => {
  project.edit('alerts.graphql', 'id: ID! announcements', 'id: ID! name: Int announcements');
  expect(await run('publish', 'alerts')).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/Hospital\.name.*version 3, but does not compose/s),
  });
  project.restore();
});

it('refuses SDL that does not parse with its place, and a token without the scope', async () => {
  project.write('broken.graphql', 'type Query {\n  a: [Int\n}\n');
  expect(await run('publish', 'alerts', '--schema', 'broken.graphql')).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/broken\.graphql:3:1: .*Syntax Error/),
  });
  const reader = await registry.token('registry:read');
  expect(await run('publish', 'hospital', '--token', reader)).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(/^The registry refused: .*registry:publish/),
  });
});

it('checks against what stands there, with its use and its approvals', async () => {
  await registry.send('POST', PATHS.usage, recordedFor(30), token);
  await registry.send('POST', PATHS.usage, usedOnce('Query.hospital', 'Hospital.phone'), token);
  project.edit('hospital.graphql', '  phone: String\n', '');
  project.edit('hospital.graphql', 'lagSeconds: Int ', '');
  const checked = await run('check', 'hospital', '--format', 'json');
  expect(checked.code).toBe(1);
  const report = JSON.parse(checked.stdout) as CheckReport;
  expect(report).toMatchObject({
    usageKnown: true,
    page: expect.stringContaining(`${registry.url}/registry/`),
  });
  const passing = Object.fromEntries(report.changes.map((one) => [one.coordinate, one.safeBecauseUnused]));
  expect(passing).toEqual({ 'Hospital.phone': false, 'Feed.lagSeconds': true });
  // The same from a baseline here, with the registry's word on who uses it.
  expect(await run('check', '--baseline', 'main')).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('Hospital.phone was asked for 1 times (map 1).'),
  });
  const approval = { key: 'FIELD_REMOVED Hospital.phone', reason: 'It never had a value.' };
  await registry.send('POST', PATHS.approvals, approval, token);
  expect(await run('check', 'hospital')).toMatchObject({ code: 0 });
  expect(await run('check', '--baseline', 'main')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('1 breaking change approved'),
  });
  project.restore();
});

it('tells who uses what', async () => {
  expect(await run('usage', 'Hospital.phone', 'Hospital.name')).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/Hospital\.phone +1 +map .*1 of 2 were used in 30 days/s),
  });
});

it("keeps an app's operations", async () => {
  project.write('map.graphql', 'query Map { feed { source } }');
  expect(
    await run('operations', 'publish', 'map.graphql', '--app', 'map', '--app-version', '1.0.0'),
  ).toMatchObject({
    code: 0,
    stdout: '✓ map 1.0.0 has 1 operation at the registry.\n',
  });
});

it('rolls back to a version', async () => {
  expect(await run('rollback', '1')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('The supergraph is that of version 1 again.'),
  });
  expect(await run('rollback', '999')).toMatchObject({ code: 2, stderr: expect.stringContaining('999') });
});

/** A report of Hive's usage agent. */
function usedOnce(...fields: string[]): object {
  return {
    size: 1,
    map: { h1: { operation: 'query Phone { hospital(id: "1") { phone } }', operationName: 'Phone', fields } },
    operations: [
      {
        operationMapKey: 'h1',
        timestamp: Date.now(),
        execution: { ok: true, duration: 1_000_000, errorsTotal: 0 },
        metadata: { client: { name: 'map', version: '1' } },
      },
    ],
  };
}
