import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startSimulator, type Simulator } from '@goldenhour/nemc-simulator';
import { IDENTITY_HEADER, signIdentity } from '@goldenhour/service-kit';
import { contractOperation, LiveClient, sendGraphQL, temporaryFolder, waitFor } from '@goldenhour/testing';
import { ServiceProcess } from './service-process';
import { SubgraphClient } from './subgraph-client';

const SEOUL_CITY_HALL = { latitude: 37.5663, longitude: 126.9779 };
const KEYS = { hospital: 'h'.repeat(32), alerts: 'a'.repeat(32), user: 'u'.repeat(32) };
const RESERVATION_KEY = 'r'.repeat(32);

/** Reservations are proven elsewhere; here nobody answers for them, and the rest goes on. */
const NOBODY = 'http://127.0.0.1:9/graphql';

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
    startSubgraph('hospital', { NEMC_BASE_URL: simulator.baseUrl, NEMC_POLL_SECONDS: '1', RESERVATION_KEY }),
    startSubgraph('alerts'),
    startSubgraph('user'),
  ]);
  gateway = await ServiceProcess.start(
    'gateway',
    {
      SUBGRAPH_URLS: `hospital=${hospital.url}/graphql,alerts=${alerts.url}/graphql,user=${user.url}/graphql,reservation=${NOBODY}`,
      SUBGRAPH_KEYS: `hospital=${KEYS.hospital},alerts=${KEYS.alerts},user=${KEYS.user},reservation=${RESERVATION_KEY}`,
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

describe('a subgraph that is called past the gateway answers', () => {
  const asked = JSON.stringify({ query: '{ __typename }' });
  const identity = (name: keyof typeof KEYS, o: { key?: string; audience?: string } = {}) =>
    signIdentity(
      { viewer: { role: 'ADMIN' }, caller: 'gateway', requestId: 'direct-call', fresh: false },
      { key: KEYS[name], audience: name, body: asked, now: Date.now(), ...o },
    );
  async function call(url: string, header?: string, body = asked): Promise<unknown> {
    const headers = header === undefined ? {} : { [IDENTITY_HEADER]: header };
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
    const { data, errors } = (await response.json()) as {
      data?: unknown;
      errors?: { extensions: unknown }[];
    };
    return [response.status, data, errors?.map(({ extensions }) => extensions)];
  }
  const REFUSED = [401, undefined, [{ code: 'UNAUTHENTICATED' }]];
  it.each(['hospital', 'alerts', 'user'] as const)('nobody but its own gateway, once: %s', async (name) => {
    const { url } = { hospital, alerts, user }[name];
    const good = identity(name);
    expect(await call(url, good)).toEqual([200, { __typename: 'Query' }, undefined]);
    expect(await call(url)).toEqual(REFUSED);
    expect(await call(url, identity(name, { key: 'f'.repeat(32) }))).toEqual(REFUSED);
    expect(await call(url, identity(name, { audience: 'elsewhere' }))).toEqual(REFUSED);
    expect(await call(url, good)).toEqual(REFUSED); // A second time.
    expect(await call(url, identity(name), asked.replace('typename', 'schema'))).toEqual(REFUSED);
  });
});

it('lets the reservation process hold a bed under a key of its own, and nobody else', async () => {
  const hold = `mutation ($input: HoldBedInput!) { holdBed(input: $input) { hold { holdId } problem } }`;
  const input = {
    holdId: 'r1',
    hospitalId: 'unknown',
    bedKind: 'ER_GENERAL',
    minutes: 60,
    overCapacity: false,
  };
  const service = { role: 'SERVICE' as const, scopes: ['internal:holds'] };
  const reservation = new SubgraphClient(hospital.url, 'hospital', RESERVATION_KEY, 'reservation');
  expect(await reservation.ask(hold, { input }, service)).toEqual({
    data: { holdBed: { hold: null, problem: 'UNKNOWN_HOSPITAL' } },
  });
  const { errors } = await reservation.ask(hold, { input }, { role: 'ADMIN', userId: 'admin' });
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  const stranger = new SubgraphClient(hospital.url, 'hospital', KEYS.hospital, 'reservation');
  await expect(stranger.ask(hold, { input }, service)).rejects.toThrow();
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
