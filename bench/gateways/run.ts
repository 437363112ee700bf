import { parseArgs } from 'node:util';
import { Pool } from 'undici';
import { Child } from '../child';
import type { Usage } from '../usage';
import { CONNECTIONS, Load } from './load';
import { NAMES } from './peers';
import { table, type Measured } from './table';
import { WORKLOADS } from './workloads';

const { values, positionals: WANTED } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    requests: { type: 'string', default: '1000' },
    'warm-up-ms': { type: 'string', default: '7000' },
  },
});
const ROUNDS = Number(values.rounds);
const REQUESTS = Number(values.requests);
/**
 * Each gateway runs for so long, in processor time of its own, before it is measured: with 2,500 requests each, as it
 * once was, the small ones were still being compiled and came out twice as dear as they are.
 */
const WARM_UP_MS = Number(values['warm-up-ms']);

/** Who answers the second query; the others are measured with the first. */
const SECOND = ['hand-written handler', 'compiled engine, HTTP', 'Apollo Server and Gateway'];

interface Gateway {
  readonly child: Child;
  readonly pool: Pool;
  readonly load: Load;
  readonly measured: Measured;
}

/**
 * `npm run bench:gateways [-- part of a name … --rounds 5 --requests 1000 --warm-up-ms 7000]`: processor time of one request at 50 connections, p50 at one, memory.
 * Rounds go through all gateways in turn, so that a machine's mood meets each of them; medians are shown.
 */
async function main(): Promise<void> {
  const chosen = NAMES.filter(
    (name, i) => i === 0 || WANTED.length === 0 || WANTED.some((part) => name.includes(part)),
  );
  await measure('hospitals', chosen);
  await measure(
    'reviews',
    chosen.filter((name) => SECOND.includes(name)),
  );
  const { hello: lines } = await Child.start('gateways/unknown.ts');
  for (const line of lines as string[]) console.log(line);
}

async function measure(workload: string, names: readonly string[]): Promise<void> {
  const children: Child[] = [];
  const start = async (file: string, ...parameters: string[]) => {
    const child = await Child.start(`gateways/${file}`, parameters, {
      env: { APOLLO_TELEMETRY_DISABLED: 'true' },
    });
    children.push(child);
    return child;
  };
  const gateways: Gateway[] = [];
  try {
    const { hello: ports } = await start('subgraphs.ts', workload);
    let expected: string | undefined;
    for (const name of names) {
      try {
        const child = await start('gateway.ts', name, workload, JSON.stringify(ports));
        const pool = new Pool(`http://127.0.0.1:${(child.hello as { port: number }).port}`, {
          connections: CONNECTIONS,
        });
        const load = new Load(pool, WORKLOADS[workload]!);
        const answer = JSON.stringify(JSON.parse(await load.answer()));
        expected ??= answer;
        if (answer !== expected) throw new Error(`Another answer: ${answer.slice(0, 300)}`);
        await warmUp(child, load);
        gateways.push({ child, pool, load, measured: { name, cpu: [], user: [], p50: [], rss: [] } });
      } catch (error) {
        console.log(`${name} does not take part: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    for (let round = 0; round < ROUNDS; round += 1)
      for (const gateway of gateways) await measureOnce(gateway);
    console.log(`\n${WORKLOADS[workload]!.title}; the answer has ${expected!.length} characters\n`);
    for (const line of table(gateways.map(({ measured }) => measured))) console.log(line);
    console.log();
  } finally {
    await Promise.all(gateways.map(({ pool }) => pool.destroy()));
    for (const child of children) child.end();
  }
}

async function warmUp(child: Child, load: Load): Promise<void> {
  const spent = async () => {
    const { userMs, systemMs } = await child.ask<Usage>('usage');
    return userMs + systemMs;
  };
  const start = await spent();
  do await load.many(250);
  while ((await spent()) - start < WARM_UP_MS);
}

async function measureOnce({ child, load, measured }: Gateway): Promise<void> {
  // While it waited for its turn, V8 has let go of compiled code and the processor of everything.
  await load.many(REQUESTS / 2);
  const before = await child.ask<Usage>('usage');
  await load.many(REQUESTS);
  const after = await child.ask<Usage>('usage');
  const user = after.userMs - before.userMs;
  measured.user.push(user / REQUESTS);
  measured.cpu.push((user + after.systemMs - before.systemMs) / REQUESTS);
  measured.rss.push(after.rssMb);
  measured.p50.push(await load.alone());
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
