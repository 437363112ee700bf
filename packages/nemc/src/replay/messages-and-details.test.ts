import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseKst } from '../kst';
import { messageId } from '../rows/message';
import { createReplaySource } from './replay-source';

const MESSAGES = 'getEmrrmSrsillDissMsgInqire';
const DETAIL = 'getEgytBassInfoInqire';
const clock = { now: () => Date.UTC(2030, 0, 1) };
let folder = '';

const record = (name: string, rows: Record<string, string>[]) =>
  writeFileSync(
    join(folder, name),
    JSON.stringify({
      response: { header: { resultCode: '00' }, body: { items: { item: rows }, totalCount: rows.length } },
    }),
  );

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'replay-'));
  record('getEmrrmRltmUsefulSckbdInfoInqire.all.20260101.json', [{ hpid: 'A1' }]);
});
afterEach(() => rmSync(folder, { recursive: true }));

const message = { hpid: 'A1', symBlkMsg: '알림', symBlkSttDtm: '20260101000000' };

describe('messages in a replay', () => {
  it('come poll after poll, and are zero where none was recorded', async () => {
    const none = createReplaySource(folder, { clock });
    expect(await none.messages()).toMatchObject({ ok: true, rows: [], totalCount: 0 });
    record(`${MESSAGES}.a.20260101T000000.json`, [message]);
    record(`${MESSAGES}.b.20260101T000000.json`, [message, { ...message, symBlkMsg: '다른 알림' }]);
    record(`${MESSAGES}.a.20260101T000500.json`, []);
    const source = createReplaySource(folder, { clock });
    expect(await source.messages()).toMatchObject({ totalCount: 3, duplicates: 1, rows: [{}, {}] });
    expect(await source.messages()).toMatchObject({ ok: true, rows: [] });
  });

  it('stand now as they stood when they were recorded, under the same identity, when shifted', async () => {
    record(`${MESSAGES}.a.20260101T001000.json`, [
      message,
      { ...message, symBlkMsg: '시작 없음', symBlkSttDtm: '' },
    ]);
    record(`${MESSAGES}.a.20260101T001500.json`, [message]);
    const [recorded, shifted] = [{}, { shift: 'now' as const }].map((options) =>
      createReplaySource(folder, { clock, ...options }),
    );
    const [before, after] = [await recorded!.messages(), await shifted!.messages()];
    if (!before.ok || !after.ok) throw new Error('a recorded poll failed');
    expect(before.rows.map((row) => row.startsAt)).toEqual([parseKst('20260101000000'), null]);
    expect(after.rows.map((row) => row.startsAt)).toEqual([clock.now() - 600_000, null]);
    expect(after.rows.map(messageId)).toEqual(before.rows.map(messageId));
    expect(await shifted!.messages()).toMatchObject({ rows: [{ startsAt: clock.now() - 600_000 }] });
  });
});

describe('details in a replay', () => {
  it('are answered by hpid, poll after poll for each, and zero rows for a hospital not recorded', async () => {
    record(`${DETAIL}.A1.20260101.json`, [{ hpid: 'A1', hpbdn: '1' }]);
    record(`${DETAIL}.A2.20260101.json`, [{ hpid: 'A2', hpbdn: '2' }]);
    record(`${DETAIL}.A1.20260108.json`, [{ hpid: 'A1', hpbdn: '3' }]);
    const source = createReplaySource(folder, { clock });
    const beds = async (hpid: string) => {
      const poll = await source.institutionDetail(hpid);
      return poll.ok && poll.rows.map((row) => [row.hpid, row.totals.beds]);
    };
    expect(await beds('A1')).toEqual([['A1', 1]]);
    expect(await beds('A2')).toEqual([['A2', 2]]);
    expect(await beds('A1')).toEqual([['A1', 3]]);
    expect(await beds('A1')).toEqual([['A1', 3]]);
    expect(await beds('A3')).toEqual([]);
  });
});
