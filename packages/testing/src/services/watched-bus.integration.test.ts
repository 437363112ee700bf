import { NOTHING_CHANGED } from '@goldenhour/events';
import { describeOnBothStorages } from './describe-on-both-storages';
import { WatchedBus } from './watched-bus';

const TOPIC = 'hospital.changed';

describeOnBothStorages('a watched bus', (storage) => {
  const publish = (bus: WatchedBus, sequence: number) =>
    bus.publish(TOPIC, { id: `e${sequence}`, epoch: 'epoch', sequence, at: 0, payload: NOTHING_CHANGED });
  const slowly = () => new Promise((resolve) => setTimeout(resolve, 30));

  it('is idle when every listener and every group is done with all that was published', async () => {
    const bus = new WatchedBus(await storage.openBus());
    const done: string[] = [];
    await bus.subscribe(TOPIC, async ({ sequence }) => {
      await slowly();
      done.push(`listener ${sequence}`);
    });
    await bus.consume(TOPIC, 'alerts', async ({ sequence }) => {
      await slowly();
      done.push(`group ${sequence}`);
    });
    for (const sequence of [1, 2, 3]) await publish(bus, sequence);
    await bus.idle();
    expect(done.sort()).toEqual([1, 2, 3].flatMap((n) => [`group ${n}`, `listener ${n}`]).sort());
  });

  it('waits for no listener that has left, nor for what one was not there for', async () => {
    const bus = new WatchedBus(await storage.openBus());
    const leave = await bus.subscribe(TOPIC, () => undefined);
    leave();
    await publish(bus, 1);
    await bus.subscribe(TOPIC, () => undefined);
    await bus.idle();
  });
});
