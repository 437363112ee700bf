import { createLogger } from '@goldenhour/service-kit';
import { OutboxRow, readPosition, Relay, RelayPosition } from '@goldenhour/subgraph-kit';
import { describeOnBothStorages, WatchedBus } from '@goldenhour/testing/services';
import { TOPICS } from '../entities';
import { FoldedLog } from '../testing/folded-log';
import { HospitalStand } from '../testing/hospital-stand';
import { bedReport } from '../testing/reports';
import { UpdateBedsService } from '../update/update-beds.service';

const TOPIC = 'hospital.changed';
const silent = createLogger({ name: 'test', level: 'silent' });

describeOnBothStorages('the relay of the hospital service', (storage) => {
  let stand: HospitalStand;
  let now: number;
  beforeEach(async () => {
    stand = await HospitalStand.open(storage);
    now = await stand.now();
  });
  afterEach(() => stand.close());

  const report = (hpid: string, seconds: number) =>
    bedReport(hpid, now - 60_000 + seconds * 1000, { ER_GENERAL: seconds });
  const position = () => readPosition(stand.store.database.em.fork(), TOPIC);

  /** A relay of another process over the same tables, after the first one is gone; what it hands on. */
  async function restart(): Promise<number[]> {
    const { database, clock, relay } = stand.store;
    await relay.stop();
    const bus = new WatchedBus(await storage.openBus());
    const seen: number[] = [];
    await bus.subscribe(TOPIC, (event) => void seen.push(event.sequence));
    const next = await Relay.start({ database, clock, bus, topics: TOPICS, log: silent });
    await next.stop();
    await bus.idle();
    return seen;
  }

  it('numbers every change without a gap, in the order of the commits', async () => {
    await stand.feed.storeBeds([report('A0', 0), report('A1', 0), report('A2', 0)]);
    await stand.settle();
    const service = new UpdateBedsService(stand.store);
    const writers = Array.from({ length: 12 }, (_, available) => {
      const hospitalId = stand.idOf(`A${available % 3}`);
      return service.update({ hospitalId, beds: [{ kind: 'ER_GENERAL', available }] }, { role: 'ADMIN' });
    });
    await Promise.all(writers);
    await stand.settle();
    const { sequences } = await FoldedLog.of(stand.store.database);
    expect(sequences).toEqual(sequences.map((_, index) => index + 1));
    expect(stand.events.map((event) => event.sequence)).toEqual(sequences);
  });

  it('leaves nothing of a transaction that failed', async () => {
    const { database } = stand.store;
    const failure = jest.spyOn(stand.store.clock, 'now').mockRejectedValueOnce(new Error('lost'));
    await expect(stand.feed.storeBeds([report('A1', 1)])).rejects.toThrow('lost');
    failure.mockRestore();
    expect(await database.em.fork().count(OutboxRow)).toBe(0);
    expect((await position()).numbered).toBe(0);
  });

  it('has handed on everything that was committed before it was asked', async () => {
    for (let n = 1; n <= 20; n += 1) {
      await stand.feed.storeBeds([report('A1', n)]);
      await stand.settle();
      expect(stand.bed('A1').available).toBe(n);
    }
  });

  it('hands on at the next start what a crash left between the log and the bus', async () => {
    for (const n of [1, 2, 3]) await stand.feed.storeBeds([report('A1', n)]);
    await stand.settle();
    const { numbered } = await position();
    await stand.store.relay.stop();
    await stand.store.database.em
      .fork()
      .nativeUpdate(RelayPosition, { topic: TOPIC }, { published: numbered - 2 });
    expect(await restart()).toEqual([numbered - 1, numbered]);
    expect((await position()).published).toBe(numbered);
    expect(await restart()).toEqual([]);
  });

  it('numbers and hands on at the next start what a crash left in the outbox', async () => {
    await stand.store.relay.stop();
    const wake = jest.spyOn(stand.store.relay, 'wake').mockImplementation(() => undefined);
    await stand.feed.storeBeds([report('A1', 1)]);
    wake.mockRestore();
    const waiting = await stand.store.database.em.fork().count(OutboxRow, { topic: TOPIC });
    expect(waiting).toBeGreaterThan(0);
    const { numbered } = await position();
    expect(await restart()).toEqual(Array.from({ length: waiting }, (_, index) => numbered + index + 1));
  });

  it('tells a board that was told before nothing new', async () => {
    await stand.feed.storeBeds([report('A1', 1)]);
    await stand.settle();
    const listener = jest.fn();
    stand.board.onChange({ changed: listener, replaced: listener });
    for (const event of stand.events) stand.board.apply(event);
    expect(listener).not.toHaveBeenCalled();
  });

  it('keeps its epoch and its numbers over restarts', async () => {
    const location = await storage.databaseLocation('hospital');
    const first = await HospitalStand.over(location, storage);
    await first.feed.storeBeds([report('A1', 1)]);
    await first.settle();
    const { epoch, sequence } = first.board;
    await first.close();
    const second = await HospitalStand.over(location, storage);
    expect(second.board).toMatchObject({ epoch, sequence });
    expect(second.bed('A1').available).toBe(1);
    await second.feed.storeBeds([report('A1', 2)]);
    await second.settle();
    expect(second.events[0]).toMatchObject({ epoch, sequence: sequence + 1 });
    await second.close();
  });
});
