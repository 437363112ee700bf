import { setTimeout as sleep } from 'node:timers/promises';
import type { Viewer } from '@goldenhour/service-kit';
import { BED_KINDS } from '@goldenhour/nemc';
import { createAccessTokenIssuer, sendGraphQL, temporaryFolder, waitFor } from '@goldenhour/testing';
import { seededRandom } from '@goldenhour/testing/seeded-random';
import {
  describeWithServices,
  eventually,
  startMariaDb,
  startRedis,
  type PrivateServer,
} from '@goldenhour/testing/services';
import { changesAfter } from './change-log';
import { DroppingClient } from './dropping-client';
import { ServiceProcess } from './service-process';

const WRITERS = 3;
const COMMITS = 500;
const BEDS_IN_A_COMMIT = 20;
const CLIENTS = 50;
const AWAY_MS = 1500;
const SEED = 119;
const ADMIN: Viewer = { role: 'ADMIN', userId: 'admin' };
const WRITE = `mutation ($input: UpdateBedsInput!) { updateBeds(input: $input) { userErrors { code } } }`;

describeWithServices('10,000 changes', () => {
  const folder = temporaryFolder();
  const issuer = createAccessTokenIssuer();
  const started: ServiceProcess[] = [];
  const clients: DroppingClient[] = [];
  let mariaDb: PrivateServer;
  let redis: PrivateServer;
  let platform: ServiceProcess;

  beforeAll(async () => {
    [mariaDb, redis] = await Promise.all([startMariaDb(), startRedis()]);
    const env = {
      DATA_DIR: folder.path,
      MYSQL_URL: mariaDb.url,
      REDIS_URL: redis.url,
      ACCESS_TOKEN_JWKS: issuer.jwks,
      NEMC_POLL_SECONDS: '86400', // One poll, then silence: every number is a writer's.
      RATE_LIMIT_PER_SECOND: '100000',
      RATE_LIMIT_BURST: '100000',
    };
    platform = await ServiceProcess.launch('platform', env, started);
    await platform.untilReady();
    await waitFor('the only poll', async () => (await board()).freshCount > 300);
  });
  afterAll(async () => {
    await Promise.all(clients.map((client) => client.stop()));
    await Promise.all(started.map((service) => service.stop('SIGKILL')));
    await Promise.all([mariaDb.stop(), redis.stop()]);
    folder.remove();
  });

  async function board(): Promise<{ cursor: string; freshCount: number }> {
    const { data } = await sendGraphQL(platform.url, '{ bedBoard { cursor freshCount } }');
    return data.bedBoard;
  }

  /** One commit: twenty kinds of beds of one hospital. */
  async function commit(hospitalId: string, random: () => number): Promise<void> {
    const first = Math.floor(random() * (BED_KINDS.length - BEDS_IN_A_COMMIT));
    const kinds = BED_KINDS.slice(first, first + BEDS_IN_A_COMMIT);
    const beds = kinds.map((kind) => ({ kind, available: Math.floor(random() * 20), capacity: 40 }));
    const input = { hospitalId, beds };
    const answer = await sendGraphQL(platform.url, WRITE, { input }, issuer.tokenFor(ADMIN));
    expect(answer).toEqual({ status: 200, data: { updateBeds: { userErrors: [] } }, errors: undefined });
  }

  async function killRedisTwice(commits: () => number): Promise<void> {
    for (const moment of [COMMITS / 4, COMMITS / 2]) {
      await waitFor('the next kill', () => commits() >= moment, 120_000);
      await redis.kill();
      await sleep(AWAY_MS);
      await redis.restart();
    }
  }

  it('of three writers reach 50 clients that drop at random, each once and in order, though Redis is killed twice', async () => {
    const random = seededRandom(SEED);
    const { cursor } = await untilSilence(board);
    for (let i = 0; i < CLIENTS; i += 1) {
      const own = seededRandom(SEED + i);
      clients.push(new DroppingClient(platform.url, cursor, own, () => 10 + Math.floor(own() * 100)));
    }
    const { data } = await sendGraphQL(platform.url, '{ hospitals(first: 100) { nodes { id } } }');
    const ids: string[] = data.hospitals.nodes.map(({ id }: { id: string }) => id);
    let begun = 0;
    const writer = async (): Promise<void> => {
      while (begun++ < COMMITS) await commit(ids[Math.floor(random() * ids.length)]!, random);
    };
    const start = Date.now();
    await Promise.all([...Array.from({ length: WRITERS }, writer), killRedisTwice(() => begun)]);
    const written = Date.now();

    await waitFor('every commit to be numbered', async () => {
      const log = await changesAfter(mariaDb.url, cursor);
      // Beds that grow old are numbered too, a few at a time.
      return log.filter(({ beds }) => beds === BEDS_IN_A_COMMIT).length >= COMMITS;
    });
    let [numbers, changes] = [[] as number[], 0];
    await eventually(async () => {
      const log = await changesAfter(mariaDb.url, cursor);
      numbers = log.map(({ sequence }) => sequence);
      changes = log.reduce((sum, { beds }) => sum + beds, 0);
      const haveAll = () => clients.every((client) => client.numbers.at(-1)! >= numbers.at(-1)!);
      await waitFor('the last number', haveAll, 120_000);
      for (const client of clients) {
        expect(client.numbers).toEqual(numbers);
        expect(client.changes).toBe(changes);
      }
    }, 120_000);
    const drops = clients.reduce((sum, client) => sum + client.drops, 0);
    expect(drops).toBeGreaterThan(CLIENTS);
    const refusals = clients.flatMap((client) => client.refusals);
    console.log(
      `${changes} changes in ${numbers.length} commits (${written - start} ms), all there after ` +
        `${Date.now() - written} ms; ${drops} drops, ${refusals.length} refusals`,
      new Set(refusals),
    );
  }, 300_000);
});

/** The board when it has not changed for a second. */
async function untilSilence<B extends { cursor: string }>(board: () => Promise<B>): Promise<B> {
  for (let before = await board(); ;) {
    await sleep(1000);
    const now = await board();
    if (now.cursor === before.cursor) return now;
    before = now;
  }
}
