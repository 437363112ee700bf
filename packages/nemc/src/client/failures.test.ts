import type { ServerResponse } from 'node:http';
import {
  answer,
  envelope,
  gatewayError,
  item,
  paged,
  server,
  start,
  stop,
  urls,
} from './test-server.fixture';

afterEach(stop);

describe('a failure is a value', () => {
  it.each([
    [200, gatewayError('30'), 'KEY', '30'],
    [401, gatewayError('30'), 'KEY', '30'],
    [403, gatewayError('22'), 'QUOTA', '22'],
    [401, 'Unauthorized', 'KEY', undefined],
    [403, 'Forbidden', 'KEY', undefined],
    [404, 'not here', 'PARAMETER', undefined],
    [429, 'API rate limit exceeded', 'QUOTA', undefined],
    [500, 'Unexpected errors', 'SERVER', undefined],
    [503, envelope([item(1)], 1), 'SERVER', undefined],
    [302, '', 'MALFORMED', undefined],
    [200, '<html><body>maintenance</body></html>', 'MALFORMED', undefined],
    [200, envelope([item(1)], 1).slice(0, -9), 'MALFORMED', undefined],
  ])('for HTTP %d with %.40s: %s', async (status, body, kind, resultCode) => {
    const result = await (await start(answer(body, status))).realTimeBeds();
    expect(result).toMatchObject({ ok: false, failure: { kind } });
    if (!result.ok) expect(result.failure.resultCode).toBe(resultCode);
  });

  it('that says when to come back', async () => {
    const nemc = await start(answer('slow down', 429, { 'retry-after': '7' }));
    expect(await nemc.realTimeBeds()).toMatchObject({ failure: { kind: 'QUOTA', retryAfterMs: 7000 } });
  });

  it('for an answer that never begins, or never ends', async () => {
    const silent = await start(() => undefined, { timeoutMs: 100 });
    expect(await silent.realTimeBeds()).toMatchObject({ failure: { kind: 'TIMEOUT' } });
    server
      ?.removeAllListeners('request')
      .on('request', (_, response: ServerResponse) => response.write('<response>'));
    expect(await silent.realTimeBeds()).toMatchObject({ failure: { kind: 'TIMEOUT' } });
  });

  it('for a broken connection, and tells neither address nor key', async () => {
    const nemc = await start((request) => request.socket.destroy());
    const result = await nemc.realTimeBeds();
    expect(result).toMatchObject({ failure: { kind: 'NETWORK' } });
    expect(JSON.stringify(result)).not.toMatch(/127\.0\.0\.1|ab\+c|ab%2B|serviceKey/);
  });

  it('for nobody listening', async () => {
    const nemc = await start(answer(''));
    await new Promise((resolve) => server?.close(resolve));
    expect(await nemc.realTimeBeds()).toMatchObject({
      failure: { kind: 'NETWORK', message: expect.stringContaining('ECONNREFUSED') },
    });
  });

  it('for an answer larger than the limit, which is not read to its end', async () => {
    const nemc = await start(answer('x'.repeat(2_000_000)), { maxResponseBytes: 1_000_000 });
    expect(await nemc.realTimeBeds()).toMatchObject({ failure: { kind: 'MALFORMED' } });
  });
});

describe('the call budget', () => {
  it('is asked once for each page, and its refusal is BUDGET', async () => {
    let left = 2;
    const nemc = await start(paged(25), { pageSize: 10, onCall: () => left-- > 0 });
    expect(await nemc.realTimeBeds()).toMatchObject({ failure: { kind: 'BUDGET' } });
    expect(urls).toHaveLength(2);
  });

  it('that cannot be asked allows nothing', async () => {
    const nemc = await start(paged(1), { onCall: () => Promise.reject(new Error('database gone')) });
    expect(await nemc.realTimeBeds()).toMatchObject({ failure: { kind: 'BUDGET' } });
    expect(urls).toEqual([]);
  });
});

describe('the circuit breaker', () => {
  const breaker = { failures: 3, halfOpenAfterMs: 200 };

  it('opens after failures in a row, spends nothing while open, and closes after one good call', async () => {
    let healthy = false;
    let spent = 0;
    const nemc = await start((...call) => (healthy ? paged(1) : answer('', 500))(...call), {
      breaker,
      onCall: () => (spent += 1) > 0,
    });
    for (let call = 0; call < 3; call += 1) {
      expect(await nemc.realTimeBeds()).toMatchObject({ failure: { kind: 'SERVER' } });
    }
    healthy = true;
    const refused = await nemc.realTimeBeds();
    expect(refused).toMatchObject({ failure: { kind: 'BREAKER_OPEN' } });
    expect(!refused.ok && refused.failure.retryAfterMs).toBeLessThanOrEqual(200);
    expect([spent, urls.length]).toEqual([3, 3]);
    await new Promise((resolve) => setTimeout(resolve, 220));
    expect(await nemc.realTimeBeds()).toMatchObject({ ok: true });
    expect(await nemc.realTimeBeds()).toMatchObject({ ok: true });
  });

  it('opens again at once when the trial call fails', async () => {
    const nemc = await start(answer('', 500), { breaker });
    for (let call = 0; call < 3; call += 1) await nemc.realTimeBeds();
    await new Promise((resolve) => setTimeout(resolve, 220));
    expect(await nemc.realTimeBeds()).toMatchObject({ failure: { kind: 'SERVER' } });
    expect(await nemc.realTimeBeds()).toMatchObject({ failure: { kind: 'BREAKER_OPEN' } });
  });

  it('does not count failures that say nothing about the health of the API', async () => {
    const nemc = await start(answer(gatewayError('22')), { breaker });
    for (let call = 0; call < 5; call += 1) {
      expect(await nemc.realTimeBeds()).toMatchObject({ failure: { kind: 'QUOTA' } });
    }
  });
});
