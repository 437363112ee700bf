import type { Viewer } from '@goldenhour/service-kit';
import {
  startTestPlatform,
  waitFor,
  type Answer,
  type GraphQLAnswer,
  type TestPlatform,
} from '@goldenhour/testing';
import { describeOnBothStorages } from '@goldenhour/testing/services';
import { ReportingHospitals } from './reporting-hospitals';

const ADMIN: Viewer = { role: 'ADMIN', userId: 'admin' };

describeOnBothStorages('what staff state', (storage) => {
  let platform: TestPlatform;
  let hospitals: ReportingHospitals;
  beforeAll(async () => {
    platform = await startTestPlatform({}, storage);
    hospitals = new ReportingHospitals(platform);
  });
  afterAll(() => platform.stop());

  const staffOf = (hospitalId: string): Viewer => ({
    role: 'HOSPITAL_STAFF',
    userId: `staff-${hospitalId}`,
    hospitalId,
  });
  const changesOf = ({ data }: Answer) => data.bedChanges.changes as { hospital: { id: string } }[];
  const codes = ({ errors }: GraphQLAnswer) => errors?.map((error) => error.extensions.code as string);

  describe('UpdateBeds', () => {
    const input = (hospitalId: string) => ({
      hospitalId,
      beds: [{ kind: 'ER_GENERAL', available: 1, capacity: 20 }],
    });

    it('lets staff of the hospital and administrators state beds, and answers what is true then', async () => {
      const id = await hospitals.withFreeBeds(6);
      const { data, errors } = await platform.send('UpdateBeds', { input: input(id) }, staffOf(id));
      expect(errors).toBeUndefined();
      expect(data.updateBeds).toEqual({
        hospital: {
          id,
          emergencyRoom: {
            general: { available: 1, reported: 1, freshness: 'FRESH', reportedAt: expect.any(String) },
          },
        },
        userErrors: [],
      });
      const change = { input: { ...input(id), beds: [{ kind: 'ER_GENERAL', available: 2 }] } };
      const second = await platform.send('UpdateBeds', change, ADMIN);
      expect(second.data.updateBeds.hospital.emergencyRoom.general.available).toBe(2);
      await waitFor('the board', async () => (await hospitals.freeBedsOf(id)) === 2);
    });

    it('reaches live maps as one event', async () => {
      const id = await hospitals.withFreeBeds(6);
      const live = platform.live('BedChanges');
      await live.next();
      await platform.send('UpdateBeds', { input: input(id) }, ADMIN);
      const event = await live.next((e) => changesOf(e).some((change) => change.hospital.id === id));
      expect(event.data.bedChanges.changes).toMatchObject([
        { kind: 'ER_GENERAL', available: 1, capacity: 20 },
      ]);
    });

    it('is FORBIDDEN to staff of another hospital and UNAUTHENTICATED to nobody', async () => {
      const [id, other] = [
        await hospitals.idOf(hospitals.nextHpid()),
        await hospitals.idOf(hospitals.nextHpid()),
      ];
      expect(codes(await platform.send('UpdateBeds', { input: input(id) }, staffOf(other)))).toEqual([
        'FORBIDDEN',
      ]);
      expect(
        codes(await platform.send('UpdateBeds', { input: input(id) }, { role: 'PARAMEDIC', userId: 'p' })),
      ).toEqual(['FORBIDDEN']);
      expect(codes(await platform.send('UpdateBeds', { input: input(id) }))).toEqual(['UNAUTHENTICATED']);
    });

    it('tells what the user can mend beside the data', async () => {
      const id = await hospitals.idOf(hospitals.nextHpid());
      const beds = [{ kind: 'ER_GENERAL', available: 99, capacity: 20 }];
      const { data, errors } = await platform.send('UpdateBeds', { input: { hospitalId: id, beds } }, ADMIN);
      expect(errors).toBeUndefined();
      expect(data.updateBeds).toEqual({
        hospital: null,
        userErrors: [
          { code: 'OUT_OF_RANGE', path: ['input', 'beds', '0', 'available'], message: expect.any(String) },
        ],
      });
    });

    it('is a CONFLICT when the hospital changed after the expected cursor', async () => {
      const id = await hospitals.withFreeBeds(6);
      const { data } = await platform.send('BoardCursor');
      await platform.send('UpdateBeds', { input: input(id) }, ADMIN);
      const expected = { input: { ...input(id), expectedCursor: data.bedBoard.cursor } };
      const answer = await platform.send('UpdateBeds', expected, ADMIN);
      expect(answer.data.updateBeds.userErrors).toMatchObject([
        { code: 'CONFLICT', path: ['input', 'expectedCursor'] },
      ]);
    });
  });

  describe('UpdateEquipment', () => {
    const input = (hospitalId: string) => ({
      hospitalId,
      equipment: [{ kind: 'CT', availability: 'UNAVAILABLE' }],
    });

    it('lets staff of the hospital state equipment', async () => {
      const id = await hospitals.withFreeBeds(6);
      const { data, errors } = await platform.send('UpdateEquipment', { input: input(id) }, staffOf(id));
      expect(errors).toBeUndefined();
      expect(data.updateEquipment.userErrors).toEqual([]);
      expect(data.updateEquipment.hospital.equipment).toContainEqual({
        kind: 'CT',
        availability: 'UNAVAILABLE',
        units: 2,
      });
    });

    it('is FORBIDDEN to staff of another hospital and UNAUTHENTICATED to nobody', async () => {
      const [id, other] = [
        await hospitals.idOf(hospitals.nextHpid()),
        await hospitals.idOf(hospitals.nextHpid()),
      ];
      expect(codes(await platform.send('UpdateEquipment', { input: input(id) }, staffOf(other)))).toEqual([
        'FORBIDDEN',
      ]);
      expect(codes(await platform.send('UpdateEquipment', { input: input(id) }))).toEqual([
        'UNAUTHENTICATED',
      ]);
    });
  });
});
