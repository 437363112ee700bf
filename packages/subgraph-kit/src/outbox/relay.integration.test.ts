import type { HospitalsChanged, Numbered } from '@goldenhour/events';
import { createLogger } from '@goldenhour/service-kit';
import { describeOnBothStorages, untilRelayed, WatchedBus } from '@goldenhour/testing/services';
import { Lease } from '../database/lease';
import type { Database } from '../database/orm';
import { transact } from '../database/transact';
import { change, Spine } from '../testing/spine';
import { readLog, readPosition } from './change-log';
import { writeOutbox } from './outbox';
import { ChangeLogRow, RelayPosition } from './outbox.entity';
import { Relay } from './relay';

const TOPIC = 'hospital.changed';
const LEASE_MS = 10_000;
const log = createLogger({ name: 'test', level: 'silent' });
const range = (length: number) => Array.from({ length }, (_, index) => index + 1);

describeOnBothStorages('the relay', (storage) => {
  let spine: Spine;
  let bus: WatchedBus;
  let live: Numbered<HospitalsChanged>[];
  let relays: Relay[];
  beforeEach(async () => {
    spine = await Spine.open(storage);
    bus = new WatchedBus(await storage.openBus());
    live = [];
    relays = [];
    await bus.subscribe(TOPIC, (event) => void live.push(event));
  });
  afterEach(async () => {
    for (const relay of relays) await relay.stop();
    await bus.close();
    await spine.close();
  });

  async function start(database: Database = spine.database): Promise<Relay> {
    const relay = await Relay.start({ database, clock: spine.clock, bus, topics: [TOPIC], log });
    relays.push(relay);
    return relay;
  }
  const tell = (writer: number, nth: number, database: Database = spine.database) =>
    transact(database, (em) => writeOutbox(em, spine.clock, TOPIC, change(writer, nth)));
  const settle = async () => {
    await untilRelayed(spine.database);
    await bus.idle();
  };
  const sequences = (events: { sequence: number }[]) => events.map(({ sequence }) => sequence);
  const ofWriter = (writer: number) =>
    live.flatMap(({ payload }) => payload.reports.filter((report) => report.hospitalId === writer));

  it('numbers without a gap and in order while two run and three writers commit 300 events', async () => {
    const both = [await start(), await start(await spine.peer())];
    const group: number[] = [];
    await bus.consume(TOPIC, 'alerts', (event) => void group.push(event.sequence));
    const write = async (writer: number): Promise<void> => {
      const database = await spine.peer();
      for (const nth of range(100)) {
        await tell(writer, nth, database);
        both[(writer + nth) % 2]!.wake();
      }
    };
    await Promise.all([1, 2, 3].map(write));
    await settle();
    const { numbered, published } = await readPosition(spine.em, TOPIC);
    expect([numbered, published]).toEqual([300, 300]);
    expect(sequences(await readLog(spine.em, TOPIC, 0, 1000))).toEqual(range(300));
    expect(sequences(live)).toEqual(range(300));
    expect(group).toEqual(range(300));
    for (const writer of [1, 2, 3]) {
      expect(ofWriter(writer).map((report) => report.reportedAt)).toEqual(range(100));
    }
  });

  it('hands on nothing of a transaction before its commit, and nothing of one that failed', async () => {
    const relay = await start();
    const failing = transact(spine.database, async (em) => {
      await writeOutbox(em, spine.clock, TOPIC, change(1, 1));
      throw new Error('lost');
    });
    await expect(failing).rejects.toThrow('lost');
    await tell(1, 2);
    await relay.drain();
    await settle();
    expect(live.map(({ sequence, payload }) => [sequence, payload])).toEqual([[1, change(1, 2)]]);
  });

  it('is followed by another when it dies, once the time of its lease is up by the database’s clock', async () => {
    const dying = await start();
    await tell(1, 1);
    await dying.drain();
    const release = jest.spyOn(Lease.prototype, 'release').mockResolvedValueOnce();
    await dying.stop();
    release.mockRestore();
    const next = await start(await spine.peer());
    await tell(1, 2);
    await next.drain();
    await spine.moveTime(LEASE_MS - 3000);
    await next.drain();
    expect(sequences(await readLog(spine.em, TOPIC, 0, 1000))).toEqual([1]);
    await spine.moveTime(LEASE_MS + 1);
    await next.drain();
    await settle();
    expect(sequences(live)).toEqual([1, 2]);
  });

  it('is followed at once when it is stopped', async () => {
    const first = await start();
    await tell(1, 1);
    await first.drain();
    await first.stop();
    const next = await start(await spine.peer());
    await tell(1, 2);
    await next.drain();
    await settle();
    expect(sequences(live)).toEqual([1, 2]);
  });

  it('hands a long backlog on in order, in batches', async () => {
    for (const nth of range(250)) await tell(1, nth);
    await start();
    await settle();
    expect(sequences(live)).toEqual(range(250));
  });

  it('tries again what the bus did not take, and skips nothing', async () => {
    const relay = await start();
    const publish = jest.spyOn(bus, 'publish').mockRejectedValueOnce(new Error('away'));
    await tell(1, 1);
    await tell(1, 2);
    await relay.drain().catch(() => undefined);
    await settle();
    publish.mockRestore();
    expect(sequences(live)).toEqual([1, 2]);
  });

  it('hands on first what another one numbered, and left, while it took the lease', async () => {
    const relay = await start();
    await tell(1, 2);
    const hold = jest.spyOn(Lease.prototype, 'hold').mockImplementationOnce(async () => {
      const row = {
        topic: TOPIC,
        sequence: 1,
        eventId: 'left',
        payload: JSON.stringify(change(1, 1)),
        at: 0,
      };
      await spine.em.insert(ChangeLogRow, row);
      await spine.em.nativeUpdate(RelayPosition, { topic: TOPIC }, { numbered: 1 });
      return true;
    });
    await relay.drain();
    hold.mockRestore();
    await settle();
    expect(live.map(({ sequence, payload }) => [sequence, payload])).toEqual([
      [1, change(1, 1)],
      [2, change(1, 2)],
    ]);
  });

  it('never takes its position back, however late it notes it', async () => {
    const relay = await start();
    for (const nth of [1, 2]) await tell(1, nth);
    const publish = bus.publish.bind(bus);
    const overtaken = jest.spyOn(bus, 'publish').mockImplementation(async (topic, event) => {
      await publish(topic, event);
      // As another relay would have left it meanwhile.
      await spine.em.nativeUpdate(RelayPosition, { topic }, { numbered: 9, published: 9 });
    });
    await relay.drain();
    overtaken.mockRestore();
    expect((await readPosition(spine.em, TOPIC)).published).toBe(9);
  });
});
