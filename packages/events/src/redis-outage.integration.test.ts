import { startRedis, testServices, eventually, type PrivateServer } from '@goldenhour/testing/services';
import { Redis } from 'ioredis';
import type { EventBus } from './bus';
import { createRedisBus, type RedisBusOptions } from './redis-bus';
import { numbered, publishAll, range } from './testing';

const TOPIC = 'hospital.changed';
const describeWithServers = 'missing' in testServices() ? describe.skip : describe;

describeWithServers('a failing Redis', () => {
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

  it('loses no durable event when Redis is killed and restarted, and listeners come back', async () => {
    const [publisher, consumer] = [await openBus(), await openBus()];
    const handled: number[] = [];
    const pushed: number[] = [];
    await consumer.consume(TOPIC, 'alerts', (event) => void handled.push(event.sequence));
    await consumer.subscribe(TOPIC, (event) => void pushed.push(event.sequence));
    const publishing = publishAll(publisher, 1, 2000);
    for (const at of [300, 900]) {
      await eventually(() => expect(handled.length).toBeGreaterThan(at));
      await server.kill();
      await server.restart();
    }
    await publishing;
    await eventually(() => expect(handled.at(-1)).toBe(2000));
    expect([...new Set(handled)]).toEqual(range(1, 2000));
    await eventually(async () => {
      await publisher.publish(TOPIC, numbered(2001));
      expect(pushed).toContain(2001);
    });
  });

  it.each(['killed', 'hung'])(
    'fails plainly and soon while Redis is %s, and goes on after',
    async (state) => {
      const bus = await openBus();
      const pushed: number[] = [];
      await bus.subscribe(TOPIC, (event) => void pushed.push(event.sequence));
      if (state === 'killed') await server.kill();
      else process.kill(server.pid, 'SIGSTOP');
      const started = performance.now();
      await expect(bus.publish(TOPIC, numbered(1))).rejects.toThrow(/^Redis does not answer$/);
      await expect(bus.checkReady()).rejects.toThrow(/^Redis does not answer$/);
      expect(performance.now() - started).toBeLessThan(5000);
      if (state === 'killed') await server.restart();
      else process.kill(server.pid, 'SIGCONT');
      await publishAll(bus, 2, 2);
      await expect(bus.checkReady()).resolves.toBeUndefined();
      // Live pushes are not kept: the listening connection may have come back after the first of these.
      await eventually(async () => {
        await publishAll(bus, 3, 3);
        expect(pushed.at(-1)).toBe(3);
      });
    },
  );

  it('opens while Redis is away, says so once, and works once it is there', async () => {
    const lines: string[] = [];
    const log = {
      info: (line: string) => void lines.push(line),
      warn: (line: string) => void lines.push(line),
    };
    await server.kill();
    const bus = await openBus({ log });
    const pushed: number[] = [];
    const handled: number[] = [];
    const subscribing = bus.subscribe(TOPIC, (event) => void pushed.push(event.sequence));
    await bus.consume(TOPIC, 'alerts', (event) => void handled.push(event.sequence));
    await server.restart();
    await subscribing;
    await publishAll(bus, 1, 2);
    // What Redis took without having the time to say so was published twice.
    const once = (sequences: number[]) => [...new Set(sequences)];
    await eventually(() =>
      expect([once(pushed), once(handled)]).toEqual([
        [1, 2],
        [1, 2],
      ]),
    );
    expect(lines).toEqual(['Redis does not answer; trying again until it is well', 'Redis answers again']);
  });

  it('makes its group anew when Redis has lost everything', async () => {
    const bus = await openBus();
    const seen: number[] = [];
    await bus.consume(TOPIC, 'alerts', (event) => void seen.push(event.sequence));
    await publishAll(bus, 1, 1);
    await eventually(() => expect(seen).toEqual([1]));
    const redis = new Redis(server.url);
    await redis.flushall();
    redis.disconnect();
    await publishAll(bus, 2, 2);
    await eventually(() => expect(seen).toEqual([1, 2]));
  });

  it.each(['running', 'away'])('ends all its connections when it is closed with Redis %s', async (state) => {
    const bus = await openBus();
    const leave = await bus.subscribe(TOPIC, () => undefined);
    await bus.consume(TOPIC, 'alerts', () => undefined);
    if (state === 'away') await server.kill();
    leave();
    await bus.close();
    if (state === 'away') await server.restart();
    const redis = new Redis(server.url);
    await eventually(async () =>
      expect(
        String(await redis.client('LIST'))
          .trim()
          .split('\n'),
      ).toHaveLength(1),
    );
    redis.disconnect();
    await expect(bus.publish(TOPIC, numbered(1))).rejects.toThrow('Redis does not answer');
    await expect(bus.subscribe(TOPIC, () => undefined)).rejects.toThrow('The bus is closed.');
  });
});

function fail(error: unknown): never {
  throw error as Error;
}
