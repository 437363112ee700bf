import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { Pool } from 'undici';
import { NAMES } from './peers';
import { QUERY, VARIABLES } from './supergraph';
import { unknownOperations } from './unknown';

const REGISTER = join(__dirname, '..', '..', 'scripts', 'register.cjs');
const ROUNDS = Number(process.env['ROUNDS'] ?? 5);
const REQUESTS = Number(process.env['REQUESTS'] ?? 1500);
const WARM_UP = 2500;
const CONNECTIONS = 50;
const ALONE = 300;

interface Usage {
  readonly userMs: number;
  readonly systemMs: number;
  readonly rssMb: number;
}

interface Measured {
  readonly name: string;
  readonly cpu: number[];
  /** Without what the system does for it, which on a busy or a virtual machine can be most of it. */
  readonly user: number[];
  readonly p50: number[];
  rss: number;
}

/**
 * `npm run bench:gateways [part of a name …]`: processor time of one request at 50 connections, p50 at one, memory.
 * Rounds go through all gateways in turn, so that a machine's mood meets each of them; medians are shown.
 */
async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const names = NAMES.filter(
    (name, i) => i === 0 || wanted.length === 0 || wanted.some((part) => name.includes(part)),
  );
  const children: ChildProcess[] = [];
  const start = async <T>(file: string, ...parameters: string[]) => {
    const child = fork(join(__dirname, file), parameters, {
      execArgv: ['--require', REGISTER],
      env: { ...process.env, NODE_ENV: 'production' },
    });
    children.push(child);
    return { child, message: await messageOf<T>(child) };
  };
  try {
    const { message: ports } = await start<Record<string, number>>('subgraphs.ts');
    const gateways = [];
    let expected: unknown;
    for (const name of names) {
      try {
        const { child, message } = await start<{ port: number }>('gateway.ts', name, JSON.stringify(ports));
        const pool = new Pool(`http://127.0.0.1:${message.port}`, { connections: CONNECTIONS });
        const answer = await ask(pool);
        expected ??= answer;
        if (JSON.stringify(answer) !== JSON.stringify(expected))
          throw new Error(`Another answer: ${JSON.stringify(answer).slice(0, 300)}`);
        await load(pool, WARM_UP);
        gateways.push({ child, pool, measured: { name, cpu: [], user: [], p50: [], rss: 0 } as Measured });
      } catch (error) {
        console.log(`${name} does not take part: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const { child, pool, measured } of gateways) {
        const before = await usage(child);
        await load(pool, REQUESTS);
        const after = await usage(child);
        const user = after.userMs - before.userMs;
        measured.user.push(user / REQUESTS);
        measured.cpu.push((user + after.systemMs - before.systemMs) / REQUESTS);
        measured.rss = Math.max(measured.rss, after.rssMb);
        measured.p50.push(await alone(pool));
      }
    }
    table(gateways.map(({ measured }) => measured));
    for (const text of unknownOperations()) console.log(text);
    await Promise.all(gateways.map(({ pool }) => pool.destroy()));
  } finally {
    for (const child of children) if (child.connected) child.disconnect();
  }
}

const BODY = JSON.stringify({ query: QUERY, variables: VARIABLES, operationName: 'Nearby' });

async function ask(pool: Pool): Promise<unknown> {
  const { body } = await pool.request({
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: BODY,
  });
  return body.json();
}

/** So many requests over all connections. */
async function load(pool: Pool, requests: number): Promise<void> {
  let left = requests;
  const worker = async () => {
    while (left-- > 0) {
      const { body } = await pool.request({
        method: 'POST',
        path: '/graphql',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: BODY,
      });
      await body.dump();
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
}

/** Milliseconds of the middle one of requests that come one after the other. */
async function alone(pool: Pool): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < ALONE; i += 1) {
    const before = performance.now();
    await ask(pool);
    times.push(performance.now() - before);
  }
  return median(times);
}

function table(all: readonly Measured[]): void {
  const base = all[0]!;
  console.log(
    '| gateway | CPU ms a request | ÷ hand-written | user CPU ms | ÷ | p50 ms, one client | ÷ | RSS MB |',
  );
  console.log('|---|---|---|---|---|---|---|---|');
  for (const { name, cpu, user, p50, rss } of all) {
    const ratio = (mine: readonly number[], its: readonly number[]) =>
      median(mine.map((value, round) => value / its[round]!)).toFixed(2);
    console.log(
      `| ${name} | ${median(cpu).toFixed(3)} | ${ratio(cpu, base.cpu)} | ${median(user).toFixed(3)} | ${ratio(user, base.user)} | ${median(p50).toFixed(2)} | ${ratio(p50, base.p50)} | ${rss.toFixed(0)} |`,
    );
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function messageOf<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const gone = (code: number | null) => reject(new Error(`it ended with ${code}`));
    child.once('exit', gone);
    child.once('message', (message) => {
      child.off('exit', gone);
      resolve(message as T);
    });
  });
}

async function usage(child: ChildProcess): Promise<Usage> {
  const answer = messageOf<Usage>(child);
  child.send('usage');
  return answer;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
