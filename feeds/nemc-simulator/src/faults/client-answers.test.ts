import { createNemcClient, type NemcClient, type PollResult } from '@goldenhour/nemc';
import { BEDS, type Bench, DETAIL, MESSAGES, startBench } from '../testing';
import type { FaultKind, FaultOptions } from './kinds';

describe.each(['xml', 'json'] as const)('through the client, in %s', (format) => {
  let bench: Bench;
  let client: NemcClient;
  /** Gives up before a slow answer; all else waits as long as a busy machine needs. */
  let impatient: NemcClient;
  beforeEach(async () => {
    bench = await startBench();
    const { baseUrl } = bench;
    const clock = { now: () => 0 };
    client = createNemcClient({ baseUrl, serviceKey: 'any', clock, format });
    impatient = createNemcClient({ baseUrl, serviceKey: 'any', clock, format, timeoutMs: 200 });
  });
  afterEach(async () => {
    await Promise.all([client.close(), impatient.close()]);
    await bench.close();
  });

  const outcome = (poll: PollResult<unknown>): unknown => (poll.ok ? poll.rows.length : poll.failure.kind);

  it.each<[FaultKind, unknown, FaultOptions]>([
    ['partial', 'PARTIAL', {}],
    ['zero', 'EMPTY', {}],
    ['half', 167, {}],
    ['one-row', 1, {}],
    ['empty-items', 'PARTIAL', {}],
    ['gateway-error', 'QUOTA', {}],
    ['gateway-error', 'KEY', { code: '30', status: 401 }],
    ['slow', 'TIMEOUT', {}],
    ['slow', 418, { delayMs: 50 }],
    ['drop', 'NETWORK', {}],
    ['malformed', 'MALFORMED', {}],
    ['invalid-declaration', 418, {}],
    ['quota', 'QUOTA', {}],
    ['per-second', 'QUOTA', { calls: 0 }],
  ])('%s gives %s of beds', async (kind, expected, options) => {
    bench.control.fail('*', kind, options);
    const asking = expected === 'TIMEOUT' ? impatient : client;
    expect(outcome(await asking.realTimeBeds())).toBe(expected);
    bench.control.fail('*', null);
    expect(outcome(await client.realTimeBeds())).toBe(418);
  });

  it('zero rows of messages and details are no failure, missing ones are', async () => {
    bench.control.fail('*', 'zero');
    expect(outcome(await client.messages())).toBe(0);
    expect(outcome(await client.institutionDetail('A9900001'))).toBe(0);
    bench.control.fail('*', 'empty-items');
    expect(outcome(await client.messages())).toBe('PARTIAL');
    expect(outcome(await client.institutionDetail('A9900001'))).toBe('PARTIAL');
  });

  it('per-second lets calls through again in the next second, with code 23 until then', async () => {
    bench.control.fail('*', 'per-second', { calls: 2 });
    const poll = () => client.institutions({ stage1: '제주특별자치도' });
    expect([(await poll()).ok, (await poll()).ok]).toEqual([true, true]);
    expect(await poll()).toMatchObject({ failure: { kind: 'QUOTA', resultCode: '23' } });
    bench.step();
    expect((await poll()).ok).toBe(true);
  });

  it('quota is spent by all operations together', async () => {
    bench.control.fail('*', 'quota', { calls: 2 });
    expect([(await client.messages()).ok, (await client.severeIllness()).ok]).toEqual([true, true]);
    expect(await client.realTimeBeds()).toMatchObject({ failure: { kind: 'QUOTA', resultCode: '22' } });
  });
});

describe('faults from the start', () => {
  it('stand all at once', async () => {
    const bench = await startBench({ faults: ['half', 'invalid-declaration', 'garbage'] });
    const text = await (await bench.get(BEDS, { numOfRows: 1000 })).text();
    expect(text).toContain('standalone="true"');
    expect(text).toContain('<totalCount>167</totalCount>');
    expect(text).toContain('<hvec>12312</hvec>');
    await bench.close();
  });

  it('give one row as an object in JSON, and empty items as ""', async () => {
    const bench = await startBench({ faults: ['one-row'] });
    expect((await bench.body(MESSAGES)).items).toEqual({ item: expect.objectContaining({ rnum: 1 }) });
    bench.control.fail('*', 'empty-items');
    expect(await bench.body(DETAIL, { HPID: 'A9900001' })).toMatchObject({ items: '', totalCount: 1 });
    await bench.close();
  });
});
