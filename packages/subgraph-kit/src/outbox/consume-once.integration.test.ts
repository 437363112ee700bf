import { describeOnBothStorages } from '@goldenhour/testing/services';
import { Spine } from '../testing/spine';
import { consumeOnce } from './consume-once';
import { ConsumedEventRow } from './consumed-event.entity';

const DAY = 24 * 3_600_000;

describeOnBothStorages('an event', (storage) => {
  let spine: Spine;
  let acted: string[];
  beforeEach(async () => {
    spine = await Spine.open(storage);
    acted = [];
  });
  afterEach(() => spine.close());

  const consume = (eventId: string, consumer = 'alerts') =>
    consumeOnce(spine, consumer, eventId, () => Promise.resolve(void acted.push(`${consumer} ${eventId}`)));
  const marks = () => spine.em.count(ConsumedEventRow, {});

  it('is acted on once, however often it comes', async () => {
    expect(await consume('e')).toBe(true);
    expect(await consume('e')).toBe(false);
    expect(await consume('f')).toBe(true);
    expect(acted).toEqual(['alerts e', 'alerts f']);
  });

  it('is acted on once when it comes twice at once', async () => {
    const outcomes = await Promise.allSettled([consume('e'), consume('e'), consume('e')]);
    // Who loses the race may fail: the bus brings the event again.
    expect(outcomes.filter((one) => one.status === 'fulfilled' && one.value)).toHaveLength(1);
    expect(await consume('e')).toBe(false);
    expect(await marks()).toBe(1);
  });

  it('is acted on by each consumer', async () => {
    await consume('e');
    expect(await consume('e', 'ranking')).toBe(true);
  });

  it('leaves neither a mark nor a change when acting on it fails, and comes again', async () => {
    const failing = consumeOnce(spine, 'alerts', 'e', async (em) => {
      await em.insert(ConsumedEventRow, { consumer: 'of the act', eventId: 'x', at: 0 });
      throw new Error('not now');
    });
    await expect(failing).rejects.toThrow('not now');
    expect(await marks()).toBe(0);
    expect(await consume('e')).toBe(true);
  });

  it('tells the act the time of the database', async () => {
    await spine.moveTime(DAY);
    let at = 0;
    await consumeOnce(spine, 'alerts', 'e', (_em, now) => Promise.resolve(void (at = now)));
    expect(Math.abs(at - Date.now() - DAY)).toBeLessThan(5000);
  });

  it('is remembered for a week', async () => {
    await consume('e');
    await spine.moveTime(6 * DAY);
    await consume('f');
    expect(await consume('e')).toBe(false);
    await spine.moveTime(8 * DAY);
    await consume('g');
    expect(await marks()).toBe(2);
  });
});
