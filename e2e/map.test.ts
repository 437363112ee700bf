import { NATIONWIDE, startTestPlatform, waitFor, type Answer, type TestPlatform } from '@goldenhour/testing';
import { describeOnBothStorages } from '@goldenhour/testing/services';

const SEOUL_CITY_HALL = { latitude: 37.5663, longitude: 126.9779 };
const MINUTE = 60_000;

describeOnBothStorages('the map', (storage) => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await startTestPlatform(NATIONWIDE, storage);
  });
  afterAll(() => platform.stop());

  it('pages through every hospital of the country once', async () => {
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const { data, errors } = await platform.send('MapBoard', { first: 100, after });
      expect(errors).toBeUndefined();
      expect(data.hospitals.totalCount).toBe(533);
      ids.push(...data.hospitals.nodes.map((node: { id: string }) => node.id));
      after = data.hospitals.pageInfo.hasNextPage ? data.hospitals.pageInfo.endCursor : null;
    } while (after);
    expect(new Set(ids).size).toBe(533);
    expect(ids).toHaveLength(533);
  });

  it('lists hospitals around a place by distance, with travel times and their announcements', async () => {
    const { data, errors } = await platform.send('NearbyHospitals', { at: SEOUL_CITY_HALL, radiusKm: 5 });
    expect(errors).toBeUndefined();
    const { edges, totalCount } = data.hospitalsNear;
    expect(edges.length).toBeGreaterThan(5);
    expect(totalCount).toBeGreaterThanOrEqual(edges.length);
    const distances = edges.map((edge: { distanceMeters: number }) => edge.distanceMeters);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    for (const { travel, node } of edges) {
      expect(travel).toEqual({ minutes: expect.any(Number), source: 'ESTIMATE' });
      expect(node.announcements.nodes.length).toBe(Math.min(3, node.announcements.totalCount));
    }
  });

  it('answers the cursor of the board and says how the feed is doing', async () => {
    const { data } = await platform.send('BoardCursor');
    expect(data.bedBoard).toMatchObject({
      hospitalCount: 533,
      feed: { source: 'SIMULATOR', lagSeconds: expect.any(Number) },
    });
    expect(data.bedBoard.freshCount).toBeGreaterThan(300);
    expect(data.bedBoard.feed.quarantined).toBeGreaterThan(0);
  });

  it('sends the present cursor at once and then each change as it happens', async () => {
    const live = platform.live('BedChanges');
    const first = await live.next();
    expect(first.data.bedChanges).toEqual({ cursor: expect.any(String), changes: [] });
    const hospital = platform.simulator.hospitals.find((h) => h.reporting === 'live')!;
    platform.simulator.set(hospital.hpid, { hvec: '-7', hvs01: '20' });
    const event = await live.next((e) =>
      e.data.bedChanges.changes.some(
        (c: { kind: string; available: number; hospital: { hpid: string } }) =>
          c.hospital.hpid === hospital.hpid && c.kind === 'ER_GENERAL' && c.available === -7,
      ),
    );
    const change = event.data.bedChanges.changes.find(
      (c: { kind: string; hospital: { hpid: string } }) =>
        c.hospital.hpid === hospital.hpid && c.kind === 'ER_GENERAL',
    );
    expect(change).toMatchObject({
      capacity: 20,
      crowding: 'CROWDED',
      freshness: 'FRESH',
      hospital: { name: hospital.name },
    });
  });

  it('sends what a client missed after its cursor, then goes on live', async () => {
    const { data } = await platform.send('BoardCursor');
    const hospital = platform.simulator.hospitals.filter((h) => h.reporting === 'live')[1]!;
    platform.simulator.set(hospital.hpid, { hvec: '3', hvs01: '20' });
    const watching = platform.live('BedChanges');
    const isIt = (e: {
      data: { bedChanges: { changes: { available: number; hospital: { hpid: string } }[] } };
    }) => e.data.bedChanges.changes.some((c) => c.hospital.hpid === hospital.hpid && c.available === 3);
    const missed = await watching.next(isIt);
    const late = platform.live('BedChanges', { after: data.bedBoard.cursor });
    expect((await late.next(isIt)).data.bedChanges.cursor).toBe(missed.data.bedChanges.cursor);
  });

  it('turns a cursor of another log away with CURSOR_EXPIRED', async () => {
    const live = platform.live('BedChanges', { after: 'bm90IGEgY3Vyc29y' });
    expect((await live.next()).errors).toEqual([
      expect.objectContaining({ extensions: { code: 'CURSOR_EXPIRED' } }),
    ]);
  });

  it('completes each live change with the other subgraph’s announcements', async () => {
    const hospital = platform.simulator.hospitals.filter((h) => h.reporting === 'live')[2]!;
    platform.simulator.setMessages(hospital.hpid, [{ symBlkMsg: '문의 후 이송 바랍니다' }]);
    const { data } = await platform.send('HospitalByHpid', { hpid: hospital.hpid });
    const { id } = data.hospitalByHpid;
    await waitFor('the one message of that hospital', async () => {
      const text = 'query ($id: ID!) { hospital(id: $id) { announcements { nodes { message } } } }';
      const messages = (await platform.query(text, { id })).data.hospital.announcements.nodes;
      return messages.length === 1 && messages[0].message === '문의 후 이송 바랍니다';
    });
    const live = platform.live('BedChangesWithAlerts', { hospitalIds: [id] });
    await live.next();
    platform.simulator.set(hospital.hpid, { hvec: '11', hvs01: '20' });
    const event = await live.next((e) =>
      e.data.bedChanges.changes.some((c: { available: number }) => c.available === 11),
    );
    for (const change of event.data.bedChanges.changes) {
      expect(change.hospital).toEqual({
        name: hospital.name,
        announcements: { nodes: [{ id: expect.any(String), message: '문의 후 이송 바랍니다' }] },
      });
    }
  });

  it('turns the map grey by time alone when the feed dies', async () => {
    platform.simulator.fail('*', 'drop');
    const live = platform.live('BedChanges');
    await live.next();
    await platform.moveTime(40 * MINUTE);
    // A poll that was under way may still tell of fresh numbers.
    const grey = (change: Answer) => change.freshness === 'STALE';
    const event = await live.next((e) => e.data.bedChanges.changes.some(grey));
    expect(event.data.bedChanges.changes.find(grey)).toMatchObject({ crowding: 'UNKNOWN' });
    const board = await waitFor('a grey board that says why', async () => {
      const { data } = await platform.query('{ bedBoard { freshCount feed { failure lagSeconds } } }');
      return data.bedBoard.freshCount === 0 && data.bedBoard.feed.failure !== null && data.bedBoard;
    });
    expect(board.feed.failure).toMatch(/^(NETWORK|BREAKER_OPEN)$/);
    expect(board.feed.lagSeconds).toBeGreaterThan(30 * 60);
  });
});
