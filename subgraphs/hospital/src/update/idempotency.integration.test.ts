import type { Viewer } from '@goldenhour/service-kit';
import { describeOnBothStorages } from '@goldenhour/testing/services';
import { ADMIN, StaffDesk } from '../testing/staff-desk';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describeOnBothStorages('a repeated update', (storage) => {
  let desk: StaffDesk;
  beforeEach(async () => {
    desk = await StaffDesk.open(storage);
  });
  afterEach(() => desk.stand.close());

  describe('the same idempotency key', () => {
    const idempotencyKey = 'key-1';

    it('with the same input gets the first answer and changes nothing again', async () => {
      const first = await desk.update({ idempotencyKey });
      const events = await desk.stand.eventsOf(async () => {
        const again = await desk.update({ idempotencyKey });
        expect(again.userErrors).toEqual(first.userErrors);
        expect(again.hospital?.id).toBe(first.hospital?.id);
      });
      expect(events).toEqual([]);
    });

    it('gets the first answer even if that was a refusal', async () => {
      const input = { idempotencyKey, expectedCursor: 'garbage' };
      const first = await desk.update(input);
      expect(await desk.update(input)).toEqual(first);
    });

    it('with another input is a conflict', async () => {
      await desk.update({ idempotencyKey });
      const { hospital, userErrors } = await desk.update({
        idempotencyKey,
        beds: [{ kind: 'ER_GENERAL', available: 9 }],
      });
      expect(hospital).toBeNull();
      expect(userErrors).toMatchObject([{ code: 'IDEMPOTENCY_CONFLICT', path: ['input', 'idempotencyKey'] }]);
      expect(desk.shown.available).toBe(3);
    });

    it('of another user is another key', async () => {
      await desk.update({ idempotencyKey });
      const { userErrors } = await desk.update(
        { idempotencyKey, beds: [{ kind: 'ER_GENERAL', available: 9 }] },
        ADMIN,
      );
      expect(userErrors).toEqual([]);
      expect(desk.shown.available).toBe(9);
    });

    it('of a machine is its own too, and gets the first answer again', async () => {
      const machine: Viewer = { role: 'SERVICE', userId: 'client-1', hospitalId: desk.nurse.hospitalId! };
      await desk.update({ idempotencyKey });
      const other = { idempotencyKey, beds: [{ kind: 'ER_GENERAL' as const, available: 9 }] };
      expect((await desk.update(other, machine)).userErrors).toEqual([]);
      expect(await desk.stand.eventsOf(() => desk.update(other, machine))).toEqual([]);
      const { userErrors } = await desk.update(other, { ...machine, userId: 'client-2' });
      expect(userErrors).toEqual([]);
    });

    it('is forgotten after 24 hours', async () => {
      await desk.update({ idempotencyKey });
      const other = { idempotencyKey, beds: [{ kind: 'ER_GENERAL' as const, available: 9 }] };
      await desk.stand.moveTime(24 * HOUR - MINUTE);
      expect((await desk.update(other)).userErrors).toHaveLength(1);
      await desk.stand.moveTime(24 * HOUR + MINUTE);
      expect((await desk.update(other)).userErrors).toEqual([]);
    });

    it('gives two requests at once one change', async () => {
      const events = await desk.stand.eventsOf(() =>
        Promise.all([desk.update({ idempotencyKey }), desk.update({ idempotencyKey })]),
      );
      expect(events).toHaveLength(1);
    });
  });
});
