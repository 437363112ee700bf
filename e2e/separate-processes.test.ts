import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startSimulator, type Simulator } from '@goldenhour/nemc-simulator';
import { contractOperation, LiveClient, sendGraphQL, temporaryFolder, waitFor } from '@goldenhour/testing';
import { ServiceProcess } from './service-process';

const SEOUL_CITY_HALL = { latitude: 37.5663, longitude: 126.9779 };
const KEYS = { hospital: 'h'.repeat(32), alerts: 'a'.repeat(32), user: 'u'.repeat(32) };

const folder = temporaryFolder();
const started: ServiceProcess[] = [];
let simulator: Simulator;
let hospital: ServiceProcess;
let alerts: ServiceProcess;
let user: ServiceProcess;
let gateway: ServiceProcess;

beforeAll(async () => {
  simulator = await startSimulator({ provinces: ['서울특별시'] });
  [hospital, alerts, user] = await Promise.all([
    startSubgraph('hospital', { NEMC_BASE_URL: simulator.baseUrl, NEMC_POLL_SECONDS: '1' }),
    startSubgraph('alerts'),
    startSubgraph('user'),
  ]);
  gateway = await ServiceProcess.start(
    'gateway',
    {
      SUBGRAPH_URLS: `hospital=${hospital.url}/graphql,alerts=${alerts.url}/graphql,user=${user.url}/graphql`,
      SUBGRAPH_KEYS: `hospital=${KEYS.hospital},alerts=${KEYS.alerts},user=${KEYS.user}`,
    },
    started,
  );
  await waitFor('the first poll', async () => {
    const { data } = await sendGraphQL(gateway.url, '{ bedBoard { feed { lastSuccessAt } } }');
    return data?.bedBoard.feed.lastSuccessAt as string | null | undefined;
  });
});
afterAll(async () => {
  await Promise.all(started.map((service) => service.stop('SIGKILL')));
  await simulator.close();
  folder.remove();
});

function startSubgraph(name: keyof typeof KEYS, env: Record<string, string> = {}): Promise<ServiceProcess> {
  const own = { DATA_DIR: folder.path, GATEWAY_KEY: KEYS[name], ...env };
  return ServiceProcess.start(`subgraphs/${name}`, own, started);
}

const send = (name: string, variables: Record<string, unknown> = {}) =>
  sendGraphQL(gateway.url, contractOperation(name), variables);

it('answers the map from hospitals of another process', async () => {
  const { data, errors } = await send('MapBoard');
  expect(errors).toBeUndefined();
  expect(data.hospitals.totalCount).toBe(simulator.control.hospitals.length);
  expect(data.hospitals.nodes).toHaveLength(simulator.control.hospitals.length);
});

it('joins hospitals and their announcements over two processes', async () => {
  const { data, errors } = await send('NearbyHospitals', { at: SEOUL_CITY_HALL });
  expect(errors).toBeUndefined();
  expect(data.hospitalsNear.edges).toHaveLength(10);
  for (const { node } of data.hospitalsNear.edges) {
    expect(node.announcements).toEqual({ totalCount: 0, nodes: [] });
  }
});

it('pushes a change of the feed through three processes, and ends the stream with its client', async () => {
  const live = LiveClient.open(gateway.url, contractOperation('BedChanges'));
  expect((await live.next()).data.bedChanges).toEqual({ cursor: expect.any(String), changes: [] });
  expect(await streams()).toBe(1);
  const { hpid } = simulator.control.hospitals.find(({ reporting }) => reporting === 'live')!;
  simulator.control.set(hpid, { hvec: '-7', hvs01: '20' });
  await live.next((event: BedChanges) =>
    changesOf(event).some((c) => c.available === -7 && c.hospital.hpid === hpid),
  );
  await live.close();
  await waitFor('the stream between gateway and hospital to end', async () => (await streams()) === 0);
});

interface Change {
  readonly available: number | null;
  readonly hospital: { readonly hpid: string };
}

interface BedChanges {
  readonly data: { readonly bedChanges: { readonly changes: readonly Change[] } };
}

function changesOf(event: BedChanges): readonly Change[] {
  return event.data.bedChanges.changes;
}

