import { answer, envelope, gatewayError, numbers, start, stop, urls } from './test-server.fixture';

afterEach(stop);

const message = (n: number) =>
  `<item><hpid>A1</hpid><symBlkMsg>알림 ${n}</symBlkMsg><symTypCod>Y000</symTypCod></item>`;
const parameters = () => Object.fromEntries(new URL(urls[0] ?? '', 'http://localhost').searchParams);

describe('messages', () => {
  it('are asked for by province and district under their own names, all pages', async () => {
    const nemc = await start(
      ({ query }, response) => {
        const from = (Number(query.get('pageNo')) - 1) * 10;
        response.end(envelope(numbers(from, Math.min(from + 10, 25)).map(message), 25, 10));
      },
      { pageSize: 10 },
    );
    const poll = await nemc.messages({ stage1: '강원도', stage2: '춘천시' });
    expect(poll).toMatchObject({ ok: true, totalCount: 25, duplicates: 0 });
    expect(poll.ok && poll.rows).toHaveLength(25);
    expect(urls[0]).toContain('/getEmrrmSrsillDissMsgInqire?');
    expect(parameters()).toMatchObject({ Q0: '강원특별자치도', Q1: '춘천시' });
  });

  it('may be none, where the envelope counts none', async () => {
    const nemc = await start(answer(envelope([], 0)));
    expect(await nemc.messages()).toMatchObject({ ok: true, rows: [], totalCount: 0 });
    expect(await nemc.realTimeBeds()).toMatchObject({ failure: { kind: 'EMPTY' } });
  });

  it('are not none where rows are missing, nor where the gateway has no data', async () => {
    const missing = await start(answer(envelope([], 9)));
    expect(await missing.messages()).toMatchObject({ failure: { kind: 'PARTIAL' } });
    await stop();
    const noData = await start(answer(gatewayError('03')));
    expect(await noData.messages()).toMatchObject({ failure: { kind: 'EMPTY', resultCode: '03' } });
  });
});

describe('the detail of one institution', () => {
  it('is asked for by its hpid', async () => {
    const nemc = await start(answer(envelope(['<item><hpid>A1</hpid><hpbdn>49</hpbdn></item>'], 1)));
    expect(await nemc.institutionDetail('A1')).toMatchObject({
      ok: true,
      rows: [{ hpid: 'A1', totals: { beds: 49 } }],
    });
    expect(urls[0]).toContain('/getEgytBassInfoInqire?');
    expect(parameters()).toMatchObject({ HPID: 'A1' });
  });

  it('may be unknown, and is never that of another hospital', async () => {
    const unknown = await start(answer(envelope([], 0)));
    expect(await unknown.institutionDetail('A1')).toMatchObject({ ok: true, rows: [] });
    await stop();
    const other = await start(answer(envelope(['<item><hpid>A2</hpid></item>'], 1)));
    expect(await other.institutionDetail('A1')).toMatchObject({ failure: { kind: 'MALFORMED' } });
  });
});
