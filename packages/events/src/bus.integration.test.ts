import { describeOnBothStorages, eventually } from '@goldenhour/testing/services';
import { numbered, publishAll, range } from './testing';

const TOPIC = 'hospital.changed';

describeOnBothStorages('an event bus', (storage) => {
  it('hands every event to every live listener in the order of publication', async () => {
    const bus = await storage.openBus();
    const first: number[] = [];
    const second: number[] = [];
    await bus.subscribe(TOPIC, (event) => void first.push(event.sequence));
    await bus.subscribe(TOPIC, async (event) => {
      await new Promise((resolve) => setTimeout(resolve, 5 - (event.sequence % 5)));
      second.push(event.sequence);
    });
    await publishAll(bus, 1, 50);
    await eventually(() => expect(second).toHaveLength(50));
    expect(first).toEqual(range(1, 50));
    expect(second).toEqual(range(1, 50));
  });

  it('carries an event whole', async () => {
    const bus = await storage.openBus();
    const seen: unknown[] = [];
    const event = {
      ...numbered(1),
      payload: { ...numbered(1).payload, reports: [{ hospitalId: 7, reportedAt: 1 }] },
    };
    await bus.subscribe(TOPIC, (e) => void seen.push(e));
    await bus.consume(TOPIC, 'group', (e) => void seen.push(e));
    await bus.publish(TOPIC, event);
    await eventually(() => expect(seen).toEqual([event, event]));
  });

  it('hands a listener only the topic that it asked for', async () => {
    const bus = await storage.openBus();
    const seen: string[] = [];
    await bus.subscribe('hospital.described', () => void seen.push('described'));
    await bus.subscribe(TOPIC, () => void seen.push('changed'));
    await publishAll(bus, 1, 1);
    await eventually(() => expect(seen).toEqual(['changed']));
  });

  it('keeps one failing listener from stopping the others and reports its error', async () => {
    const errors: unknown[] = [];
    const bus = await storage.openBus((error, topic) => errors.push([topic, error]));
    const seen: number[] = [];
    await bus.subscribe(TOPIC, () => {
      throw new Error('broken at once');
    });
    await bus.subscribe(TOPIC, () => Promise.reject(new Error('broken later')));
    await bus.subscribe(TOPIC, (event) => void seen.push(event.sequence));
    await publishAll(bus, 1, 2);
    await eventually(() => expect(seen).toEqual([1, 2]));
    await eventually(() => expect(errors).toHaveLength(4));
    expect(errors).toContainEqual([TOPIC, new Error('broken at once')]);
    expect(errors).toContainEqual([TOPIC, new Error('broken later')]);
  });

  it('hands nothing to a listener that has left, and to the others still everything', async () => {
    const bus = await storage.openBus();
    const left: number[] = [];
    const stayed: number[] = [];
    const leave = await bus.subscribe(TOPIC, (event) => void left.push(event.sequence));
    await bus.subscribe(TOPIC, (event) => void stayed.push(event.sequence));
    leave();
    await publishAll(bus, 1, 1);
    await eventually(() => expect(stayed).toEqual([1]));
    expect(left).toEqual([]);
  });

  it('gives every group each event once and in order, however many consume for it', async () => {
    const bus = await storage.openBus();
    const alerts: number[] = [];
    const ranking: number[] = [];
    await bus.consume(TOPIC, 'alerts', (event) => void alerts.push(event.sequence));
    await bus.consume(TOPIC, 'alerts', (event) => void alerts.push(event.sequence));
    await bus.consume(TOPIC, 'ranking', (event) => void ranking.push(event.sequence));
    await publishAll(bus, 1, 100);
    await eventually(() => expect([alerts.length, ranking.length]).toEqual([100, 100]));
    expect(alerts).toEqual(range(1, 100));
    expect(ranking).toEqual(range(1, 100));
  });

  it('gives a group whose handler fails the same event again before the next', async () => {
    const errors: unknown[] = [];
    const bus = await storage.openBus((error) => errors.push(error));
    const tried: number[] = [];
    await bus.consume(TOPIC, 'alerts', (event) => {
      tried.push(event.sequence);
      if (event.sequence === 2 && tried.length < 4) throw new Error('not now');
    });
    await publishAll(bus, 1, 3);
    await eventually(() => expect(tried).toEqual([1, 2, 2, 2, 3]));
  });

  it('lets the next consumer of a group go on when one leaves', async () => {
    const bus = await storage.openBus();
    const first: number[] = [];
    const second: number[] = [];
    const leave = await bus.consume(TOPIC, 'alerts', (event) => void first.push(event.sequence));
    await publishAll(bus, 1, 3);
    await eventually(() => expect(first).toEqual([1, 2, 3]));
    await bus.consume(TOPIC, 'alerts', (event) => void second.push(event.sequence));
    leave();
    await publishAll(bus, 4, 5);
    await eventually(() => expect(second).toEqual([4, 5]));
    expect(first).toEqual([1, 2, 3]);
  });

  it('carries a nudge to whoever listens for it on that topic, until they leave', async () => {
    const bus = await storage.openBus();
    let [heard, other, left] = [0, 0, 0];
    bus.onNudge(TOPIC, () => void (heard += 1));
    bus.onNudge('hospital.described', () => void (other += 1));
    const leave = bus.onNudge(TOPIC, () => void (left += 1));
    leave();
    await eventually(() => {
      bus.nudge(TOPIC);
      expect(heard).toBeGreaterThan(0);
    });
    expect([other, left]).toEqual([0, 0]);
  });

  it('is ready', async () => {
    const bus = await storage.openBus();
    await expect(bus.checkReady()).resolves.toBeUndefined();
  });

  it('can be closed more than once', async () => {
    const bus = await storage.openBus();
    await bus.consume(TOPIC, 'alerts', () => undefined);
    await bus.subscribe(TOPIC, () => undefined);
    await bus.close();
    await bus.close();
  });
});
