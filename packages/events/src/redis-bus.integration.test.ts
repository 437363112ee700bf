import { startRedis, testServices, eventually, type PrivateServer } from '@goldenhour/testing/services';
import { Redis } from 'ioredis';
import type { EventBus } from './bus';
import { GroupStream } from './group-stream';
import { createRedisBus, type RedisBusOptions } from './redis-bus';
import { numbered, publishAll, range } from './testing';

const TOPIC = 'hospital.changed';
const STREAM = `goldenhour:${TOPIC}:events`;
const describeWithServers = 'missing' in testServices() ? describe.skip : describe;

describeWithServers('the Redis bus', () => {
  let server: PrivateServer;
  let buses: EventBus[];

  beforeEach(async () => {
    buses = [];
    server = await startRedis();
  });
  afterEach(async () => {
    await Promise.all(buses.map((bus) => bus.close()));
    await server.stop();
  });

  async function openBus(options: Partial<RedisBusOptions> = {}): Promise<EventBus> {
    const bus = await createRedisBus({ url: server.url, onError: fail, ...options });
    buses.push(bus);
    return bus;
  }

  it('gives a group what it missed while none of its processes ran, from the oldest event on', async () => {
    const publisher = await openBus();
    await publishAll(publisher, 1, 3);
    const seen: number[] = [];
    const first = await openBus();
    await first.consume(TOPIC, 'alerts', (event) => void seen.push(event.sequence));
    await eventually(() => expect(seen).toEqual([1, 2, 3]));
    await first.close();
    await publishAll(publisher, 4, 6);
    const second = await openBus();
    await second.consume(TOPIC, 'alerts', (event) => void seen.push(event.sequence));
    await eventually(() => expect(seen).toEqual(range(1, 6)));
  });

  it('pushes to every process, and gives each event of a group to one of them', async () => {
    const [a, b] = [await openBus(), await openBus()];
    const pushed: string[] = [];
    const handled: number[] = [];
    for (const [name, bus] of [['a', a] as const, ['b', b] as const]) {
      await bus.subscribe(TOPIC, (event) => void pushed.push(`${name}${event.sequence}`));
      await bus.consume(TOPIC, 'alerts', (event) => void handled.push(event.sequence));
    }
    await publishAll(a, 1, 20);
    await eventually(() => expect([pushed.length, handled.length]).toEqual([40, 20]));
    expect(handled).toEqual(range(1, 20));
  });

  it('pushes at once, not when somebody looks next', async () => {
    const [a, b] = [await openBus(), await openBus()];
    const delays: number[] = [];
    let sent = 0;
    await b.subscribe(TOPIC, () => void delays.push(performance.now() - sent));
    for (const sequence of range(1, 50)) {
      sent = performance.now();
      await a.publish(TOPIC, numbered(sequence));
      await eventually(() => expect(delays).toHaveLength(sequence));
    }
    expect(delays.sort((x, y) => x - y)[25]).toBeLessThan(500);
  });

  it('takes over, in order, what a process that died had in hand', async () => {
    const redis = new Redis(server.url);
    const dead = new GroupStream(redis, STREAM, 'alerts', 2000);
    await dead.create();
    const bus = await openBus();
    await publishAll(bus, 1, 3);
    expect(await dead.take(null)).toMatchObject({ event: JSON.stringify(numbered(1)) });
    redis.disconnect();
    const seen: number[] = [];
    await bus.consume(TOPIC, 'alerts', (event) => void seen.push(event.sequence));
    await eventually(() => expect(seen).toEqual([1, 2, 3]));
  });

  it('keeps a group with a process whose handler takes longer than a lease', async () => {
    const [a, b] = [await openBus({ leaseMs: 500 }), await openBus({ leaseMs: 500 })];
    const seen: string[] = [];
    await a.consume(TOPIC, 'alerts', async (event) => {
      seen.push(`a${event.sequence}`);
      await new Promise((resolve) => setTimeout(resolve, 2000));
    });
    await publishAll(a, 1, 1);
    await eventually(() => expect(seen).toEqual(['a1']));
    await b.consume(TOPIC, 'alerts', (event) => void seen.push(`b${event.sequence}`));
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(seen).toEqual(['a1']);
  });

  it('keeps about as many events as it is told', async () => {
    const bus = await openBus({ keepEvents: 100 });
    await publishAll(bus, 1, 1000);
    const redis = new Redis(server.url);
    expect(await redis.xlen(STREAM)).toBeLessThan(300);
    redis.disconnect();
  });
});

function fail(error: unknown): never {
  throw error as Error;
}
