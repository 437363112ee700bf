import { describeOnBothStorages } from '@goldenhour/testing/services';
import { FeedBudgetRow } from './feed-state.entity';
import { takeCall } from './call-budget';
import { HospitalStand } from '../testing/hospital-stand';

const HOUR = 60 * 60 * 1000;
const KST = 9 * HOUR;
const DAY = 24 * HOUR;

describeOnBothStorages('the budget of calls', (storage) => {
  let stand: HospitalStand;
  beforeEach(async () => {
    stand = await HospitalStand.open(storage);
  });
  afterEach(() => stand.close());

  const take = (limit: number) => takeCall(stand.store, limit);
  /** Moves the clock to so many milliseconds after the next midnight in Korea. */
  async function moveToKoreanMidnight(after: number): Promise<void> {
    await stand.moveTime(0);
    const now = await stand.now();
    await stand.moveTime(DAY - ((now + KST) % DAY) + after);
  }

  it('gives as many calls as the limit and no more, however many ask at once', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => take(5)));
    expect(answers.filter(Boolean)).toHaveLength(5);
    expect(await take(5)).toBe(false);
    const rows = await stand.store.database.em.fork().find(FeedBudgetRow, {});
    expect(rows.map((row) => row.calls)).toEqual([5]);
  });

  it('begins anew at midnight in Korea, not in London', async () => {
    await moveToKoreanMidnight(-HOUR);
    expect(await take(1)).toBe(true);
    expect(await take(1)).toBe(false);
    await moveToKoreanMidnight(HOUR);
    expect(await take(1)).toBe(true);
    await moveToKoreanMidnight(KST + HOUR);
    expect(await take(1)).toBe(false);
  });

  it('is shared by everyone who uses the database', async () => {
    const { database, clock, relay } = stand.store;
    expect(await takeCall({ database, clock, relay }, 2)).toBe(true);
    expect(await take(2)).toBe(true);
    expect(await takeCall({ database, clock, relay }, 2)).toBe(false);
  });

  it('gives more at once when the limit is raised', async () => {
    await take(1);
    expect(await take(1)).toBe(false);
    expect(await take(2)).toBe(true);
  });
});
