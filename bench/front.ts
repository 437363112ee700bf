import { Pool } from 'undici';
import { calibrationMs, median } from './calibration';
import { Child } from './child';
import { ANSWER, QUERY } from './front/canned';
import type { Usage } from './usage';

const GOAL = 3;
const ROUNDS = 9;
const REQUESTS = 4000;
const WARM_UP = 8000;
const CONNECTIONS = 50;
const NAMES = ['canned', 'compiled', 'apollo'] as const;
const BODY = JSON.stringify({ query: QUERY });

interface Server {
  readonly child: Child;
  readonly pool: Pool;
  /** Microseconds of processor a request, one for each round. */
  readonly all: number[];
  readonly user: number[];
}

/**
 * What a small query costs from socket to socket when everything about it is known: node:http that answers canned bytes,
 * and the whole gateway (log line, metrics, limits, identity, engine, a subgraph in process). Rounds go through the
 * servers in turn, so that a machine's mood meets each of them.
 */
export async function benchFront(): Promise<string[]> {
  const servers = await Promise.all(NAMES.map(start));
  try {
    for (const { pool } of servers) {
      await expectAnswer(pool);
      await load(pool, WARM_UP);
    }
    for (let round = 0; round < ROUNDS; round += 1) for (const server of servers) await measure(server);
    const [canned, ...fronts] = servers;
    return [
      `node:http, canned bytes: ${median(canned!.all).toFixed(1)} µs CPU a request (user ${median(canned!.user).toFixed(1)})`,
      ...fronts.map((front, i) => line(NAMES[i + 1]!, front, canned!)),
      `calibration loop: ${calibrationMs().toFixed(0)} ms`,
    ];
  } finally {
    await Promise.all(servers.map(({ pool }) => pool.destroy()));
    for (const { child } of servers) child.end();
  }
}

function line(name: string, { all, user }: Server, canned: Server): string {
  const ratio = (mine: readonly number[], its: readonly number[]) =>
    median(mine.map((value, round) => value / its[round]!));
  const times = ratio(all, canned.all);
  const over = name === 'compiled' && times > GOAL ? '  WARNING: over the goal' : '';
  return (
    `gateway, ${name} engine: ${median(all).toFixed(1)} µs (user ${median(user).toFixed(1)}), ` +
    `${times.toFixed(2)} × (user ${ratio(user, canned.user).toFixed(2)} ×)` +
    (name === 'compiled' ? `, goal ${GOAL}` : '') +
    over
  );
}

async function start(name: string): Promise<Server> {
  // Log lines are written, to nowhere.
  const child = await Child.start('front/server.ts', [name], { silent: true });
  const { port } = child.hello as { port: number };
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections: CONNECTIONS });
  return { child, pool, all: [], user: [] };
}

async function measure({ child, pool, all, user }: Server): Promise<void> {
  const before = await child.ask<Usage>('usage');
  await load(pool, REQUESTS);
  const after = await child.ask<Usage>('usage');
  const userUs = ((after.userMs - before.userMs) * 1000) / REQUESTS;
  user.push(userUs);
  all.push(userUs + ((after.systemMs - before.systemMs) * 1000) / REQUESTS);
}

async function expectAnswer(pool: Pool): Promise<void> {
  const answer = await (await post(pool)).body.text();
  if (answer.trim() !== ANSWER) throw new Error(`Another answer: ${answer.slice(0, 300)}`);
}

/** So many requests over all connections. */
async function load(pool: Pool, requests: number): Promise<void> {
  let left = requests;
  const client = async () => {
    while (left-- > 0) await (await post(pool)).body.dump();
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, client));
}

function post(pool: Pool) {
  return pool.request({
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: BODY,
  });
}
