import type { Viewer } from '@goldenhour/service-kit';
import {
  startTestPlatform,
  waitFor,
  type Answer,
  type GraphQLAnswer,
  type TestPlatform,
} from '@goldenhour/testing';
import { describeOnBothStorages } from '@goldenhour/testing/services';

const ADMIN: Viewer = { role: 'ADMIN', userId: 'admin' };

describeOnBothStorages('what staff state', (storage) => {
  let platform: TestPlatform;
  /** Hospitals of the simulator that report; each test takes its own. */
  let reporting: string[];
  beforeAll(async () => {
    platform = await startTestPlatform({}, storage);
    reporting = platform.simulator.hospitals.filter((h) => h.reporting === 'live').map((h) => h.hpid);
  });
  afterAll(() => platform.stop());

  const nextHpid = (): string => reporting.shift()!;
  async function idOf(hpid: string): Promise<string> {
    const { data } = await platform.send('HospitalByHpid', { hpid });
    return data.hospitalByHpid.id as string;
  }
  interface Detail {
    readonly emergencyRoom: { readonly general: { readonly available: number | null } };
    readonly equipment: readonly { kind: string; availability: string; units: number | null }[];
  }
  async function detailOf(id: string): Promise<Detail> {
    return (await platform.send('HospitalDetail', { id })).data.hospital as Detail;
  }
  const freeBedsOf = async (id: string) => (await detailOf(id)).emergencyRoom.general.available;
  /** A hospital whose emergency room has that many free beds of twenty, on the board. */
  async function hospitalWith(available: number): Promise<string> {
    const hpid = nextHpid();
    const id = await idOf(hpid);
    platform.simulator.set(hpid, { hvec: String(available), hvs01: '20', hvctayn: 'Y', hvs27: '2' });
    await waitFor('the numbers', async () => {
      const { emergencyRoom, equipment } = await detailOf(id);
      const ct = equipment.find((item) => item.kind === 'CT');
      return (
        emergencyRoom.general.available === available && ct?.availability === 'AVAILABLE' && ct.units === 2
      );
    });
    return id;
  }
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
      const id = await hospitalWith(6);
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
      await waitFor('the board', async () => (await freeBedsOf(id)) === 2);
    });

    it('reaches live maps as one event', async () => {
      const id = await hospitalWith(6);
      const live = platform.live('BedChanges');
      await live.next();
      await platform.send('UpdateBeds', { input: input(id) }, ADMIN);
      const event = await live.next((e) => changesOf(e).some((change) => change.hospital.id === id));
      expect(event.data.bedChanges.changes).toMatchObject([
        { kind: 'ER_GENERAL', available: 1, capacity: 20 },
      ]);
    });

    it('is FORBIDDEN to staff of another hospital and UNAUTHENTICATED to nobody', async () => {
      const [id, other] = [await idOf(nextHpid()), await idOf(nextHpid())];
      expect(codes(await platform.send('UpdateBeds', { input: input(id) }, staffOf(other)))).toEqual([
        'FORBIDDEN',
      ]);
      expect(
        codes(await platform.send('UpdateBeds', { input: input(id) }, { role: 'PARAMEDIC', userId: 'p' })),
      ).toEqual(['FORBIDDEN']);
      expect(codes(await platform.send('UpdateBeds', { input: input(id) }))).toEqual(['UNAUTHENTICATED']);
    });

    it('tells what the user can mend beside the data', async () => {
      const id = await idOf(nextHpid());
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
      const id = await hospitalWith(6);
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
      const id = await hospitalWith(6);
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
      const [id, other] = [await idOf(nextHpid()), await idOf(nextHpid())];
      expect(codes(await platform.send('UpdateEquipment', { input: input(id) }, staffOf(other)))).toEqual([
        'FORBIDDEN',
      ]);
      expect(codes(await platform.send('UpdateEquipment', { input: input(id) }))).toEqual([
        'UNAUTHENTICATED',
      ]);
    });
  });
});
