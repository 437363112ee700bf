import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { BEDS, type Bench, LIST, startBench } from '../testing';

async function gatewayCode(response: Response): Promise<unknown> {
  const parsed = new XMLParser({ parseTagValue: false }).parse(await response.text());
  return parsed.OpenAPI_ServiceResponse?.cmmMsgHeader?.returnReasonCode;
}

describe('faults', () => {
  let bench: Bench;
  beforeEach(async () => void (bench = await startBench()));
  afterEach(() => bench.close());

  it('partial: gives fewer rows than totalCount counts', async () => {
    bench.control.fail(BEDS, 'partial');
    expect((await bench.body(BEDS)).totalCount).toBe(418);
    expect(await bench.rows(BEDS)).toHaveLength(278);
    expect(await bench.rows(BEDS, { STAGE1: '서울특별시', STAGE2: '중구' })).toHaveLength(0);
  });

  it('zero: gives no rows and counts none', async () => {
    bench.control.fail(BEDS, 'zero');
    expect(await bench.body(BEDS)).toMatchObject({ items: '', totalCount: 0 });
  });

  it('half: gives fewer than half of the rows and counts them', async () => {
    bench.control.fail(BEDS, 'half');
    expect((await bench.body(BEDS)).totalCount).toBe(167);
    expect(await bench.rows(BEDS)).toHaveLength(167);
  });

  it('gateway-error: answers JSON requests with XML and the code asked for, 22 unless told', async () => {
    bench.control.fail('*', 'gateway-error');
    const response = await bench.get(BEDS, { _type: 'json' });
    expect(response.status).toBe(200);
    expect(await gatewayCode(response)).toBe('22');
    bench.control.fail('*', 'gateway-error', { code: '31', status: 403 });
    const expired = await bench.get(BEDS, { _type: 'json' });
    expect([expired.status, await gatewayCode(expired)]).toEqual([403, '31']);
  });

  it('slow: gives the right answer late', async () => {
    bench.control.fail(BEDS, 'slow', { delayMs: 150 });
    const started = performance.now();
    expect(await bench.rows(BEDS)).toHaveLength(418);
    expect(performance.now() - started).toBeGreaterThanOrEqual(145);
  });

  it('drop: cuts the connection', async () => {
    bench.control.fail(BEDS, 'drop');
    await expect(bench.get(BEDS)).rejects.toThrow('fetch failed');
  });

  it('malformed: breaks off in the middle', async () => {
    bench.control.fail(BEDS, 'malformed');
    await expect(bench.body(BEDS)).rejects.toThrow('JSON');
    expect(XMLValidator.validate(await (await bench.get(BEDS)).text())).not.toBe(true);
  });

  it('invalid-declaration: writes standalone="true", which XML does not have', async () => {
    bench.control.fail(BEDS, 'invalid-declaration');
    const text = await (await bench.get(BEDS)).text();
    expect(text).toMatch(/^<\?xml version="1.0" encoding="UTF-8" standalone="true"\?><response>/);
    expect(await bench.rows(BEDS)).toHaveLength(418);
  });

  it('quota: lets some more calls through, then answers code 22 until it is lifted', async () => {
    bench.control.fail('*', 'quota', { calls: 2 });
    expect(await bench.rows(BEDS)).toHaveLength(418);
    expect(await bench.rows(LIST)).toHaveLength(533);
    expect(await gatewayCode(await bench.get(BEDS))).toBe('22');
    expect(await gatewayCode(await bench.get(LIST, { _type: 'json' }))).toBe('22');
    bench.control.fail('*', null);
    expect(await bench.rows(BEDS)).toHaveLength(418);
  });

  it('meet only the operation they are for, and an operation’s own fault goes before the general one', async () => {
    bench.control.fail('*', 'zero');
    bench.control.fail(LIST, 'half');
    expect(await bench.rows(BEDS)).toHaveLength(0);
    expect(await bench.rows(LIST)).toHaveLength(213);
    bench.control.fail(LIST, null);
    expect(await bench.rows(LIST)).toHaveLength(0);
  });
});