async function streams(): Promise<number> {
  const metrics = await (await fetch(`${hospital.url}/metrics`)).text();
  return Number(/^goldenhour_subgraph_streams (\d+)$/m.exec(metrics)?.[1]);
}

it('answers accounts from a process of their own, whose keys the gateway publishes', async () => {
  const input = { email: 'someone@example.org', password: 'an unguessable one', name: '김하늘' };
  const signUp = await send('SignUp', { input });
  expect(signUp.data.signUp.userErrors).toEqual([]);
  const { data } = await send('LogIn', { input: { email: input.email, password: input.password } });
  expect(data.logIn.userErrors).toMatchObject([{ code: 'EMAIL_NOT_VERIFIED' }]);
  await waitFor('the keys', async () => {
    const response = await fetch(`${gateway.url}/.well-known/jwks.json`);
    return ((await response.json()) as { keys: unknown[] }).keys.length === 1;
  });
});

it('answers nobody who comes to a subgraph past the gateway', async () => {
  for (const { url } of [hospital, alerts, user]) {
    const { status, data, errors } = await sendGraphQL(url, '{ _service { sdl } }');
    expect([status, data]).toEqual([401, undefined]);
    expect(errors).toEqual([{ message: expect.any(String), extensions: { code: 'UNAUTHENTICATED' } }]);
  }
});

it('ends with every problem of the environment listed, before anything is opened', async () => {
  const dataDir = join(folder.path, 'never-made');
  const service = new ServiceProcess('subgraphs/hospital', {
    PORT: '70000',
    GATEWAY_KEY: 'too-short',
    NEMC_POLL_SECONDS: '0',
    DATA_DIR: dataDir,
  });
  started.push(service);
  expect(await service.exit()).toBe(1);
  const named = [...service.stderr.matchAll(/^ {2}(\w+):/gm)].map(([, name]) => name);
  expect(named).toEqual(['PORT', 'GATEWAY_KEY', 'NEMC_POLL_SECONDS', 'NEMC_BASE_URL']);
  expect(service.stderr).not.toContain('too-short');
  expect(existsSync(dataDir)).toBe(false);
});

it('says so when its port is in use', async () => {
  const service = new ServiceProcess('subgraphs/alerts', {
    PORT: new URL(alerts.url).port,
    GATEWAY_KEY: KEYS.alerts,
    DATA_DIR: join(folder.path, 'second'),
  });
  started.push(service);
  expect(await service.exit()).toBe(1);
  expect(service.stderr).toContain(`Port ${new URL(alerts.url).port} on 127.0.0.1 is in use.`);
});

it('keeps the map when alerts is killed: its fields are null and say why', async () => {
  expect(await alerts.stop('SIGKILL')).toBe('SIGKILL');
  const { data, errors } = await send('NearbyHospitals', { at: SEOUL_CITY_HALL });
  expect(data.hospitalsNear.edges).toHaveLength(10);
  for (const { node } of data.hospitalsNear.edges) {
    expect(node).toMatchObject({ name: expect.any(String), announcements: null });
  }
  expect(errors).toHaveLength(10);
  for (const { extensions } of errors!) expect(extensions).toEqual({ code: 'UPSTREAM_UNAVAILABLE' });
  expect(JSON.stringify(errors)).not.toMatch(/alerts|127\.0\.0\.1/);

  const map = await send('MapBoard');
  expect(map.errors).toBeUndefined();
  expect(map.data.hospitals.nodes).toHaveLength(simulator.control.hospitals.length);
});

it('joins announcements again once alerts is back at its address', async () => {
  alerts = await startSubgraph('alerts', { PORT: new URL(alerts.url).port });
  await waitFor('announcements', async () => {
    const { errors } = await send('NearbyHospitals', { at: SEOUL_CITY_HALL });
    return errors === undefined;
  });
});

it('stops each process cleanly on SIGTERM, with a subscription open', async () => {
  const live = LiveClient.open(gateway.url, contractOperation('BedChanges'));
  await live.next();
  expect(await gateway.stop()).toBe(0);
  expect(await hospital.stop()).toBe(0);
  expect(await alerts.stop()).toBe(0);
  expect(await user.stop()).toBe(0);
  await live.close();
});
