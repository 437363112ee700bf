import { ChangeLogRow, encodeChangeCursor, encodeGlobalId } from '@goldenhour/subgraph-kit';
import { describeOnBothStorages } from '@goldenhour/testing/services';
import { HospitalStand } from '../testing/hospital-stand';
import { bedReport } from '../testing/reports';
import { BedChangesService } from './bed-changes.service';
import type { BedChangesArgs, BedChangesEvent } from './bed-changes.type';

const MINUTE = 60_000;
type Stream = AsyncIterableIterator<BedChangesEvent>;

describeOnBothStorages('the live stream of bed changes', (storage) => {
  let stand: HospitalStand;
  let service: BedChangesService;
  let now: number;
  let polls: number;
  let open: Stream[];
  beforeEach(async () => {
    stand = await HospitalStand.open(storage);
    service = new BedChangesService(stand.board, stand.store.database, () => Promise.resolve());
    now = await stand.now();
    polls = 0;
    open = [];
  });
  afterEach(async () => {
    for (const stream of open) await stream.return!();
    await stand.close();
  });

  /** A poll in which these hospitals have that many beds; each is newer than the one before. */
  async function poll(available: number, ...hpids: string[]): Promise<void> {
    const at = now - 10 * MINUTE + 1000 * (polls += 1);
    await stand.feed.storeBeds(
      hpids.map((hpid) => bedReport(hpid, at, { ER_GENERAL: [available, 2000], ICU_GENERAL: [1, 4] })),
    );
    await stand.settle();
  }
  async function subscribe(args: BedChangesArgs = {}): Promise<Stream> {
    const stream = await service.subscribe(args);
    open.push(stream);
    return stream;
  }
  async function next(stream: Stream): Promise<BedChangesEvent> {
    const result = await stream.next();
    if (result.done) throw new Error('The stream ended.');
    return result.value;
  }
  /** The numbers of that hospital's emergency room in the next events, until that one. */
  async function untilNumber(stream: Stream, last: number): Promise<(number | null)[]> {
    const numbers: (number | null)[] = [];
    while (numbers.at(-1) !== last) {
      const { changes } = await next(stream);
      numbers.push(...changes.filter((c) => c.kind === 'ER_GENERAL').map((c) => c.available));
    }
    return numbers;
  }
  const cursor = (): string => encodeChangeCursor(stand.board);

  it('sends the present cursor at once to a client that names none, then what happens', async () => {
    await poll(5, 'A1');
    const stream = await subscribe();
    expect(await next(stream)).toEqual({ cursor: cursor(), changes: [], renewed: [] });
    await poll(4, 'A1');
    const event = await next(stream);
    expect(event.changes).toMatchObject([{ kind: 'ER_GENERAL', available: 4, hospital: { hpid: 'A1' } }]);
  });

  it('sends the changes of one commit as one event', async () => {
    await poll(5, 'A1', 'A2', 'A3');
    const stream = await subscribe({ after: cursor() });
    await poll(4, 'A1', 'A2', 'A3');
    expect((await next(stream)).changes).toHaveLength(3);
  });

  it('sends what was missed, then joins the live stream without a gap or a double', async () => {
    await poll(0, 'A1');
    const after = cursor();
    for (let n = 1; n <= 60; n += 1) await poll(n, 'A1');
    const stream = await subscribe({ after });
    const running = (async () => {
      for (let n = 61; n <= 80; n += 1) await poll(n, 'A1');
    })();
    const numbers = await untilNumber(stream, 80);
    await running;
    expect(numbers).toEqual(Array.from({ length: 80 }, (_, index) => index + 1));
  });

  it('replays more changes than a live client may fall behind', async () => {
    await poll(0, 'A1');
    const after = cursor();
    const { position, rows } = await copiesOfLastChange(1500);
    await stand.store.database.em.fork().insertMany(ChangeLogRow, rows);
    stand.board.sequence = position;
    const stream = await subscribe({ after });
    for (let n = 0; n < 1500; n += 1) expect((await next(stream)).changes).toHaveLength(2);
  });

  /** Log rows as so many commits would leave them. */
  async function copiesOfLastChange(count: number) {
    const em = stand.store.database.em.fork();
    const last = await em.findOneOrFail(ChangeLogRow, { payload: { $like: '%"ER_GENERAL"%' } });
    const start = stand.board.sequence;
    const rows = Array.from({ length: count }, (_, index) => ({
      sequence: start + index + 1,
      eventId: `copy-${index}`,
      topic: last.topic,
      payload: last.payload,
      at: last.at,
    }));
    return { position: start + count, rows };
  }

  it('shows a missed number as old as it is now', async () => {
    await poll(0, 'A1');
    const after = cursor();
    await poll(5, 'A1');
    await stand.moveTime(40 * MINUTE);
    await stand.sweep();
    const stream = await subscribe({ after });
    expect((await next(stream)).changes).toMatchObject([
      { available: 5, freshness: 'STALE', crowding: 'UNKNOWN' },
    ]);
  });

  it('sends a client with a filter only those hospitals and kinds', async () => {
    await poll(5, 'A1', 'A2');
    const after = cursor();
    const ofHospital = await subscribe({ after, hospitalIds: [stand.idOf('A2')] });
    const ofKind = await subscribe({ after, kinds: ['ICU_GENERAL'] });
    await poll(4, 'A1');
    await poll(3, 'A1', 'A2');
    expect((await next(ofHospital)).changes).toMatchObject([{ available: 3, hospital: { hpid: 'A2' } }]);
    await stand.moveTime(40 * MINUTE);
    await stand.sweep();
    for (;;) {
      const { changes } = await next(ofKind);
      expect(changes.filter((change) => change.kind !== 'ICU_GENERAL')).toEqual([]);
      if (changes.length > 0) break;
    }
  });

  it('says where a client stands whose filter left out the last changes it missed', async () => {
    await poll(5, 'A1', 'A2');
    const after = cursor();
    const stream = await subscribe({ after, hospitalIds: [stand.idOf('A2')] });
    await poll(4, 'A1');
    await poll(3, 'A1', 'A2');
    await poll(2, 'A1');
    const resumed = await subscribe({ after, hospitalIds: [stand.idOf('A2')] });
    expect((await next(resumed)).changes).toMatchObject([{ available: 3 }]);
    expect(await next(resumed)).toEqual({ cursor: cursor(), changes: [], renewed: [] });
    // Who was there all the time needs no such event.
    expect((await next(stream)).changes).toMatchObject([{ available: 3 }]);
    await poll(1, 'A2');
    expect((await next(stream)).changes).toMatchObject([{ available: 1 }]);
  });

  it('says that the times moved on while the numbers stayed', async () => {
    await poll(5, 'A1');
    const stream = await subscribe({ after: cursor() });
    await poll(5, 'A1');
    expect(await next(stream)).toMatchObject({ changes: [], renewed: [{ hospital: { hpid: 'A1' } }] });
  });

  describe('CURSOR_EXPIRED', () => {
    const refused = (after: string) =>
      expect(subscribe({ after })).rejects.toMatchObject({ extensions: { code: 'CURSOR_EXPIRED' } });

    it('answers what is no cursor', () => refused('bm90IGEgY3Vyc29y'));

    it('answers a cursor of another log', () =>
      refused(encodeChangeCursor({ epoch: '00000000-0000-4000-8000-000000000000', sequence: 0 })));

    it('answers a cursor from the future', () =>
      refused(encodeChangeCursor({ epoch: stand.board.epoch, sequence: stand.board.sequence + 1 })));

    it('answers a cursor older than the kept changes', async () => {
      await poll(5, 'A1');
      const after = cursor();
      for (const n of [4, 3, 2]) await poll(n, 'A1');
      await stand.store.database.em
        .fork()
        .nativeDelete(ChangeLogRow, { sequence: { $lt: stand.board.sequence } });
      await refused(after);
    });

    it('leaves no listener behind', async () => {
      const leave = jest.spyOn(stand.board, 'onChange');
      await refused('bm90IGEgY3Vyc29y');
      expect(leave).not.toHaveBeenCalled();
    });
  });

  it('names the argument of a hospital id that is none', async () => {
    await expect(subscribe({ hospitalIds: [encodeGlobalId('User', 1)] })).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument: 'hospitalIds' },
    });
  });

  it('ends at once when its client leaves, whether it replays or waits for the next change', async () => {
    await poll(5, 'A1');
    const after = cursor();
    await poll(4, 'A1');
    const replaying = await subscribe({ after });
    await replaying.return!();
    expect(await replaying.next()).toEqual({ value: undefined, done: true });
    const waiting = await subscribe({ after: cursor() });
    const pending = waiting.next();
    await Promise.resolve();
    await waiting.return!();
    expect(await pending).toEqual({ value: undefined, done: true });
  });
});
