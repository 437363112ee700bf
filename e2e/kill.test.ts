import { setTimeout as sleep } from 'node:timers/promises';
import { startSimulator, type Simulator } from '@goldenhour/nemc-simulator';
import { databaseLocation, openDatabase, type Database } from '@goldenhour/subgraph-kit';
import { temporaryFolder, waitFor } from '@goldenhour/testing';
import { seededRandom } from '@goldenhour/testing/seeded-random';
import { eventually, testServices, type TestServices } from '@goldenhour/testing/services';
import { ENTITIES } from '../subgraphs/hospital/src/entities';
import { readFeedState } from '../subgraphs/hospital/src/feed/feed-state';
import { MIGRATIONS } from '../subgraphs/hospital/src/migrations';
import { createTables } from './create-tables';
import { pictureOfBoard, pictureOfLog, pictureOfTables } from './hospital-picture';
import { ServiceProcess } from './service-process';
import { SubgraphClient } from './subgraph-client';

/** On each of the two storages, which run side by side. */
const KILLS = 4;
const POLL_MS = 1000;
/** A kill falls within this time after a round over the feed has begun: in the midst of it, or just behind. */
const ROUND_MS = 500;
const KEY = 'h'.repeat(32);

const folder = temporaryFolder();
const started: ServiceProcess[] = [];
const opened: Database[] = [];
const simulators: Simulator[] = [];
afterAll(async () => {
  await Promise.all(started.map((service) => service.stop('SIGKILL')));
  await Promise.all(opened.map((database) => database.close()));
  await Promise.all(simulators.map((simulator) => simulator.close()));
  folder.remove();
});

function onServers({ mysqlUrl, redisUrl }: TestServices): Record<string, string> {
  return { MYSQL_URL: `${mysqlUrl}/gh_killed`, REDIS_URL: redisUrl, REDIS_NAMESPACE: 'killed' };
}

/** Kills it again and again while it polls; after each restart, everything must say the same. */
async function killAgainAndAgain(storage: Record<string, string>, seed: number): Promise<void> {
  const random = seededRandom(seed);
  const simulator = await startSimulator({ stepSeconds: 1, provinces: ['서울특별시'] });
  simulators.push(simulator);
  const env = {
    DATA_DIR: folder.path,
    NEMC_BASE_URL: simulator.baseUrl,
    NEMC_POLL_SECONDS: `${POLL_MS / 1000}`,
    GATEWAY_KEY: KEY,
    ...storage,
  };
  if (storage['MYSQL_URL']) await createTables(storage['MYSQL_URL']);
  let database: Database | null = null;
  for (let kill = 0; ; kill += 1) {
    const victim = await ServiceProcess.launch('subgraphs/hospital', env, started);
    await victim.untilReady();
    database ??= await openHospitalDatabase(env);
    simulator.control.freeze();
    const subgraph = new SubgraphClient(victim.url, 'hospital', KEY);
    await expectEqual(database, (query, variables) => subgraph.ask(query, variables));
    if (kill === KILLS) return;
    simulator.control.resume();
    await nextRound(database);
    await sleep(random() * ROUND_MS);
    await victim.stop('SIGKILL');
    // The dead one's leases run for up to 20 s more; its successor would not poll before.
    await database.em.fork().execute('update lease set until = 0');
  }
}

async function openHospitalDatabase(env: Record<string, string>): Promise<Database> {
  const database = await openDatabase({
    location: databaseLocation({ DATA_DIR: folder.path, MYSQL_URL: env['MYSQL_URL'] }, 'hospital'),
    entities: ENTITIES,
    migrations: MIGRATIONS,
  });
  opened.push(database);
  return database;
}

/** Tables, change log and board, once the feed stands still. */
async function expectEqual(database: Database, ask: Parameters<typeof pictureOfBoard>[0]): Promise<void> {
  await eventually(async () => {
    const tables = await pictureOfTables(database);
    expect(tables.length).toBeGreaterThan(500);
    expect(await pictureOfLog(database)).toEqual(tables);
    expect(await pictureOfBoard(ask)).toEqual(tables);
  }, 120_000);
}

/** Resolves when a round over the feed begins. */
async function nextRound(database: Database): Promise<void> {
  const attemptedAt = async () => (await readFeedState(database.em.fork()))?.attemptedAt;
  const last = await attemptedAt();
  await waitFor('the next round', async () => (await attemptedAt()) !== last);
}

it(`leaves tables, a change log and a board that say the same, killed ${KILLS} times while it polls`, async () => {
  const services = testServices();
  const storages = [{}, ...('missing' in services ? [] : [onServers(services)])];
  await Promise.all(storages.map((storage, index) => killAgainAndAgain(storage, index)));
}, 300_000);
