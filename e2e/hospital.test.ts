import { startTestPlatform, waitFor, type TestPlatform } from '@goldenhour/testing';
import { describeOnBothStorages } from '@goldenhour/testing/services';
import { ReportingHospitals } from './reporting-hospitals';

const MINUTE = 60_000;

describeOnBothStorages('one hospital', (storage) => {
  let platform: TestPlatform;
  let hospitals: ReportingHospitals;
  beforeAll(async () => {
    platform = await startTestPlatform({}, storage);
    hospitals = new ReportingHospitals(platform);
  });
  afterAll(() => platform.stop());

  describe('HospitalDetail', () => {
    it('answers everything about one hospital', async () => {
      const id = await hospitals.withFreeBeds(-3);
      const { data, errors } = await platform.send('HospitalDetail', { id });
      expect(errors).toBeUndefined();
      expect(data.hospital).toMatchObject({
        id,
        hpid: expect.any(String),
        name: expect.stringContaining('데모'),
        tier: expect.stringMatching(/CENTER|INSTITUTION/),
        location: { latitude: expect.any(Number), longitude: expect.any(Number) },
        emergencyRoom: {
          general: {
            kind: 'ER_GENERAL',
            available: -3,
            reported: -3,
            held: 0,
            capacity: 20,
            crowding: 'CROWDED',
            freshness: 'FRESH',
            reportedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
          },
        },
        beds: [{ kind: 'OPERATING_ROOM' }, { kind: 'WARD_GENERAL' }],
      });
      expect(data.hospital.equipment).toContainEqual({ kind: 'CT', availability: 'AVAILABLE', units: 2 });
      expect(data.hospital.severeIllness).toHaveLength(28);
    });

    it.each(['SG9zcGl0YWw6OTk5OTk5', 'garbage', ''])(
      'answers null for the unknown hospital "%s"',
      async (id) => {
        const { data, errors } = await platform.send('HospitalDetail', { id });
        expect({ data, errors }).toEqual({ data: { hospital: null }, errors: undefined });
      },
    );
  });

  it('finds a hospital by its id in the national feed, and none for another one', async () => {
    const hpid = hospitals.nextHpid();
    const { data } = await platform.send('HospitalByHpid', { hpid });
    expect(data.hospitalByHpid).toEqual({ id: expect.any(String), name: expect.any(String) });
    const none = await platform.send('HospitalByHpid', { hpid: 'Z9999999' });
    expect({ ...none, status: 200 }).toEqual({
      status: 200,
      data: { hospitalByHpid: null },
      errors: undefined,
    });
  });

  describe('BedHistory', () => {
    const range = () => ({
      from: new Date(Date.now() - 60 * MINUTE),
      to: new Date(Date.now() + 60 * MINUTE),
    });

    it('answers how a number changed, oldest first', async () => {
      const hpid = hospitals.nextHpid();
      const id = await hospitals.idOf(hpid);
      for (const available of [7, 3]) {
        platform.simulator.set(hpid, { hvec: String(available), hvs01: '20' });
        await waitFor('the number', async () => (await hospitals.freeBedsOf(id)) === available);
      }
      const { data, errors } = await platform.send('BedHistory', { id, kind: 'ER_GENERAL', ...range() });
      expect(errors).toBeUndefined();
      const points: { at: string; available: number; capacity: number }[] = data.hospital.bedHistory;
      expect(points.map((point) => point.available).slice(-2)).toEqual([7, 3]);
      expect(points.at(-1)).toEqual({ at: expect.any(String), available: 3, capacity: 20 });
      const times = points.map((point) => point.at);
      expect(times).toEqual([...times].sort());
    });

    it('refuses an end before the begin by the argument’s name', async () => {
      const { from, to } = range();
      const answer = await platform.send('BedHistory', {
        id: await hospitals.idOf(hospitals.nextHpid()),
        kind: 'ER_GENERAL',
        from: to,
        to: from,
      });
      expect(answer.errors).toEqual([
        expect.objectContaining({
          extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', argument: 'to' }),
        }),
      ]);
    });
  });
});
