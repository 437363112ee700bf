import { describeOnBothStorages } from '@goldenhour/testing/services';
import { Spine } from '../testing/spine';
import { DatabaseClock } from './database-clock';

const HOUR = 3_600_000;

describeOnBothStorages('the database’s clock', (storage) => {
  let spine: Spine;
  beforeEach(async () => {
    spine = await Spine.open(storage);
  });
  afterEach(() => spine.close());

  it('tells whole milliseconds since 1970', async () => {
    const now = await spine.clock.now(spine.em);
    expect(Number.isInteger(now)).toBe(true);
    expect(Math.abs(now - Date.now())).toBeLessThan(5000);
  });

  it.each([
    ['forward', HOUR],
    ['back', -HOUR],
  ])('can be moved %s outside production', async (_, offset) => {
    await spine.moveTime(offset);
    expect(Math.abs((await spine.clock.now(spine.em)) - Date.now() - offset)).toBeLessThan(5000);
  });

  if (storage.kind === 'services') {
    it('has no summer time, whatever the server’s own zone has', async () => {
      const zones = await spine.database.em.execute('select @@session.time_zone as zone');
      expect(zones).toEqual([{ zone: '+00:00' }]);
    });
  }

  it('cannot be moved in production', async () => {
    await spine.moveTime(HOUR);
    const now = await new DatabaseClock(spine.database, true).now(spine.em);
    expect(Math.abs(now - Date.now())).toBeLessThan(5000);
  });

  it('moves for every process at once, and inside statements too', async () => {
    await spine.moveTime(HOUR);
    const rows: { due: number }[] = await (
      await spine.peer()
    ).em.execute(`select case when ${spine.clock.sql} > ? then 1 else 0 end as due`, [Date.now() + HOUR / 2]);
    expect(rows).toEqual([{ due: 1 }]);
  });
});
