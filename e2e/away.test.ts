import { randomUUID } from 'node:crypto';
import type { Viewer } from '@goldenhour/service-kit';
import {
  nextPolls,
  startTestPlatform,
  waitFor,
  type Answer,
  type GraphQLAnswer,
  type LiveClient,
  type TestPlatform,
} from '@goldenhour/testing';
import {
  describeWithServices,
  eventually,
  startMariaDb,
  startRedis,
  type PrivateServer,
} from '@goldenhour/testing/services';
import { setTimeout as sleep } from 'node:timers/promises';
import { healthOf } from './health-of';

const ADMIN: Viewer = { role: 'ADMIN', userId: 'admin' };
const WRITES_IN_FLIGHT = 60;

describeWithServices('a platform whose storage goes away', () => {
  let mariaDb: PrivateServer;
  let redis: PrivateServer;
  let platform: TestPlatform;
  /** One after the other, hospitals that no other test uses. */
  let hospitals: string[];
  beforeAll(async () => {
    [mariaDb, redis] = await Promise.all([startMariaDb(), startRedis()]);
    platform = await startTestPlatform({ MYSQL_URL: mariaDb.url, REDIS_URL: redis.url });
    platform.simulator.freeze(); // Only staff change beds from here on.
    await nextPolls(platform, 1);
    const { data } = await platform.send('MapBoard');
    hospitals = data.hospitals.nodes.map(({ id }: { id: string }) => id);
  });
  afterAll(async () => {
    await platform.stop();
    await Promise.all([mariaDb.stop(), redis.stop()]);
  });

  const state = (hospitalId: string, available: number, idempotencyKey = randomUUID()) => {
    const beds = [{ kind: 'ER_GENERAL', available, capacity: 40 }];
    return platform.send('UpdateBeds', { input: { hospitalId, beds, idempotencyKey } }, ADMIN);
  };
  const stated = ({ data, errors }: GraphQLAnswer): number => {
    expect(errors).toBeUndefined();
    expect(data.updateBeds.userErrors).toEqual([]);
    return data.updateBeds.hospital.emergencyRoom.general.reported;
  };
  const codes = ({ errors }: GraphQLAnswer) => errors?.map(({ extensions }) => extensions.code);
  /** What a live client has seen of a hospital's emergency room, in order. */
  const seen = (live: LiveClient, id: string): number[] =>
    live.events
      .flatMap(({ data }) => data.bedChanges.changes)
      .filter((change: Answer) => change.hospital.id === id && change.kind === 'ER_GENERAL')
      .map(({ available }: Answer) => available);
  const untilReady = () =>
    eventually(async () => expect(await healthOf(platform.url)).toEqual({ status: 200, missing: {} }));

  it('answers reads from the board while the database is away, and lets them age', async () => {
    await mariaDb.kill();
    const lag = async (): Promise<number> => {
      const { data, errors } = await platform.send('BoardCursor');
      expect(errors).toBeUndefined();
      return data.bedBoard.feed.lagSeconds;
    };
    const before = await lag();
    await waitFor('the board to age', async () => (await lag()) >= before + 2);
    const { data, errors } = await platform.send('MapBoard');
    expect(errors).toBeUndefined();
    expect(data.hospitals.nodes).toHaveLength(platform.simulator.hospitals.length);
    expect(await healthOf(platform.url)).toEqual({
      status: 200,
      missing: {
        hospital: 'the database does not answer',
        alerts: 'the database does not answer',
        reservation: 'the database does not answer',
        user: 'the database does not answer',
      },
    });
    await mariaDb.restart();
    await untilReady();
  });

  it('refuses writes while the database is away, and takes the same ones once when it is back', async () => {
    const id = hospitals.shift()!;
    const live = platform.live('BedChanges');
    await live.next();
    await mariaDb.kill();
    const key = randomUUID();
    expect(codes(await state(id, 7, key))).toEqual(['UPSTREAM_UNAVAILABLE']);
    await mariaDb.restart();
    await waitFor('the write', async () => codes(await state(id, 7, key)) === undefined);
    expect(stated(await state(id, 7, key))).toBe(7);
    expect(stated(await state(id, 8))).toBe(8);
    await eventually(() => expect(seen(live, id)).toEqual([7, 8]));
    expect(live.failure).toBeNull();
  });

  it('loses no write and doubles none when the database dies in the midst of them', async () => {
    const live = platform.live('BedChanges');
    await live.next();
    const wanted = hospitals.splice(0, WRITES_IN_FLIGHT).map((id, i) => ({ id, i, key: randomUUID() }));
    const first = wanted.map(({ id, i, key }) => state(id, i, key));
    await Promise.race(first);
    await mariaDb.kill();
    const answers = await Promise.all(first);
    const refused = wanted.filter((_, i) => answers[i]!.errors);
    for (const answer of answers) if (answer.errors) expect(codes(answer)).toEqual(['UPSTREAM_UNAVAILABLE']);
    expect(refused.length).toBeGreaterThan(0);
    await mariaDb.restart();
    await untilReady();
    for (const { id, i, key } of refused) expect(stated(await state(id, i, key))).toBe(i);
    await eventually(() => {
      for (const { id, i } of wanted) expect(seen(live, id)).toEqual([i]);
    });
  });

  it('goes on with writes and fresh answers while Redis is away, and tells of each once when it is back', async () => {
    const id = hospitals.shift()!;
    const live = platform.live('BedChanges');
    await live.next();
    await redis.kill();
    for (const available of [1, 2, 3]) {
      expect(stated(await state(id, available))).toBe(available);
      await sleep(1000);
    }
    expect(await healthOf(platform.url)).toEqual({
      status: 200,
      missing: {
        hospital: 'Redis does not answer',
        alerts: 'Redis does not answer',
        reservation: 'Redis does not answer',
        user: 'Redis does not answer',
      },
    });
    await redis.restart();
    await eventually(() => expect(seen(live, id)).toEqual([1, 2, 3]));
    expect(stated(await state(id, 4))).toBe(4);
    await eventually(() => expect(seen(live, id)).toEqual([1, 2, 3, 4]));
    expect(live.failure).toBeNull();
    await untilReady();
  });
});
