import type { Viewer } from '@goldenhour/service-kit';
import { describeOnBothStorages } from '@goldenhour/testing/services';
import { HospitalStand } from '../testing/hospital-stand';
import { bedReport } from '../testing/reports';
import type { UpdateEquipmentInput } from './update-equipment.input';
import { UpdateEquipmentService } from './update-equipment.service';

const MINUTE = 60_000;

describeOnBothStorages('an update of equipment', (storage) => {
  let stand: HospitalStand;
  let service: UpdateEquipmentService;
  let now: number;
  let staff: Viewer;
  beforeEach(async () => {
    stand = await HospitalStand.open(storage);
    service = new UpdateEquipmentService(stand.store);
    now = await stand.now();
    await poll(now - 10 * MINUTE, 'Y');
    staff = { role: 'HOSPITAL_STAFF', userId: 'nurse', hospitalId: stand.idOf('A1') };
  });
  afterEach(() => stand.close());

  /** A report of A1 with this flag of its CT. */
  async function poll(at: number, ct: string): Promise<void> {
    await stand.feed.storeBeds([bedReport('A1', at, { ER_GENERAL: [5, 20] }, { hvctayn: ct, hvs27: '2' })]);
    await stand.settle();
  }
  async function update(input: Partial<UpdateEquipmentInput> = {}, viewer: Viewer = staff) {
    const equipment = [{ kind: 'CT' as const, availability: 'UNAVAILABLE' as const }];
    const answer = await service.update({ hospitalId: stand.idOf('A1'), equipment, ...input }, viewer);
    await stand.settle();
    return answer;
  }
  const shown = () => stand.board.byHpidOf('A1')!.equipment.find((item) => item.kind === 'CT');

  it('reads the feed’s flags, unknown where there is none', () => {
    expect(shown()).toEqual({ kind: 'CT', availability: 'AVAILABLE', units: 2, source: 'FEED' });
    const mri = stand.board.byHpidOf('A1')!.equipment.find((item) => item.kind === 'MRI');
    expect(mri).toMatchObject({ availability: 'UNKNOWN', units: null });
  });

  describe('what the staff state of their equipment', () => {
    it('is shown with its source', async () => {
      const { hospital, userErrors } = await update();
      expect(userErrors).toEqual([]);
      expect(hospital?.equipment).toContainEqual({
        kind: 'CT',
        availability: 'UNAVAILABLE',
        units: 2,
        source: 'STAFF',
      });
      expect(shown()?.source).toBe('STAFF');
    });

    it('stands for 30 minutes', async () => {
      await update();
      await stand.moveTime(29 * MINUTE);
      await stand.sweep();
      expect(shown()).toMatchObject({ availability: 'UNAVAILABLE', source: 'STAFF' });
      await stand.moveTime(31 * MINUTE);
      const events = await stand.eventsOf(() => stand.sweep());
      expect(shown()).toMatchObject({ availability: 'AVAILABLE', source: 'FEED' });
      expect(events.flatMap((event) => event.equipment)).toHaveLength(1);
      expect((await stand.reportRow('A1')).staffEquipment).toBeNull();
    });

    it('ends for good when the feed’s flag changes in a newer report', async () => {
      await update();
      await stand.moveTime(5 * MINUTE);
      await poll(now + MINUTE, 'N1');
      expect(shown()).toMatchObject({ availability: 'UNAVAILABLE', source: 'FEED' });
      await poll(now + 2 * MINUTE, 'Y');
      expect(shown()).toMatchObject({ availability: 'AVAILABLE', source: 'FEED' });
    });

    it('stays when a report from before they spoke comes later with another flag', async () => {
      await update();
      await poll(now - MINUTE, 'N');
      expect(shown()).toMatchObject({ availability: 'UNAVAILABLE', source: 'STAFF' });
      await stand.moveTime(5 * MINUTE);
      await poll(now + MINUTE, 'N');
      expect(shown()?.source).toBe('STAFF');
    });

    it('leaves what they stated of other equipment before', async () => {
      await update();
      await update({ equipment: [{ kind: 'ECMO', availability: 'AVAILABLE', units: 1 }] });
      expect(shown()?.source).toBe('STAFF');
      expect(stand.board.byHpidOf('A1')!.equipment).toContainEqual({
        kind: 'ECMO',
        availability: 'AVAILABLE',
        units: 1,
        source: 'STAFF',
      });
    });
  });

  const ct = { kind: 'CT' as const, availability: 'AVAILABLE' as const };
  it.each<[string, Partial<UpdateEquipmentInput>, string, string[]]>([
    ['nothing named', { equipment: [] }, 'EMPTY', ['input', 'equipment']],
    ['a kind named twice', { equipment: [ct, ct] }, 'DUPLICATE_KIND', ['input', 'equipment', '1', 'kind']],
    [
      'negative units',
      { equipment: [{ ...ct, units: -1 }] },
      'OUT_OF_RANGE',
      ['input', 'equipment', '0', 'units'],
    ],
    [
      'too many units',
      { equipment: [{ ...ct, units: 1001 }] },
      'OUT_OF_RANGE',
      ['input', 'equipment', '0', 'units'],
    ],
    ['an empty key', { idempotencyKey: '' }, 'OUT_OF_RANGE', ['input', 'idempotencyKey']],
  ])('tells with its path: %s', async (_, input, code, path) => {
    const answer = await update(input);
    expect(answer).toEqual({ hospital: null, userErrors: [{ code, path, message: expect.any(String) }] });
  });

  it('gives the same idempotency key the first answer, and another input a conflict', async () => {
    await update({ idempotencyKey: 'k' });
    expect(await stand.eventsOf(() => update({ idempotencyKey: 'k' }))).toEqual([]);
    const { userErrors } = await update({ idempotencyKey: 'k', equipment: [ct] });
    expect(userErrors).toMatchObject([{ code: 'IDEMPOTENCY_CONFLICT', path: ['input', 'idempotencyKey'] }]);
  });
});
