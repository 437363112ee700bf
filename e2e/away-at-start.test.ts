import { startSimulator, type Simulator } from '@goldenhour/nemc-simulator';
import { sendGraphQL, temporaryFolder, waitFor } from '@goldenhour/testing';
import {
  describeWithServices,
  eventually,
  startMariaDb,
  startRedis,
  type PrivateServer,
} from '@goldenhour/testing/services';
import { createTables } from './create-tables';
import { healthOf } from './health-of';
import { ServiceProcess } from './service-process';

const NOTHING_MISSING = { status: 200, missing: {} };

describeWithServices('processes that start before their database and Redis', () => {
  const folder = temporaryFolder();
  const started: ServiceProcess[] = [];
  let simulator: Simulator;
  let mariaDb: PrivateServer;
  let redis: PrivateServer;
  /** All services in one process, and one on its own. */
  let platform: ServiceProcess;
  let hospital: ServiceProcess;

  beforeAll(async () => {
    [simulator, mariaDb, redis] = await Promise.all([
      startSimulator({ provinces: ['서울특별시'] }),
      startMariaDb(),
      startRedis(),
    ]);
    await createTables(mariaDb.url);
    await Promise.all([mariaDb.kill(), redis.kill()]);
    const env = {
      DATA_DIR: folder.path,
      MYSQL_URL: mariaDb.url,
      REDIS_URL: redis.url,
      NEMC_BASE_URL: simulator.baseUrl,
    };
    [platform, hospital] = await Promise.all([
      ServiceProcess.launch('platform', env, started),
      ServiceProcess.launch('subgraphs/hospital', { ...env, GATEWAY_KEY: 'h'.repeat(32) }, started),
    ]);
  });
  afterAll(async () => {
    await Promise.all(started.map((service) => service.stop('SIGKILL')));
    await Promise.all([simulator.close(), mariaDb.stop(), redis.stop()]);
    folder.remove();
  });

  const hears = (service: ServiceProcess, line: string): Promise<void> =>
    eventually(() => expect(service.stdout).toContain(line));

  it('wait, each with a line for what does not answer, and say which when they are probed', async () => {
    for (const service of [platform, hospital]) {
      await hears(service, 'Redis does not answer; trying again until it is well');
      await hears(service, 'The database does not answer; waiting for it');
    }
    const missing = { hospital: 'waits for its database' };
    await eventually(async () => expect(await healthOf(hospital.url)).toEqual({ status: 503, missing }));
    expect(await healthOf(platform.url)).toEqual({
      status: 503,
      missing: {
        alerts: 'waits for its database',
        user: expect.stringMatching(/^waits for/),
        reservation: expect.stringMatching(/^waits for/),
        hospital: expect.stringMatching(/^waits for/),
        'access tokens': 'no key is known yet, so nobody can sign in',
      },
    });
  });

  it('answer UPSTREAM_UNAVAILABLE meanwhile', async () => {
    const { errors } = await sendGraphQL(platform.url, '{ bedBoard { hospitalCount } }');
    expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_UNAVAILABLE' } }]);
  });

  it('name Redis alone once the database is there', async () => {
    await mariaDb.restart();
    for (const service of [platform, hospital]) await hears(service, 'The database answers now');
    const missing = { hospital: 'waits for Redis' };
    await eventually(async () => expect(await healthOf(hospital.url)).toEqual({ status: 503, missing }));
    await eventually(async () =>
      expect(await healthOf(platform.url)).toMatchObject({
        status: 503,
        missing: { alerts: 'waits for Redis' },
      }),
    );
  });

  it('go on by themselves when both are there', async () => {
    await redis.restart();
    for (const service of [platform, hospital]) {
      await eventually(async () => expect(await healthOf(service.url)).toEqual(NOTHING_MISSING));
      expect(service.stdout).toContain('Redis answers again');
      expect(service.ended).toBeNull();
    }
    await waitFor('the first poll', async () => {
      const { data } = await sendGraphQL(platform.url, '{ bedBoard { hospitalCount freshCount } }');
      return data.bedBoard.hospitalCount > 50 && data.bedBoard.freshCount > 20;
    });
  });
});
