import { encodeChangeCursor, encodeGlobalId } from '@goldenhour/subgraph-kit';
import { describeOnBothStorages } from '@goldenhour/testing/services';
import { bedReport } from '../testing/reports';
import { ADMIN, StaffDesk } from '../testing/staff-desk';
import type { UpdateBedsInput } from './update-beds.input';

const MINUTE = 60_000;

describeOnBothStorages('a refused update of beds', (storage) => {
  let desk: StaffDesk;
  beforeEach(async () => {
    desk = await StaffDesk.open(storage);
  });
  afterEach(() => desk.stand.close());

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
      const answer = await desk.update(input);
      expect(answer.userErrors).toEqual([{ code, path, message: expect.any(String) }]);
      expect(answer.hospital).toBeNull();
      expect(desk.shown).toMatchObject({ available: 5, source: 'FEED' });
    });

    it.each([encodeGlobalId('Hospital', 99), 'garbage'])(
      'is told: the unknown hospital %s',
      async (hospitalId) => {
        const { hospital, userErrors } = await desk.update({ hospitalId }, ADMIN);
        expect(hospital).toBeNull();
        expect(userErrors).toMatchObject([{ code: 'UNKNOWN_HOSPITAL', path: ['input', 'hospitalId'] }]);
      },
    );

    it('is all told at once', async () => {
      const { userErrors } = await desk.update({ ...bed({ available: 999 }), idempotencyKey: '' });
      expect(userErrors.map((error) => error.path?.at(-1))).toEqual(['available', 'idempotencyKey']);
    });
  });

  describe('expectedCursor', () => {
    const cursor = () => encodeChangeCursor(desk.stand.board);
    const conflict = [{ code: 'CONFLICT', path: ['input', 'expectedCursor'] }];

    it('lets the change pass when this hospital has not changed after it', async () => {
      const expectedCursor = cursor();
      await desk.stand.feed.storeBeds([bedReport('A2', desk.now, { ER_GENERAL: [1, 4] })]);
      expect((await desk.update({ expectedCursor })).userErrors).toEqual([]);
    });

    it('is a CONFLICT when this hospital has changed after it', async () => {
      const expectedCursor = cursor();
      await desk.poll(desk.now - MINUTE, 4);
      expect((await desk.update({ expectedCursor })).userErrors).toMatchObject(conflict);
      expect(desk.shown.available).toBe(4);
      expect((await desk.update({ expectedCursor: cursor() })).userErrors).toEqual([]);
    });

    it('is a CONFLICT when a change has no number yet', async () => {
      const expectedCursor = cursor();
      const wake = jest.spyOn(desk.stand.store.relay, 'wake').mockImplementation(() => undefined);
      await desk.stand.feed.storeBeds([bedReport('A1', desk.now - MINUTE, { ER_GENERAL: [4, 20] })]);
      const { userErrors } = await desk.service.update(
        { hospitalId: desk.stand.idOf('A1'), beds: [{ kind: 'ER_GENERAL', available: 1 }], expectedCursor },
        desk.nurse,
      );
      wake.mockRestore();
      expect(userErrors).toMatchObject(conflict);
    });

    it.each([
      [
        'of another log',
        () => encodeChangeCursor({ epoch: '00000000-0000-4000-8000-000000000000', sequence: 9 }),
      ],
      ['from the future', () => encodeChangeCursor({ epoch: desk.stand.board.epoch, sequence: 999 })],
      ['that is none', () => 'garbage'],
    ])('is a CONFLICT when it is a cursor %s', async (_, make) => {
      expect((await desk.update({ expectedCursor: make() })).userErrors).toMatchObject(conflict);
    });

    it('is nothing against the passing of a report’s time', async () => {
      const expectedCursor = cursor();
      await desk.poll(desk.now - 9 * MINUTE, 5);
      expect((await desk.update({ expectedCursor })).userErrors).toEqual([]);
    });
  });
});
