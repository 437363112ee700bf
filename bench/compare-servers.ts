import { Pool, type Dispatcher } from 'undici';
import { calibrationMs, median } from './calibration';
import { Child } from './child';
import type { Usage } from './usage';

const ROUNDS = 9;
const REQUESTS = 4000;
const WARM_UP = 20_000;
const CONNECTIONS = 50;

type Request = Parameters<Dispatcher['request']>[0];

export interface Comparison {
  /** Starts one of them in a process of its own, by its name as the parameter; it says its port. Below bench/. */
  readonly file: string;
  /** What the others are measured against, and the others. */
  readonly names: readonly [string, ...string[]];
  /** Made for each request. */
  readonly request: () => Request;
  /** What each answers. */
  readonly answer: string;
  /** Most that it may cost, in times of the first. */
  readonly goals: Readonly<Record<string, number>>;
}

interface Server {
  readonly name: string;
  readonly child: Child;
  readonly pool: Pool;
  /** Microseconds of processor a request, one for each round. */
  readonly all: number[];
  readonly user: number[];
}

/**
 * Processor time of a request at 50 connections, of servers that answer the same. Rounds go through the servers in turn, so
 * that a machine's mood meets each of them; medians are shown.
 */
export async function compareServers(o: Comparison): Promise<string[]> {
  const servers = await Promise.all(o.names.map((name) => start(o.file, name)));
  try {
    for (const { pool, name } of servers) {
      const answer = await (await pool.request(o.request())).body.text();
      if (answer.trim() !== o.answer) throw new Error(`Another answer of ${name}: ${answer.slice(0, 300)}`);
      await load(pool, o.request, WARM_UP);
    }
    for (let round = 0; round < ROUNDS; round += 1)
      for (const server of servers) await measure(server, o.request);
    const [first, ...others] = servers;
    return [
      `${first!.name}: ${median(first!.all).toFixed(1)} µs CPU a request (user ${median(first!.user).toFixed(1)})`,
      ...others.map((server) => line(server, first!, o.goals[server.name])),
      `calibration loop: ${calibrationMs().toFixed(0)} ms`,
    ];
  } finally {
    await Promise.all(servers.map(({ pool }) => pool.destroy()));
    for (const { child } of servers) child.end();
  }
}

function line({ name, all, user }: Server, first: Server, goal: number | undefined): string {
  const ratio = (mine: readonly number[], its: readonly number[]) =>
    median(mine.map((value, round) => value / its[round]!));
  const times = ratio(all, first.all);
  const judged = goal === undefined ? '' : `, goal ${goal}${times > goal ? '  WARNING: over the goal' : ''}`;
  return `${name}: ${median(all).toFixed(1)} µs (user ${median(user).toFixed(1)}), ${times.toFixed(2)} × (user ${ratio(user, first.user).toFixed(2)} ×)${judged}`;
}

async function start(file: string, name: string): Promise<Server> {
  // Log lines are written, to nowhere.
  const child = await Child.start(file, [name], { silent: true });
  const { port } = child.hello as { port: number };
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections: CONNECTIONS });
  return { name, child, pool, all: [], user: [] };
}

async function measure({ child, pool, all, user }: Server, request: () => Request): Promise<void> {
  const before = await child.ask<Usage>('usage');
  await load(pool, request, REQUESTS);
  const after = await child.ask<Usage>('usage');
  const userUs = ((after.userMs - before.userMs) * 1000) / REQUESTS;
  user.push(userUs);
  all.push(userUs + ((after.systemMs - before.systemMs) * 1000) / REQUESTS);
}

/** So many requests over all connections. */
async function load(pool: Pool, request: () => Request, requests: number): Promise<void> {
  let left = requests;
  const client = async () => {
    while (left-- > 0) await (await pool.request(request())).body.dump();
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, client));
}
