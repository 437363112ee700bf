import { parseArgs } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';
import { median } from './calibration';
import { Child, WITH_GC } from './child';
import type { Census } from './soak/server';
import type { Seen } from './soak/visitor';

const EVENT_EVERY_MS = 500;
const BREAK_EVERY_MS = 20_000;
const RELOAD_EVERY_MS = 60_000;
/** After all have left, this much more than before they came is none. */
const SPARE_MB = 10;
/** How much the heap with everybody there may grow from the first third to the last. */
const GROWTH = 1.1;

type Told = Seen & { readonly visits: number; readonly present: number };

/**
 * `npm run soak [-- --minutes 10]`: a thousand subscribers that come and go, some without a word, some resuming, some slow,
 * while the upstream breaks and the supergraph is taken anew. Fails when something is left behind or an event is lost.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } });
  const minutes = Number(values.minutes);
  if (!(minutes > 0)) throw new Error('--minutes must be a number above 0.');
  const server = await Child.start('soak/server.ts', [], WITH_GC);
  const clients = await Child.start('soak/clients.ts', [], WITH_GC);
  try {
    const { port } = server.hello as { port: number };
    const first = await server.ask<Census>('census');
    await clients.ask({ begin: { port } });
    const samples = await run(server, minutes * 60_000);
    const told = await clients.ask<Told>({ end: true });
    const last = await emptied(server);
    for (const line of report(told, first, samples, last)) console.log(line);
    const problems = found(told, first, samples, last);
    if (problems.length > 0) throw new Error(problems.join('\n'));
    console.log('Nothing is left behind, nothing was lost.');
  } finally {
    clients.end();
    server.end();
  }
}

/** Lets time pass, and takes a census with everybody there every so often. */
async function run(server: Child, forMs: number): Promise<Census[]> {
  const samples: Census[] = [];
  const censusEvery = Math.max(2_000, forMs / 30);
  const start = performance.now();
  const due = { break: BREAK_EVERY_MS, reload: RELOAD_EVERY_MS, census: censusEvery };
  for (let now = 0; now < forMs; now = performance.now() - start) {
    await server.ask('emit');
    if (now >= due.break) {
      await server.ask('break');
      due.break += BREAK_EVERY_MS;
    }
    if (now >= due.reload) {
      await server.ask('reload');
      due.reload += RELOAD_EVERY_MS;
    }
    if (now >= due.census) {
      samples.push(await server.ask<Census>('census'));
      due.census += censusEvery;
    }
    await pause(EVENT_EVERY_MS);
  }
  return samples;
}

/** The census once nobody is there; closing takes the sockets a moment. */
async function emptied(server: Child): Promise<Census> {
  for (let look = 0; ; look += 1) {
    const census = await server.ask<Census>('census');
    if (look === 20 || census.sockets + census.subscriptions + census.upstreams === 0) return census;
    await pause(500);
  }
}

function report(told: Told, first: Census, samples: readonly Census[], last: Census): string[] {
  const { early, late } = thirds(samples);
  const line = ({ heapMb, rssMb, upstreams, sockets, subscriptions, resources }: Census) =>
    `heap ${heapMb.toFixed(1)} MB, RSS ${rssMb.toFixed(0)} MB, ${upstreams} upstreams, ${sockets} sockets, ` +
    `${subscriptions} subscriptions, ${resources} timers and handles`;
  return [
    `${told.visits} visits, ${told.events} events, ${told.wrong} out of place, ${told.errors.length} errors ${JSON.stringify(counted(told.errors))}`,
    `before: ${line(first)}`,
    `with everybody, heap of the first third ${early.toFixed(1)} MB, of the last ${late.toFixed(1)} MB; at the end: ${line(samples.at(-1) ?? first)}`,
    `after: ${line(last)}; ${last.coalesced} events coalesced`,
  ];
}

function found(told: Told, first: Census, samples: readonly Census[], last: Census): string[] {
  const { early, late } = thirds(samples);
  const checks: readonly (readonly [boolean, string])[] = [
    [told.wrong === 0, 'Events were lost, repeated or out of order.'],
    [last.upstreams === 0, 'Upstreams are left.'],
    [last.sockets + last.subscriptions === 0, 'Sockets or subscriptions are left.'],
    [last.resources <= first.resources + 2, 'Timers or handles are left.'],
    [last.heapMb <= first.heapMb + SPARE_MB, 'Memory is left.'],
    [samples.length < 6 || late <= early * GROWTH + 1, 'Memory grows while subscribers come and go.'],
  ];
  return checks.flatMap(([holds, problem]) => (holds ? [] : [problem]));
}

/** The middle heap of the first third, after the first sample, and of the last. */
function thirds(samples: readonly Census[]): { early: number; late: number } {
  const heaps = samples.map(({ heapMb }) => heapMb);
  const third = Math.max(1, Math.floor(heaps.length / 3));
  return {
    early: median(heaps.slice(1, 1 + third).length > 0 ? heaps.slice(1, 1 + third) : [0]),
    late: median(heaps.length > 0 ? heaps.slice(-third) : [0]),
  };
}

function counted(texts: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const text of texts) counts[text] = (counts[text] ?? 0) + 1;
  return counts;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
