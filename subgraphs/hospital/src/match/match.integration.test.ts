import type { AnnouncementsPosted } from '@goldenhour/events';
import { describeOnBothStorages } from '@goldenhour/testing/services';
import { takeAnnouncements } from '../announcement/staff-announcement.consumer';
import { loadBoard } from '../board/load-board';
import { HospitalStand } from '../testing/hospital-stand';
import { placeHospitals } from '../testing/place-hospitals';
import { message } from '../testing/reports';
import type { MatchHospitalsInput } from './match.input';
import { MatchService } from './match.service';

const HOUR = 60 * 60 * 1000;
const GANGNAM = { latitude: 37.4979, longitude: 127.0276 };
const INFARCTION = 'MYOCARDIAL_INFARCTION' as const;

describeOnBothStorages('hospitals that are matched with needs', (storage) => {
  let stand: HospitalStand;
  let now: number;
  let sequence = 0;
  beforeAll(async () => {
    stand = await HospitalStand.open(storage);
    await placeHospitals(stand);
    now = await stand.now();
  });
  afterAll(() => stand.close());

  const match = (input: Partial<MatchHospitalsInput> = {}, board = stand.board) =>
    new MatchService(board).hospitals({
      at: GANGNAM,
      bedKind: 'ER_GENERAL',
      radiusKm: 50,
      limit: 200,
      ...input,
    });
  const of = (hpid: string, input: Partial<MatchHospitalsInput> = {}, board = stand.board) =>
    match(input, board).find(({ hospitalId }) => hospitalId === stand.idOf(hpid))!;
  const tell = async (payload: AnnouncementsPosted): Promise<void> => {
    const id = `e${++sequence}`;
    const event = { id, epoch: 'alerts', sequence, at: now, payload };
    await takeAnnouncements(stand.store, event);
    await takeAnnouncements(stand.store, event);
    await stand.settle();
  };

  it('are the nearest first, with the bed as it is known', () => {
    expect(match().map(({ hospitalId }) => hospitalId)).toEqual(
      ['A1', 'A5', 'A6', 'A2', 'A4'].map((hpid) => stand.idOf(hpid)),
    );
    expect(match({ limit: 2 })).toEqual(match().slice(0, 2));
    expect(of('A1')).toEqual({
      hospitalId: stand.idOf('A1'),
      distanceMeters: expect.any(Number),
      latitude: 37.4881,
      longitude: 127.0855,
      tier: 'REGIONAL_CENTER',
      bed: { available: 5, capacity: 20, freshness: 'FRESH' },
      illness: null,
      equipment: [],
      messages: 0,
    });
    expect(of('A2').bed.freshness).toBe('AGING');
    expect(of('A5').bed).toEqual({ available: null, capacity: null, freshness: 'UNKNOWN' });
  });

  it('say of equipment and illness what is asked for', () => {
    const asked = { equipment: ['CT' as const, 'MRI' as const], severeIllness: INFARCTION };
    expect(of('A1', asked)).toMatchObject({
      equipment: [
        { kind: 'CT', availability: 'AVAILABLE' },
        { kind: 'MRI', availability: 'UNAVAILABLE' },
      ],
      illness: 'AVAILABLE',
    });
    expect(of('A4', asked)).toMatchObject({
      equipment: [
        { kind: 'CT', availability: 'UNKNOWN' },
        { kind: 'MRI', availability: 'UNKNOWN' },
      ],
      illness: 'UNKNOWN',
    });
  });

  it('refuse a radius and a limit out of range', () => {
    expect(() => match({ radiusKm: 0 })).toThrow('radiusKm');
    expect(() => match({ limit: 0 })).toThrow('limit');
  });

  it('are known by their place, those that exist', () => {
    const ids = [stand.idOf('A3'), 'nonsense', stand.idOf('A7')];
    expect(new MatchService(stand.board).places(ids)).toEqual([
      { hospitalId: ids[0], latitude: 35.1004, longitude: 129.0187, province: '부산광역시' },
      { hospitalId: ids[2], latitude: null, longitude: null, province: null },
    ]);
  });

  it('have messages of the feed while these stand, and an illness by enquiry while one is about it', async () => {
    await stand.feed.storeMessages([
      message('A1', '피부과 진료 불가'),
      message('A1', '심근경색 문의', { code: 'Y0010', from: now - HOUR, until: now + HOUR }),
      message('A1', '내일부터', { from: now + 20 * HOUR }),
      message('A2', '어제까지', { from: now - 20 * HOUR, until: now - 10 * HOUR }),
    ]);
    await stand.settle();
    const rebuilt = await loadBoard(stand.store);
    for (const board of [stand.board, rebuilt]) {
      expect(of('A1', { severeIllness: INFARCTION }, board)).toMatchObject({
        illness: 'BY_ENQUIRY',
        messages: 2,
      });
      expect(of('A1', { severeIllness: 'DELIVERY' }, board)).toMatchObject({ illness: 'UNKNOWN' });
      expect(of('A2', {}, board).messages).toBe(0);
      board.age(now + 2 * HOUR);
      expect(of('A1', { severeIllness: INFARCTION }, board)).toMatchObject({
        illness: 'AVAILABLE',
        messages: 1,
      });
      board.age(now);
    }
    await stand.feed.storeMessages([message('A1', '피부과 진료 불가')]);
    await stand.settle();
    expect(of('A1', { severeIllness: INFARCTION })).toMatchObject({ illness: 'AVAILABLE', messages: 1 });
    await stand.feed.storeMessages([]);
    await stand.settle();
    expect(of('A1').messages).toBe(0);
  });

  it('do not have an illness that their staff say is unavailable, until that ends', async () => {
    const hospitalId = stand.board.byHpidOf('A1')!.key;
    const announced = { id: 7, hospitalId, category: 'SEVERE_ILLNESS' as const, message: '심혈관 중재 불가' };
    const rest = {
      illness: INFARCTION,
      unavailable: true,
      source: 'STAFF' as const,
      startsAt: now,
      endsAt: null,
    };
    const ofFeed = { ...announced, ...rest, id: 8, source: 'FEED' as const };
    await tell({ posted: [{ ...announced, ...rest }, ofFeed] });
    for (const board of [stand.board, await loadBoard(stand.store)])
      expect(of('A1', { severeIllness: INFARCTION }, board)).toMatchObject({
        illness: 'UNAVAILABLE',
        messages: 1,
      });
    await tell({ posted: [], ended: [{ id: 8, hospitalId, endsAt: now }] });
    expect(of('A1', { severeIllness: INFARCTION }).illness).toBe('UNAVAILABLE');
    await tell({ posted: [], ended: [{ id: 7, hospitalId, endsAt: now }] });
    for (const board of [stand.board, await loadBoard(stand.store)])
      expect(of('A1', { severeIllness: INFARCTION }, board)).toMatchObject({
        illness: 'AVAILABLE',
        messages: 0,
      });
  });
});
