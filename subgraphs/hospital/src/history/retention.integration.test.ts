import { describeOnBothStorages } from '@goldenhour/testing/services';
import { ChangeLogRow } from '@goldenhour/subgraph-kit';
import { HospitalStand } from '../testing/hospital-stand';
import { bedReport } from '../testing/reports';
import { BedHistoryRow } from './bed-history.entity';
import { removeOld } from './retention';

const HOUR = 60 * 60 * 1000;
const KEPT = { changeLogMs: 2 * HOUR, bedHistoryMs: 48 * HOUR };

describeOnBothStorages('retention', (storage) => {
  let stand: HospitalStand;
  beforeEach(async () => {
    stand = await HospitalStand.open(storage);
  });
  afterEach(() => stand.close());

  const poll = async (available: number) =>
    stand.feed.storeBeds([bedReport('A1', await stand.now(), { ER_GENERAL: available })]);
  const count = async () => {
    const em = stand.store.database.em.fork();
    return {
      log: await em.count(ChangeLogRow, { topic: 'hospital.changed' }),
      history: await em.count(BedHistoryRow),
    };
  };

  it('removes changes and points that are older than they are kept, and nothing younger', async () => {
    await poll(1);
    await stand.settle();
    const before = await count();
    await stand.moveTime(3 * HOUR);
    await poll(2);
    await stand.settle();
    const younger = (await count()).log - before.log;

    await removeOld(stand.store, KEPT);
    expect(await count()).toEqual({ log: younger, history: 2 });

    await stand.moveTime(49 * HOUR);
    await removeOld(stand.store, KEPT);
    expect((await count()).history).toBe(1);
  });

  it('keeps the last change, at which every live cursor stands', async () => {
    await poll(1);
    await stand.settle();
    await stand.moveTime(100 * HOUR);
    await removeOld(stand.store, KEPT);
    expect((await count()).log).toBe(1);
  });
});
