import type { Viewer } from '@goldenhour/service-kit';
import { encodeChangeCursor, encodeGlobalId } from '@goldenhour/subgraph-kit';
import { BedHistoryRow } from '../history/bed-history.entity';
import { HospitalStand } from '../testing/hospital-stand';
import { bedReport, institution } from '../testing/reports';
import type { UpdateBedsInput } from './update-beds.input';
import { UpdateBedsService } from './update-beds.service';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const ADMIN: Viewer = { role: 'ADMIN', userId: 'admin' };

let stand: HospitalStand;
let service: UpdateBedsService;
let now: number;
let staff: Viewer;
beforeEach(async () => {
  stand = await HospitalStand.open();
  service = new UpdateBedsService(stand.store);
  now = await stand.now();
  await poll(now - 10 * MINUTE, 5);
  staff = { role: 'HOSPITAL_STAFF', userId: 'nurse', hospitalId: stand.idOf('A1') };
});
afterEach(() => stand.close());

/** A report of A1 to the feed. */
async function poll(at: number, general: number | null, pediatric = 2): Promise<void> {
  await stand.feed.storeBeds([
    bedReport('A1', at, { ER_GENERAL: [general, 20], ER_PEDIATRIC: [pediatric, 4] }),
  ]);
  await stand.settle();
}
async function update(input: Partial<UpdateBedsInput> = {}, viewer: Viewer = staff) {
  const answer = await service.update(
    { hospitalId: stand.idOf('A1'), beds: [{ kind: 'ER_GENERAL', available: 3 }], ...input },
    viewer,
  );
  await stand.settle();
  return answer;
}
const shown = () => stand.bed('A1');

describe('what the staff state', () => {
  it('is shown with its source, and the feed’s value is kept beside it', async () => {
    const { hospital, userErrors } = await update();
    expect(userErrors).toEqual([]);
    expect(hospital?.bed('ER_GENERAL')).toMatchObject({ available: 3, reported: 3, source: 'STAFF' });
    expect(shown()).toMatchObject({ available: 3, source: 'STAFF', capacity: 20, freshness: 'FRESH' });
    expect(await stand.bedRow('A1')).toMatchObject({ feedValue: 5, staffValue: 3 });
  });

  it('stands for 30 minutes, aging as any number, then the feed’s is shown again', async () => {
    await update();
    await stand.moveTime(16 * MINUTE);
    await stand.sweep();
    expect(shown()).toMatchObject({ available: 3, source: 'STAFF', freshness: 'AGING' });
    await stand.moveTime(31 * MINUTE);
    await stand.sweep();
    expect(shown()).toMatchObject({ available: 5, source: 'FEED', freshness: 'STALE' });
    expect(await stand.bedRow('A1')).toMatchObject({ staffValue: 3, staffStands: false });
  });

  it('ends when the feed’s value changes in a newer report', async () => {
    await update();
    await stand.moveTime(2 * MINUTE);
    await poll(now + MINUTE, 4);
    expect(shown()).toMatchObject({ available: 4, source: 'FEED' });
    expect(await stand.bedRow('A1')).toMatchObject({ feedValue: 4, staffValue: 3 });
  });

  it('stays when a newer report repeats the feed’s value, even if other beds change', async () => {
    await update();
    await stand.moveTime(2 * MINUTE);
    await poll(now + MINUTE, 5, 0);
    expect(shown()).toMatchObject({ available: 3, source: 'STAFF' });
    expect(stand.bed('A1', 'ER_PEDIATRIC')).toMatchObject({ available: 0, source: 'FEED' });
  });

  it('stays when a newer report leaves the bed out', async () => {
    await update();
    await stand.moveTime(2 * MINUTE);
    await poll(now + MINUTE, null);
    expect(shown()).toMatchObject({ available: 3, source: 'STAFF' });
  });

  it('stays when a report from before they spoke comes later with another value', async () => {
    await update();
    await poll(now - MINUTE, 9);
    expect(shown()).toMatchObject({ available: 3, source: 'STAFF' });
    expect((await stand.bedRow('A1')).feedValue).toBe(9);
    await stand.moveTime(2 * MINUTE);
    await poll(now + MINUTE, 9, 1);
    expect(shown()).toMatchObject({ available: 3, source: 'STAFF' });
    await poll(now + MINUTE + 1000, 5, 1);
    expect(shown()).toMatchObject({ available: 5, source: 'FEED' });
  });

  it('makes points of the history when it begins and when it ends by itself', async () => {
    await update();
    await stand.moveTime(31 * MINUTE);
    await stand.sweep();
    const points = await stand.store.database.em
      .fork()
      .find(BedHistoryRow, { kind: 'ER_GENERAL' }, { orderBy: { at: 'asc' } });
    expect(points.map((point) => point.available)).toEqual([5, 3, 5]);
  });

  it('may be of a kind that the feed never reported', async () => {
    const { hospital } = await update({ beds: [{ kind: 'ICU_BURN', available: -1 }] });
    expect(hospital?.bed('ICU_BURN')).toMatchObject({ available: -1, source: 'STAFF', capacity: null });
  });

  it('may be of a hospital that never reported', async () => {
    await stand.feed.storeInstitutions([institution('A9')]);
    await stand.settle();
    await update({ hospitalId: stand.idOf('A9') }, ADMIN);
    expect(stand.bed('A9')).toMatchObject({ available: 3, source: 'STAFF', freshness: 'FRESH' });
  });
});

