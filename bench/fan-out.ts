import { setTimeout as pause } from 'node:timers/promises';
import { calibrationMs, median } from './calibration';
import { Child, WITH_GC } from './child';

const CROWDS = [1_000, 5_000];
const ROUNDS = 5;
const EVENTS = 20;
const WARM_UP = 10;
/** Clients that come first: what a process compiles and allocates for the first of them is no client's own. */
const FIRST = 200;
const RAW = 'raw ws broadcast';
const USUAL = 'graphql-ws + graphql-js';
const OURS = 'the gateway';

interface Usage {
  readonly cpuMs: number;
  readonly userMs: number;
  readonly rssBytes: number;
  readonly heapBytes: number;
  readonly upstreams: number;
}

/** One way to send, with its server and what was measured of it. */
interface Runner {
  readonly name: string;
  readonly server: Child;
  readonly port: number;
  /** Frames that its clients have been sent. */
  frames: number;
  /** Of the process; with a thousand clients much of it is the young generation, which grows once. */
  readonly bytesPerClient: number;
  readonly heapPerClient: number;
  /** µs a delivery, one value a round. */
  readonly cpu: number[];
  readonly user: number[];
  /** From the event to the last client, ms. */
  readonly last: number[];
}

/**
 * One event to each of 1,000 and 5,000 WebSocket clients with ids of their own: processor time of the server for each
 * delivery, the time to the last client, memory. Servers and clients are processes of their own; rounds go through all
 * peers in turn, so that a machine's mood meets each of them.
 */
export async function benchFanOut(): Promise<string[]> {
  const lines: string[] = [];
  for (const clients of CROWDS) lines.push(...(await measure(clients)));
  lines.push(await resumed(1_000), `  calibration loop: ${calibrationMs().toFixed(0)} ms`);
  return lines;
}

async function measure(clients: number): Promise<string[]> {
  const crowd = await Child.start('fan-out/clients.ts', [], WITH_GC);
  const runners: Runner[] = [];
  try {
    for (const name of [RAW, USUAL, OURS]) {
      const server = await Child.start('fan-out/server.ts', [name], WITH_GC);
      const { port } = server.hello as { port: number };
      const open = async (count: number, inAll: number) => {
        await crowd.ask({ open: { port, count, resume: false } });
        // Ours says at once where the stream stands.
        await crowd.ask({ until: { port, frames: name === OURS ? inAll : 0 } });
        await pause(500);
        return server.ask<Usage>('memory');
      };
      const before = await open(FIRST, FIRST);
      const after = await open(clients - FIRST, clients);
      const bytesPerClient = (after.rssBytes - before.rssBytes) / (clients - FIRST);
      const heapPerClient = (after.heapBytes - before.heapBytes) / (clients - FIRST);
      const frames = name === OURS ? clients : 0;
      runners.push({
        name,
        server,
        port,
        frames,
        bytesPerClient,
        heapPerClient,
        cpu: [],
        user: [],
        last: [],
      });
    }
    for (const runner of runners) await events(runner, crowd, clients, WARM_UP);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const runner of runners) {
        const before = await runner.server.ask<Usage>('usage');
        runner.last.push(...(await events(runner, crowd, clients, EVENTS)));
        const after = await runner.server.ask<Usage>('usage');
        const deliveries = clients * EVENTS;
        runner.cpu.push(((after.cpuMs - before.cpuMs) * 1000) / deliveries);
        runner.user.push(((after.userMs - before.userMs) * 1000) / deliveries);
      }
    }
    return report(clients, runners);
  } finally {
    crowd.end();
    for (const { server } of runners) server.end();
  }
}

/** @returns the time from each event to the last client, in milliseconds */
async function events(runner: Runner, crowd: Child, clients: number, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let event = 0; event < count; event += 1) {
    runner.frames += clients;
    const there = crowd.ask<{ at: string }>({ until: { port: runner.port, frames: runner.frames } });
    const { at } = await runner.server.ask<{ at: string }>('emit');
    times.push(Number(BigInt((await there).at) - BigInt(at)) / 1e6);
  }
  return times;
}

function report(clients: number, runners: readonly Runner[]): string[] {
  const raw = runners.find(({ name }) => name === RAW)!;
  const usual = runners.find(({ name }) => name === USUAL)!;
  const ratio = (values: readonly number[], others: readonly number[]) =>
    median(values.map((value, round) => value / others[round]!));
  const lines = runners.map(
    ({ name, cpu, user, last, bytesPerClient, heapPerClient }) =>
      `${clients} clients, ${name}: ${median(cpu).toFixed(1)} µs CPU a delivery (user ${median(user).toFixed(1)}; ` +
      `÷ raw ${ratio(cpu, raw.cpu).toFixed(2)}), last client p50 ${at(last, 0.5).toFixed(0)} ms, p99 ${at(last, 0.99).toFixed(0)} ms ` +
      `(÷ raw ${(at(last, 0.99) / at(raw.last, 0.99)).toFixed(2)}), ${(bytesPerClient / 1024).toFixed(1)} KB a client (${(heapPerClient / 1024).toFixed(1)} in the heap)`,
  );
  const ours = runners.find(({ name }) => name === OURS)!;
  return [
    ...lines,
    `  goals: ÷ raw ${judged(ratio(ours.cpu, raw.cpu), 1)}, below the usual way ${(1 / ratio(ours.cpu, usual.cpu)).toFixed(1)} times (goal 5), ` +
      `p99 ÷ raw ${judged(at(ours.last, 0.99) / at(raw.last, 0.99), 1.5)}, KB ${judged(ours.bytesPerClient / 1024, 12)}`,
  ];
}

/** Equal subscriptions that resume after as many cursors: what is left of their upstreams. */
async function resumed(clients: number): Promise<string> {
  const crowd = await Child.start('fan-out/clients.ts', [], WITH_GC);
  const server = await Child.start('fan-out/server.ts', [OURS, String(clients)], WITH_GC);
  try {
    const { port } = server.hello as { port: number };
    await crowd.ask({ open: { port, count: clients, resume: true } });
    // The client with cursor n has missed clients − n events.
    await crowd.ask({ until: { port, frames: (clients * (clients + 1)) / 2 } });
    const { upstreams } = await server.ask<Usage>('usage');
    return `${clients} equal subscriptions, each after another cursor: ${upstreams} upstream (goal 1)`;
  } finally {
    crowd.end();
    server.end();
  }
}

function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

function judged(value: number, goal: number): string {
  return `${value.toFixed(2)} (goal ${goal})${value > goal ? '  WARNING: over the goal' : ''}`;
}
