import type { Viewer } from '@goldenhour/service-kit';
import { describeOnBothStorages } from '@goldenhour/testing/services';
import type { HospitalContext } from '../context';
import { bedReport } from '../testing/reports';
import { StaffDesk } from '../testing/staff-desk';
import { UpdateEquipmentService } from '../update/update-equipment.service';
import { StatementsResolver } from './statements.resolver';
import { StatementsService } from './statements.service';

const MINUTE = 60_000;

describeOnBothStorages('what feed and staff each say', (storage) => {
  let desk: StaffDesk;
  let statements: StatementsService;
  beforeEach(async () => {
    desk = await StaffDesk.open(storage);
    statements = new StatementsService(desk.stand.store);
  });
  afterEach(() => desk.stand.close());

  const hospital = () => desk.stand.board.byHpidOf('A1')!;
  const read = () => statements.read(hospital().key);
  const bed = async (kind = 'ER_GENERAL') => (await read()).beds.find(({ shown }) => shown.kind === kind);

  it('is told apart, with the time of each, and whose word stands', async () => {
    await desk.update({ beds: [{ kind: 'ER_GENERAL', available: 3, capacity: 18 }] });
    const both = await bed();
    expect(both).toMatchObject({
      shown: { available: 3, source: 'STAFF' },
      feed: { value: 5, capacity: 20, refused: null },
      staff: { value: 3, capacity: 18, refused: null },
    });
    // The wire has whole seconds.
    expect(Number(both?.staff?.at) - Number(both?.feed?.at)).toBeGreaterThanOrEqual(10 * MINUTE);
    expect(await bed('ER_PEDIATRIC')).toMatchObject({ shown: { source: 'FEED' }, staff: null });
  });

  it('keeps the staff’s word in sight when it stands no more', async () => {
    await desk.update();
    await desk.stand.moveTime(31 * MINUTE);
    await desk.stand.sweep();
    expect(await bed()).toMatchObject({ shown: { available: 5, source: 'FEED' }, staff: { value: 3 } });
  });

  it('shows the text of a value that was refused', async () => {
    await desk.stand.feed.storeBeds([bedReport('A1', desk.now, { ER_GENERAL: [999, 20] })]);
    expect(await bed()).toMatchObject({
      shown: { available: null },
      feed: { value: null, refused: '999' },
    });
  });

  it('is the same of equipment', async () => {
    const fields = { hvctayn: 'Y', hvs27: '2' };
    await desk.stand.feed.storeBeds([bedReport('A1', desk.now, { ER_GENERAL: [5, 20] }, fields)]);
    await new UpdateEquipmentService(desk.stand.store).update(
      { hospitalId: hospital().id, equipment: [{ kind: 'CT', availability: 'UNAVAILABLE' }] },
      desk.nurse,
    );
    const ct = (await read()).equipment.find(({ shown }) => shown.kind === 'CT');
    expect(ct).toMatchObject({
      shown: { availability: 'UNAVAILABLE', units: 2, source: 'STAFF' },
      feed: { availability: 'AVAILABLE', units: 2, at: expect.any(Date) },
      staff: { availability: 'UNAVAILABLE', units: null, at: expect.any(Date) },
    });
  });

  it('comes with the cursor that a statement builds on', async () => {
    const { cursor: expectedCursor } = await read();
    expect((await desk.update({ expectedCursor })).userErrors).toEqual([]);
    expect((await desk.update({ expectedCursor })).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    const { cursor } = await read();
    expect((await desk.update({ expectedCursor: cursor })).userErrors).toEqual([]);
  });

  it('is told to staff of that hospital alone', () => {
    const ask = (viewer: Viewer) => () =>
      new StatementsResolver().statements(hospital(), { viewer, statements } as HospitalContext);
    expect(ask({ ...desk.nurse, hospitalId: 'another' })).toThrow('Only staff of this hospital');
    expect(ask({ role: 'PUBLIC' })).toThrow();
  });
});