describe('who may state beds', () => {
  it('are the hospital’s staff and administrators', async () => {
    expect((await update({}, staff)).userErrors).toEqual([]);
    expect((await update({}, ADMIN)).userErrors).toEqual([]);
  });

  it.each<[string, Viewer]>([
    ['staff of another hospital', { role: 'HOSPITAL_STAFF', hospitalId: encodeGlobalId('Hospital', 99) }],
    ['staff of no hospital', { role: 'HOSPITAL_STAFF' }],
    ['a paramedic', { role: 'PARAMEDIC' }],
    ['a dispatcher', { role: 'DISPATCHER' }],
    ['a member', { role: 'MEMBER' }],
    ['a service', { role: 'SERVICE' }],
  ])('is not %s: FORBIDDEN', async (_, viewer) => {
    await expect(update({}, viewer)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    expect(shown().available).toBe(5);
  });

  it('is nobody who is not signed in: UNAUTHENTICATED', async () => {
    const failure = update({}, { role: 'PUBLIC' });
    await expect(failure).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  });
});

describe('what the user can mend', () => {
  const bed = (fields: object) => ({ beds: [{ kind: 'ER_GENERAL' as const, available: 1, ...fields }] });
  it.each<[string, Partial<UpdateBedsInput>, string, string[]]>([
    ['no bed at all', { beds: [] }, 'EMPTY', ['input', 'beds']],
    [
      'a kind named twice',
      { beds: [...bed({}).beds, ...bed({}).beds] },
      'DUPLICATE_KIND',
      ['input', 'beds', '1', 'kind'],
    ],
    ['a negative capacity', bed({ capacity: -1 }), 'OUT_OF_RANGE', ['input', 'beds', '0', 'capacity']],
    ['a huge capacity', bed({ capacity: 5001 }), 'OUT_OF_RANGE', ['input', 'beds', '0', 'capacity']],
    [
      'more than 3 × capacity + 10',
      bed({ available: 41, capacity: 10 }),
      'OUT_OF_RANGE',
      ['input', 'beds', '0', 'available'],
    ],
    [
      'less than −(3 × capacity + 10)',
      bed({ available: -41, capacity: 10 }),
      'OUT_OF_RANGE',
      ['input', 'beds', '0', 'available'],
    ],
    [
      'more than 300 without a capacity',
      bed({ available: 301 }),
      'OUT_OF_RANGE',
      ['input', 'beds', '0', 'available'],
    ],
    ['an empty key', { idempotencyKey: '' }, 'OUT_OF_RANGE', ['input', 'idempotencyKey']],
    [
      'a key of 65 characters',
      { idempotencyKey: 'k'.repeat(65) },
      'OUT_OF_RANGE',
      ['input', 'idempotencyKey'],
    ],
  ])('is told with its path: %s', async (_, input, code, path) => {
    const answer = await update(input);
    expect(answer.userErrors).toEqual([{ code, path, message: expect.any(String) }]);
    expect(answer.hospital).toBeNull();
    expect(shown()).toMatchObject({ available: 5, source: 'FEED' });
  });

  it.each([encodeGlobalId('Hospital', 99), 'garbage'])(
    'is told: the unknown hospital %s',
    async (hospitalId) => {
      const { hospital, userErrors } = await update({ hospitalId }, ADMIN);
      expect(hospital).toBeNull();
      expect(userErrors).toMatchObject([{ code: 'UNKNOWN_HOSPITAL', path: ['input', 'hospitalId'] }]);
    },
  );

  it('is all told at once', async () => {
    const { userErrors } = await update({ ...bed({ available: 999 }), idempotencyKey: '' });
    expect(userErrors.map((error) => error.path?.at(-1))).toEqual(['available', 'idempotencyKey']);
  });
});

describe('expectedCursor', () => {
  const cursor = () => encodeChangeCursor(stand.board);
  const conflict = [{ code: 'CONFLICT', path: ['input', 'expectedCursor'] }];

  it('lets the change pass when this hospital has not changed after it', async () => {
    const expectedCursor = cursor();
    await stand.feed.storeBeds([bedReport('A2', now, { ER_GENERAL: [1, 4] })]);
    expect((await update({ expectedCursor })).userErrors).toEqual([]);
  });

  it('is a CONFLICT when this hospital has changed after it', async () => {
    const expectedCursor = cursor();
    await poll(now - MINUTE, 4);
    expect((await update({ expectedCursor })).userErrors).toMatchObject(conflict);
    expect(shown().available).toBe(4);
    expect((await update({ expectedCursor: cursor() })).userErrors).toEqual([]);
  });

  it('is a CONFLICT when a change has no number yet', async () => {
    const expectedCursor = cursor();
    const wake = jest.spyOn(stand.store.relay, 'wake').mockImplementation(() => undefined);
    await stand.feed.storeBeds([bedReport('A1', now - MINUTE, { ER_GENERAL: [4, 20] })]);
    const { userErrors } = await service.update(
      { hospitalId: stand.idOf('A1'), beds: [{ kind: 'ER_GENERAL', available: 1 }], expectedCursor },
      staff,
    );
    wake.mockRestore();
    expect(userErrors).toMatchObject(conflict);
  });

  it.each([
    [
      'of another log',
      () => encodeChangeCursor({ epoch: '00000000-0000-4000-8000-000000000000', sequence: 9 }),
    ],
    ['from the future', () => encodeChangeCursor({ epoch: stand.board.epoch, sequence: 999 })],
    ['that is none', () => 'garbage'],
  ])('is a CONFLICT when it is a cursor %s', async (_, make) => {
    expect((await update({ expectedCursor: make() })).userErrors).toMatchObject(conflict);
  });

  it('is nothing against the passing of a report’s time', async () => {
    const expectedCursor = cursor();
    await poll(now - 9 * MINUTE, 5);
    expect((await update({ expectedCursor })).userErrors).toEqual([]);
  });
});

describe('the same idempotency key', () => {
  const idempotencyKey = 'key-1';

  it('with the same input gets the first answer and changes nothing again', async () => {
    const first = await update({ idempotencyKey });
    const events = await stand.eventsOf(async () => {
      const again = await update({ idempotencyKey });
      expect(again.userErrors).toEqual(first.userErrors);
      expect(again.hospital?.id).toBe(first.hospital?.id);
    });
    expect(events).toEqual([]);
  });

  it('gets the first answer even if that was a refusal', async () => {
    const input = { idempotencyKey, expectedCursor: 'garbage' };
    const first = await update(input);
    expect(await update(input)).toEqual(first);
  });

  it('with another input is a conflict', async () => {
    await update({ idempotencyKey });
    const { hospital, userErrors } = await update({
      idempotencyKey,
      beds: [{ kind: 'ER_GENERAL', available: 9 }],
    });
    expect(hospital).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'IDEMPOTENCY_CONFLICT', path: ['input', 'idempotencyKey'] }]);
    expect(shown().available).toBe(3);
  });

  it('of another user is another key', async () => {
    await update({ idempotencyKey });
    const { userErrors } = await update(
      { idempotencyKey, beds: [{ kind: 'ER_GENERAL', available: 9 }] },
      ADMIN,
    );
    expect(userErrors).toEqual([]);
    expect(shown().available).toBe(9);
  });

  it('is forgotten after 24 hours', async () => {
    await update({ idempotencyKey });
    const other = { idempotencyKey, beds: [{ kind: 'ER_GENERAL' as const, available: 9 }] };
    await stand.moveTime(24 * HOUR - MINUTE);
    expect((await update(other)).userErrors).toHaveLength(1);
    await stand.moveTime(24 * HOUR + MINUTE);
    expect((await update(other)).userErrors).toEqual([]);
  });

  it('gives two requests at once one change', async () => {
    const events = await stand.eventsOf(() =>
      Promise.all([update({ idempotencyKey }), update({ idempotencyKey })]),
    );
    expect(events).toHaveLength(1);
  });
});
