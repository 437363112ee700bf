import { setTimeout as sleep } from 'node:timers/promises';
import { startSimulator, type Simulator } from '@goldenhour/nemc-simulator';
import { databaseLocation, openDatabase, type Database } from '@goldenhour/subgraph-kit';
import { sendGraphQL, temporaryFolder } from '@goldenhour/testing';
import { describeOnBothStorages, eventually } from '@goldenhour/testing/services';
import { ENTITIES } from '../subgraphs/hospital/src/entities';
import { MIGRATIONS } from '../subgraphs/hospital/src/migrations';
import { pictureOfBoard, pictureOfLog, pictureOfTables } from './hospital-picture';
import { seededRandom } from './random';
import { ServiceProcess } from './service-process';

const KILLS = 8;
/** A round over the feed begins every second: the kill falls anywhere into one, or between two. */
const LONGEST_LIFE_MS = 1500;
const SEED = 9;

describeOnBothStorages('a platform that is killed while it polls', (storage) => {
  const folder = temporaryFolder();
  const started: ServiceProcess[] = [];
  let simulator: Simulator;
  let env: Record<string, string>;
  let database: Database | null = null;
  beforeAll(async () => {
    simulator = await startSimulator({ stepSeconds: 1 });
    env = {
      DATA_DIR: folder.path,
      NEMC_BASE_URL: simulator.baseUrl,
      NEMC_POLL_SECONDS: '1',
      RATE_LIMIT_BURST: '10000',
      ...(await storage.environment()),
    };
  });
  afterAll(async () => {
    await Promise.all(started.map((service) => service.stop('SIGKILL')));
    await database?.close();
    await simulator.close();
    folder.remove();
  });

  /** What the tables say is what the log says is what clients see, once the feed stands still. */
  async function expectEqual({ url }: ServiceProcess): Promise<void> {
    simulator.control.freeze();
    await eventually(async () => {
      const tables = await pictureOfTables(database!);
      expect(tables.length).toBeGreaterThan(1000);
      expect(await pictureOfLog(database!)).toEqual(tables);
      expect(await pictureOfBoard((query, variables) => sendGraphQL(url, query, variables))).toEqual(tables);
    }, 20_000);
    simulator.control.resume();
  }

  it(`has tables, a change log and a board that say the same after each of ${KILLS} kills`, async () => {
    const random = seededRandom(SEED);
    for (let kill = 0; kill <= KILLS; kill += 1) {
      const platform = await ServiceProcess.launch('platform', env, started);
      await platform.untilReady();
      database ??= await openDatabase({
        location: databaseLocation({ DATA_DIR: folder.path, MYSQL_URL: env['MYSQL_URL'] }, 'hospital'),
        entities: ENTITIES,
        migrations: MIGRATIONS,
      });
      await expectEqual(platform);
      if (kill < KILLS) await sleep(random() * LONGEST_LIFE_MS);
      await platform.stop('SIGKILL');
    }
  }, 150_000);
});
