import { describeOnBothStorages } from '@goldenhour/testing/services';
import { HospitalStand } from '../testing/hospital-stand';
import { bedReport, institution } from '../testing/reports';

describeOnBothStorages('the directory of hospitals', (storage) => {
  let stand: HospitalStand;
  let now: number;
  beforeEach(async () => {
    stand = await HospitalStand.open(storage);
    now = await stand.now();
  });
  afterEach(() => stand.close());

  async function beds(...rows: ReturnType<typeof bedReport>[]): Promise<void> {
    await stand.feed.storeBeds(rows);
    await stand.settle();
  }
  async function list(...rows: ReturnType<typeof institution>[]): Promise<void> {
    await stand.feed.storeInstitutions(rows);
    await stand.settle();
  }
  const keyOf = (hpid: string) => stand.board.byHpidOf(hpid)?.key ?? null;
  const report = (hpid: string, phpid = hpid) => bedReport(hpid, now, { ER_GENERAL: [5, 20] }, { phpid });

  it('keeps row and id of a hospital that is registered anew, whatever operation says so first', async () => {
    await list(institution('A1', { dutyAddr: '서울특별시 중구 1' }));
    const id = stand.idOf('A1');
    await beds(report('B1', 'A1'));
    expect(stand.idOf('B1')).toBe(id);
    expect(keyOf('A1')).toBeNull();
    expect(stand.board.byHpidOf('B1')).toMatchObject({ address: '서울특별시 중구 1' });
    await list(institution('C1', { phpid: 'B1' }));
    expect(stand.idOf('C1')).toBe(id);
    expect(keyOf('B1')).toBeNull();
    expect(stand.bed('C1').available).toBe(5);
  });

  it('takes a hospital whose former id still reports as another one', async () => {
    await beds(report('A1'));
    await beds(report('A1'), report('B1', 'A1'));
    expect(keyOf('A1')).not.toBe(keyOf('B1'));
    expect(keyOf('A1')).not.toBeNull();
  });

  it('gives the row of a former id to one hospital only', async () => {
    await beds(report('A1'));
    const key = keyOf('A1');
    await beds(report('B1', 'A1'), report('B2', 'A1'));
    expect(keyOf('B1')).toBe(key);
    expect(keyOf('B2')).not.toBe(key);
    expect(keyOf('B2')).not.toBeNull();
  });

  it('tells of a new hospital even when the list knows nothing but its name', async () => {
    await list(institution('A1'));
    expect(stand.board.byHpidOf('A1')).toMatchObject({ name: '데모A1병원', tier: null, location: null });
  });

  it('keeps what it knew of a hospital when the list leaves it out', async () => {
    await list(
      institution('A1', {
        dutyAddr: '서울특별시 중구 1',
        dutyTel1: '02-1',
        wgs84Lat: '37.5',
        wgs84Lon: '127',
      }),
    );
    await list(institution('A1'));
    expect(stand.board.byHpidOf('A1')).toMatchObject({
      phone: '02-1',
      province: '서울특별시',
      location: { latitude: 37.5, longitude: 127 },
    });
  });

  it('tells nothing twice', async () => {
    await list(institution('A1', { dutyAddr: '서울특별시 중구 1' }));
    const events = await stand.eventsOf(() => list(institution('A1', { dutyAddr: '서울특별시 중구 1' })));
    expect(events.flatMap((event) => event.profiles)).toEqual([]);
  });

  it('keeps names in NFC, so that they are found however they were typed', async () => {
    await list(institution('A1', { dutyName: '데모병원'.normalize('NFD') }));
    expect(stand.board.byHpidOf('A1')?.name).toBe('데모병원'.normalize('NFC'));
  });
});
