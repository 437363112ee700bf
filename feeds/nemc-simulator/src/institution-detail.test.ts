import { createNemcClient, type InstitutionDetailRow, type NemcClient } from '@goldenhour/nemc';
import { type Bench, BEDS, DETAIL, startBench } from './testing';

describe('the detail of an institution', () => {
  let bench: Bench;
  let client: NemcClient;
  beforeAll(async () => {
    bench = await startBench();
    client = createNemcClient({ baseUrl: bench.baseUrl, serviceKey: 'any', clock: { now: () => 0 } });
  });
  afterAll(async () => {
    await client.close();
    await bench.close();
  });
  const read = async (hpid: string): Promise<InstitutionDetailRow | undefined> => {
    const poll = await client.institutionDetail(hpid);
    if (!poll.ok) throw new Error(poll.failure.message);
    return poll.rows[0];
  };

  it('is there for each of the 533, with departments, hours, a postal code and totals', async () => {
    for (const { hpid, name, latitude } of bench.control.hospitals.filter(({ index }) => index % 20 === 0)) {
      const detail = await read(hpid);
      expect(detail).toMatchObject({ hpid, name, latitude, postalCode: expect.stringMatching(/^00\d{3}$/) });
      expect(detail!.departments.length).toBeGreaterThanOrEqual(3);
      expect(detail!.openingHours[0]?.opensAt).toMatch(/^0[09]:00$/);
      expect(detail!.totals.beds).toBeGreaterThan(0);
      expect(detail!.totals.emergencyRoom).toBeGreaterThan(0);
    }
  });

  it('has the capacities of the beds as totals', async () => {
    const [beds] = await bench.rows(BEDS, { numOfRows: 2 });
    expect((await read('A9900001'))!.totals.emergencyRoom).toBe(beds!['hvs01']);
  });

  it('differs: some are open all day, some until 24:00, some closed on Sundays; some have a notice', async () => {
    const details = await Promise.all(bench.control.hospitals.slice(0, 60).map(({ hpid }) => read(hpid)));
    const sundays = details.map((detail) => detail!.openingHours[6]!.closesAt);
    expect(new Set(sundays)).toEqual(new Set(['23:59', '24:00', null]));
    const notices = details.map((detail) => detail!.information);
    expect(notices.filter((notice) => notice === null).length).toBeGreaterThan(10);
    expect(notices.find((notice) => notice !== null)).toMatch(/^\(데모\) .+\n\(데모\) /);
  });

  it('is zero rows for an unknown hpid, and an error without one', async () => {
    expect(await read('A1100015')).toBeUndefined();
    expect(await (await bench.get(DETAIL)).text()).toContain('<resultCode>11</resultCode>');
  });
});
