import { BEDS, type Bench, ILLNESSES, LIST, startBench } from './testing';

describe('control', () => {
  let bench: Bench;
  beforeEach(async () => void (bench = await startBench()));
  afterEach(() => bench.close());

  const row = async (hpid: string, operation: string = BEDS): Promise<Record<string, unknown> | undefined> =>
    (await bench.rows(operation)).find((candidate) => candidate['hpid'] === hpid);

  it('freezes the feed so that it answers the same, and resumes at the present time', async () => {
    const before = await bench.rows(BEDS);
    bench.control.freeze();
    bench.step(30);
    expect(await bench.rows(BEDS)).toEqual(before);
    bench.control.resume();
    expect(await bench.rows(BEDS)).not.toEqual(before);
  });

  it('forces single values of a hospital and leaves the rest alone', async () => {
    const before = await row('A9900001');
    bench.control.set('A9900001', { hvec: -7, hvidate: bench.nowKst() });
    bench.control.set('A9900001', { hvs01: null });
    const after = await row('A9900001');
    expect(after).not.toHaveProperty('hvs01');
    expect({ ...after, hvs01: before!['hvs01'] }).toEqual({ ...before, hvec: -7, hvidate: bench.nowKst() });
    bench.control.set('A9900001', null);
    expect(await row('A9900001')).toEqual(before);
  });

  it('forces values of other operations before they are filtered', async () => {
    bench.control.set('A9900001', { MKioskTy19: 'Y         ' }, ILLNESSES);
    bench.control.set('A9900001', { dutyName: '데모새이름병원' }, LIST);
    expect((await bench.rows(ILLNESSES, { SM_TYPE: 19 }))[0]).toMatchObject({ hpid: 'A9900001' });
    expect(await bench.rows(LIST, { QN: '새이름' })).toHaveLength(1);
    expect(await row('A9900001')).toMatchObject({ dutyName: '데모강남의료원' });
  });

  it('refuses a hospital that is not there', () => {
    expect(() => bench.control.set('A1100015', { hvec: 1 })).toThrow(RangeError);
  });
});

describe('starting', () => {
  it('says which port is in use', async () => {
    const bench = await startBench();
    await expect(startBench({ port: bench.port })).rejects.toThrow(
      `Port ${bench.port} on 127.0.0.1 is in use.`,
    );
    await bench.close();
  });

  it('refuses a step that is not more than 0 seconds', async () => {
    await expect(startBench({ stepSeconds: 0 })).rejects.toThrow(RangeError);
  });

  it('ends open requests when it is closed', async () => {
    const bench = await startBench();
    bench.control.fail('*', 'slow', { delayMs: 60_000 });
    const request = expect(bench.get(BEDS)).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await bench.close();
    await request;
  });
});
