import { createNemcClient } from './client';
import {
  answer,
  envelope,
  gatewayError,
  item,
  KEY,
  numbers,
  paged,
  start,
  stop,
  urls,
} from './test-server.fixture';

afterEach(stop);

describe('a request', () => {
  it.each([KEY, encodeURIComponent(KEY)])('carries the key %s URL-encoded once', async (serviceKey) => {
    await (await start(paged(1), { serviceKey })).realTimeBeds();
    expect(urls).toEqual([
      '/service/getEmrrmRltmUsefulSckbdInfoInqire?serviceKey=ab%2Bc%2Fd%3D%3D&pageNo=1&numOfRows=1000',
    ]);
  });

  it('names a region by its present official name, in the parameters of its operation', async () => {
    const nemc = await start(paged(1), { format: 'json' });
    const region = { stage1: '강원도', stage2: '춘천시' };
    await nemc.severeIllness(region);
    await nemc.institutions(region);
    const [severe, list] = urls.map((url) =>
      Object.fromEntries(new URL(url, 'http://localhost').searchParams),
    );
    expect(severe).toMatchObject({ STAGE1: '강원특별자치도', STAGE2: '춘천시', _type: 'json' });
    expect(list).toMatchObject({ Q0: '강원특별자치도', Q1: '춘천시' });
  });

  it('goes over a kept connection', async () => {
    const ports = new Set<number | undefined>();
    const nemc = await start((request, response) => {
      ports.add(request.socket.remotePort);
      paged(1)(request, response);
    });
    for (let call = 0; call < 8; call += 1) await nemc.realTimeBeds();
    // A call made in the instant in which the last one's connection is released opens a second one.
    expect(ports.size).toBeLessThanOrEqual(2);
  });

  it.each([{ baseUrl: 'nowhere' }, { baseUrl: 'ftp://x' }, { serviceKey: ' ' }])(
    'is not made with %j',
    (wrong) => {
      const options = { baseUrl: 'http://localhost', serviceKey: KEY, clock: { now: () => 1 } };
      expect(() => createNemcClient({ ...options, ...wrong })).toThrow(/must/);
    },
  );
});

describe('pages', () => {
  it('are joined', async () => {
    const poll = await (await start(paged(25), { pageSize: 10 })).realTimeBeds();
    expect(poll).toMatchObject({ ok: true, totalCount: 25, receivedAt: 1 });
    expect(poll.ok && poll.rows.map((row) => row.hpid)).toEqual(numbers(0, 25).map((n) => `A${n}`));
    expect(urls).toHaveLength(3);
  });

  it('may be smaller than asked', async () => {
    expect(await (await start(paged(25, 10))).realTimeBeds()).toMatchObject({ ok: true, totalCount: 25 });
  });

  it('with fewer rows than announced are PARTIAL, without another call', async () => {
    const nemc = await start(answer(envelope([item(1)], 417)));
    expect(await nemc.realTimeBeds()).toMatchObject({ ok: false, failure: { kind: 'PARTIAL' } });
    expect(urls).toHaveLength(1);
  });

  it('with more rows than announced are PARTIAL', async () => {
    const nemc = await start(answer(envelope([item(1), item(2)], 1)));
    expect(await nemc.realTimeBeds()).toMatchObject({ failure: { kind: 'PARTIAL' } });
  });

  it('whose total moves in between are PARTIAL', async () => {
    const nemc = await start(
      ({ query }, response) => {
        const pageNo = Number(query.get('pageNo'));
        response.end(envelope([item(pageNo * 2), item(pageNo * 2 + 1)], 3 + pageNo, 2));
      },
      { pageSize: 2 },
    );
    expect(await nemc.realTimeBeds()).toMatchObject({ failure: { kind: 'PARTIAL' } });
  });

  it('of which a later one fails fail with it', async () => {
    const nemc = await start(
      (request, response) =>
        request.query.get('pageNo') === '2' ? response.end(gatewayError('22')) : paged(25)(request, response),
      { pageSize: 10 },
    );
    expect(await nemc.realTimeBeds()).toMatchObject({ failure: { kind: 'QUOTA', resultCode: '22' } });
  });

  it('of which a later one is empty are PARTIAL', async () => {
    const nemc = await start(
      (request, response) =>
        request.query.get('pageNo') === '2' ? response.end(gatewayError('3')) : paged(25)(request, response),
      { pageSize: 10 },
    );
    expect(await nemc.realTimeBeds()).toMatchObject({ failure: { kind: 'PARTIAL' } });
  });

  it('are not chased for a total that cannot be true', async () => {
    const nemc = await start(answer(envelope([item(1)], 999_999_999, 1)));
    expect(await nemc.realTimeBeds()).toMatchObject({ failure: { kind: 'MALFORMED' } });
    expect(urls).toHaveLength(1);
  });

  it('without any row are EMPTY', async () => {
    expect(await (await start(answer(envelope([], 0)))).realTimeBeds()).toMatchObject({
      failure: { kind: 'EMPTY' },
    });
  });
});
