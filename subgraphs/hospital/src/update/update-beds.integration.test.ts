import type { Viewer } from '@goldenhour/service-kit';
import { describeOnBothStorages } from '@goldenhour/testing/services';
import { BedHistoryRow } from '../history/bed-history.entity';
import { institution } from '../testing/reports';
import { ADMIN, StaffDesk } from '../testing/staff-desk';

const MINUTE = 60_000;

describeOnBothStorages('an update of beds', (storage) => {
  let desk: StaffDesk;
  beforeEach(async () => {
    desk = await StaffDesk.open(storage);
  });
  afterEach(() => desk.stand.close());

  describe('what the staff state', () => {
    it('is shown with its source, and the feed’s value is kept beside it', async () => {
      const { hospital, userErrors } = await desk.update();
      expect(userErrors).toEqual([]);
      expect(hospital?.bed('ER_GENERAL')).toMatchObject({ available: 3, reported: 3, source: 'STAFF' });
      expect(desk.shown).toMatchObject({ available: 3, source: 'STAFF', capacity: 20, freshness: 'FRESH' });
      expect(await desk.stand.bedRow('A1')).toMatchObject({ feedValue: 5, staffValue: 3 });
    });

    it('stands for 30 minutes, aging as any number, then the feed’s is shown again', async () => {
      await desk.update();
      await desk.stand.moveTime(16 * MINUTE);
      await desk.stand.sweep();
      expect(desk.shown).toMatchObject({ available: 3, source: 'STAFF', freshness: 'AGING' });
      await desk.stand.moveTime(31 * MINUTE);
      await desk.stand.sweep();
      expect(desk.shown).toMatchObject({ available: 5, source: 'FEED', freshness: 'STALE' });
      expect(await desk.stand.bedRow('A1')).toMatchObject({ staffValue: 3, staffStands: false });
    });

    it('ends when the feed’s value changes in a newer report', async () => {
      await desk.update();
      await desk.stand.moveTime(2 * MINUTE);
      await desk.poll(desk.now + MINUTE, 4);
      expect(desk.shown).toMatchObject({ available: 4, source: 'FEED' });
      expect(await desk.stand.bedRow('A1')).toMatchObject({ feedValue: 4, staffValue: 3 });
    });

    it('stays when a newer report repeats the feed’s value, even if other beds change', async () => {
      await desk.update();
      await desk.stand.moveTime(2 * MINUTE);
      await desk.poll(desk.now + MINUTE, 5, 0);
      expect(desk.shown).toMatchObject({ available: 3, source: 'STAFF' });
      expect(desk.stand.bed('A1', 'ER_PEDIATRIC')).toMatchObject({ available: 0, source: 'FEED' });
    });

    it('stays when a newer report leaves the bed out', async () => {
      await desk.update();
      await desk.stand.moveTime(2 * MINUTE);
      await desk.poll(desk.now + MINUTE, null);
      expect(desk.shown).toMatchObject({ available: 3, source: 'STAFF' });
    });

    it('stays when a report from before they spoke comes later with another value', async () => {
      await desk.update();
      await desk.poll(desk.now - MINUTE, 9);
      expect(desk.shown).toMatchObject({ available: 3, source: 'STAFF' });
      expect((await desk.stand.bedRow('A1')).feedValue).toBe(9);
      await desk.stand.moveTime(2 * MINUTE);
      await desk.poll(desk.now + MINUTE, 9, 1);
      expect(desk.shown).toMatchObject({ available: 3, source: 'STAFF' });
      await desk.poll(desk.now + MINUTE + 1000, 5, 1);
      expect(desk.shown).toMatchObject({ available: 5, source: 'FEED' });
    });

    it('makes points of the history when it begins and when it ends by itself', async () => {
      await desk.update();
      await desk.stand.moveTime(31 * MINUTE);
      await desk.stand.sweep();
      const points = await desk.stand.store.database.em
        .fork()
        .find(BedHistoryRow, { kind: 'ER_GENERAL' }, { orderBy: { at: 'asc' } });
      expect(points.map((point) => point.available)).toEqual([5, 3, 5]);
    });

    it('may be of a kind that the feed never reported', async () => {
      const { hospital } = await desk.update({ beds: [{ kind: 'ICU_BURN', available: -1 }] });
      expect(hospital?.bed('ICU_BURN')).toMatchObject({ available: -1, source: 'STAFF', capacity: null });
    });

    it('may be of a hospital that never reported', async () => {
      await desk.stand.feed.storeInstitutions([institution('A9')]);
      await desk.stand.settle();
      await desk.update({ hospitalId: desk.stand.idOf('A9') }, ADMIN);
      expect(desk.stand.bed('A9')).toMatchObject({ available: 3, source: 'STAFF', freshness: 'FRESH' });
    });
  });

  it('is taken from administrators and the hospital’s machines as from its staff', async () => {
    const machine: Viewer = { role: 'SERVICE', userId: 'client-1', hospitalId: desk.nurse.hospitalId! };
    for (const viewer of [ADMIN, machine]) expect((await desk.update({}, viewer)).userErrors).toEqual([]);
    expect(desk.shown).toMatchObject({ available: 3, source: 'STAFF' });
  });
});
