import { createNemcClient, messageId, type MessageRow, type NemcClient } from '@goldenhour/nemc';
import { type Bench, LIST, MESSAGES, startBench } from './testing';

describe('messages', () => {
  let bench: Bench;
  let client: NemcClient;
  beforeEach(async () => {
    bench = await startBench();
    client = createNemcClient({ baseUrl: bench.baseUrl, serviceKey: 'any', clock: { now: () => 0 } });
  });
  afterEach(async () => {
    await client.close();
    await bench.close();
  });

  const read = async (region = {}): Promise<{ rows: readonly MessageRow[]; duplicates: number }> => {
    const poll = await client.messages(region);
    if (!poll.ok) throw new Error(poll.failure.message);
    return poll;
  };
  const ids = async (): Promise<readonly string[]> => (await read()).rows.map(messageId);

  it('stand about 950 at once, at a few hundred hospitals, some of them exact doubles', async () => {
    for (let time = 0; time < 4; time++) {
      const { rows, duplicates } = await read();
      expect(rows.length).toBeGreaterThan(880);
      expect(rows.length).toBeLessThan(1000);
      expect(new Set(rows.map(({ hpid }) => hpid)).size).toBeGreaterThan(200);
      expect(duplicates).toBeGreaterThan(2);
      expect(duplicates).toBeLessThan(40);
      bench.step(400);
    }
  });

  it('are mostly remarks, and about an illness in one case of six', async () => {
    const { rows } = await read();
    const remarks = rows.filter(({ illnessCode }) => illnessCode === 'Y000');
    expect(remarks.length / rows.length).toBeGreaterThan(0.78);
    expect(remarks.length / rows.length).toBeLessThan(0.9);
    for (const row of remarks) expect(row).toMatchObject({ illness: null, category: 'EMERGENCY_ROOM' });
    const others = rows.filter(({ illnessCode }) => illnessCode !== 'Y000');
    expect(new Set(others.map(({ illness }) => illness)).size).toBe(27);
    for (const row of others) expect(row).toMatchObject({ category: 'SEVERE_ILLNESS', department: null });
  });

  it('say in the first word that they are made up, and lie within their period', async () => {
    const now = Date.parse('2026-11-21T12:00:00+09:00');
    for (const { text, startsAt, endsAt } of (await read()).rows) {
      expect(text).toMatch(/^\(데모\) /);
      expect(startsAt).toBeLessThanOrEqual(now);
      expect(endsAt).toBeGreaterThan(now);
    }
  });

  it('appear and end a few at a time, keep their identity meanwhile, and are sometimes taken back early', async () => {
    let before = await read();
    let [appeared, ended, early] = [0, 0, 0];
    for (let step = 1; step <= 40; step++) {
      bench.step();
      const now = Date.parse('2026-11-21T12:00:00+09:00') + step * 10_000;
      const after = await read();
      const [old, present] = [new Set(before.rows.map(messageId)), new Set(after.rows.map(messageId))];
      const gone = before.rows.filter((row) => !present.has(messageId(row)));
      expect(gone.length).toBeLessThan(12);
      appeared += [...present].filter((id) => !old.has(id)).length;
      ended += gone.length;
      early += gone.filter(({ endsAt }) => endsAt! > now).length;
      before = after;
    }
    expect(appeared).toBeGreaterThan(20);
    expect(ended).toBeGreaterThan(20);
    expect(early).toBeGreaterThan(0);
    expect(early).toBeLessThan(ended / 2);
  });

  it('are the same for the same seed at the same time, and stand still while the feed is frozen', async () => {
    const same = await startBench();
    expect(await same.rows(MESSAGES)).toEqual(await bench.rows(MESSAGES));
    await same.close();
    const before = await ids();
    bench.control.freeze();
    bench.step(300);
    expect(await ids()).toEqual(before);
  });

  it('are narrowed by hospital, name, province and district', async () => {
    const [first] = await bench.rows(MESSAGES);
    const hpid = String(first!['hpid']);
    const own = await bench.rows(MESSAGES, { HPID: hpid });
    expect(own.length).toBeGreaterThan(0);
    expect(own.every((row) => row['hpid'] === hpid)).toBe(true);
    expect(own.map((row) => row['rnum'])).toEqual(own.map((_, index) => index + 1));
    expect(await bench.rows(MESSAGES, { QN: String(first!['dutyName']) })).toEqual(own);
    const seoul = (await read({ stage1: '서울특별시' })).rows;
    const listed = await bench.rows(LIST, { Q0: '서울특별시' });
    const inSeoul = new Set(listed.map((row) => row['hpid']));
    expect(seoul.length).toBeGreaterThan(50);
    expect(seoul.every((row) => inSeoul.has(row.hpid))).toBe(true);
    expect((await read({ stage1: '서울특별시', stage2: '강남구' })).rows.length).toBeLessThan(seoul.length);
  });

  it('can be replaced for one hospital, stay the same in every poll, and be given back', async () => {
    const own = async () => (await read()).rows.filter(({ hpid }) => hpid === 'A9900001');
    const [simulated, all] = [await own(), (await ids()).length];
    bench.control.setMessages('A9900001', [
      { symBlkMsg: '시험 알림' },
      { symBlkMsg: '시험 시술 불가', symTypCod: 'Y0010', symBlkEndDtm: null },
    ]);
    const forced = await own();
    expect(forced).toMatchObject([
      { text: '시험 알림', illness: null, category: 'EMERGENCY_ROOM', department: '응급실' },
      { text: '시험 시술 불가', illness: 'MYOCARDIAL_INFARCTION', category: 'SEVERE_ILLNESS', endsAt: null },
    ]);
    expect(await ids()).toHaveLength(all - simulated.length + 2);
    bench.step(1);
    expect(await own()).toEqual(forced.map((row) => ({ ...row, raw: expect.any(Object) })));
    bench.control.setMessages('A9900001', []);
    expect(await own()).toEqual([]);
    bench.control.setMessages('A9900001', null);
    expect((await own()).length).toBeGreaterThan(0);
    expect(() => bench.control.setMessages('A1100015', [])).toThrow(RangeError);
  });
});
