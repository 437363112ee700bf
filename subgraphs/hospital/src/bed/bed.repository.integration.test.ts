import { describeOnBothStorages } from '@goldenhour/testing/services';
import { HospitalStand } from '../testing/hospital-stand';
import { bedReport } from '../testing/reports';
import { UpdateBedsService } from '../update/update-beds.service';
import { BedRow } from './bed.entity';
import { lockBeds, lockReports, readBeds, readReports } from './bed.repository';

describeOnBothStorages('stored beds', (storage) => {
  let stand: HospitalStand;
  let now: number;
  let id: number;
  beforeEach(async () => {
    stand = await HospitalStand.open(storage);
    now = Math.floor((await stand.now()) / 1000) * 1000;
    await stand.feed.storeBeds([bedReport('A1', now, { ER_GENERAL: [5, 20] })]);
    await stand.settle();
    id = stand.board.byHpidOf('A1')!.key;
  });
  afterEach(() => stand.close());

  const em = () => stand.store.database.em.fork();
  const one = async () => (await readBeds(em(), [id])).find(({ kind }) => kind === 'ER_GENERAL')!;

  it('are read as numbers and truth values, the same on every database', async () => {
    expect(await one()).toMatchObject({ feedValue: 5, staffStands: false, staffReportedAt: null, held: 0 });
    const beds = [{ kind: 'ER_GENERAL' as const, available: 3 }];
    await new UpdateBedsService(stand.store).update(
      { hospitalId: stand.idOf('A1'), beds },
      { role: 'ADMIN' },
    );
    const bed = await one();
    expect(bed).toMatchObject({ staffValue: 3, staffStands: true, staffReportedAt: expect.any(Number) });
    expect(bed.staffReportedAt! - now).toBeLessThan(60_000);
    expect(await readReports(em(), [id])).toMatchObject([{ hospitalId: id, reportedAt: now }]);
  });

  it('are the same rows locked or not, in the order of their kinds', async () => {
    const locked = await em().transactional((transaction) => lockBeds(transaction, [id]));
    const kinds = locked.map(({ kind }) => kind);
    expect(kinds).toEqual([...kinds].sort());
    const read = await readBeds(em(), [id]);
    expect(locked).toEqual(kinds.map((kind) => read.find((bed) => bed.kind === kind)));
  });

  it('are held by nobody between the look of a writer and its commit', async () => {
    const holds: Promise<unknown>[] = [];
    const seen = await em().transactional(async (transaction) => {
      await lockReports(transaction, [id]);
      const [before] = await lockBeds(transaction, [id]);
      holds.push(em().nativeUpdate(BedRow, { hospitalId: id }, { held: 1 }));
      await new Promise((resolve) => setTimeout(resolve, 50));
      const [after] = await readBeds(transaction, [id]);
      return [before!.held, after!.held];
    });
    await Promise.all(holds);
    expect(seen).toEqual([0, 0]);
    expect((await one()).held).toBe(1);
  });
});
