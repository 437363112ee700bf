import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseKst } from '../kst';
import { createReplaySource } from './replay-source';
import { RecordingError } from './recording';

const BEDS = 'getEmrrmRltmUsefulSckbdInfoInqire';
const clock = { now: () => Date.UTC(2030, 0, 1) };
let folder = '';

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'replay-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const record = (name: string, rows: Record<string, string>[], totalCount = rows.length) =>
  writeFileSync(
    join(folder, name),
    JSON.stringify({
      response: { header: { resultCode: '00' }, body: { items: { item: rows }, totalCount } },
    }),
  );
const hpids = (result: { ok: boolean; rows?: readonly { hpid: string }[] }) =>
  result.rows?.map((row) => row.hpid);

describe('a replay', () => {
  it('gives polls oldest first, however their files sort, and stays at the last', async () => {
    record(`${BEDS}.seoul.20261001T000000.json`, [{ hpid: 'third' }]);
    record(`${BEDS}.zone.20260911.json`, [{ hpid: 'second' }]);
    record(`${BEDS}.zone.commit20251216T041935.json`, [{ hpid: 'first' }]);
    const source = createReplaySource(folder, { clock });
    const seen = [];
    for (let call = 0; call < 4; call += 1) seen.push(...(hpids(await source.realTimeBeds()) ?? []));
    expect(seen).toEqual(['first', 'second', 'third', 'third']);
    expect(source.kind).toBe('REPLAY');
  });

  it('joins the scopes of one time into one poll', async () => {
    record(`${BEDS}.gyeonggi.20261001T000000.json`, [{ hpid: 'A2' }]);
    record(`${BEDS}.seoul.20261001.json`, [{ hpid: 'A1' }, { hpid: 'A2' }]);
    expect(await createReplaySource(folder, { clock }).realTimeBeds()).toMatchObject({
      ok: true,
      totalCount: 3,
      duplicates: 1,
      receivedAt: clock.now(),
      rows: [{ hpid: 'A2' }, { hpid: 'A1' }],
    });
  });

  it('steps through each operation on its own, and has zero rows for one not recorded', async () => {
    record(`${BEDS}.all.20260101.json`, [{ hpid: 'A1' }]);
    record('getEgytListInfoInqire.all.20250101.json', [{ hpid: 'A9', dutyEmclsName: '지역응급의료기관' }]);
    const source = createReplaySource(folder, { clock });
    expect(await source.institutions()).toMatchObject({ rows: [{ hpid: 'A9', tier: 'LOCAL_INSTITUTION' }] });
    expect(await source.severeIllness()).toMatchObject({ ok: true, rows: [], totalCount: 0 });
    expect(hpids(await source.realTimeBeds())).toEqual(['A1']);
  });

  it('leaves times as they were recorded', async () => {
    record(`${BEDS}.all.20260101.json`, [{ hpid: 'A1', hvidate: '20260101000000' }]);
    const poll = await createReplaySource(folder, { clock }).realTimeBeds();
    expect(poll).toMatchObject({ rows: [{ reportedAt: parseKst('20260101000000') }] });
  });

  it('shifted to now moves all polls by one offset, so that the newest of the first is now', async () => {
    record(`${BEDS}.all.20260101T001000.json`, [
      { hpid: 'A1', hvidate: '20260101000900' },
      { hpid: 'A2', hvidate: '20260101000400' },
      { hpid: 'A3' },
    ]);
    record(`${BEDS}.all.20260101T001500.json`, [{ hpid: 'A1', hvidate: '20260101001400' }]);
    const source = createReplaySource(folder, { clock, shift: 'now' });
    const ages = async () => {
      const poll = await source.realTimeBeds();
      return poll.ok && poll.rows.map(({ reportedAt }) => reportedAt && (reportedAt - clock.now()) / 60_000);
    };
    expect(await ages()).toEqual([0, -5, null]);
    expect(await ages()).toEqual([5]);
  });

  it('of a response that failed or lost rows is a failed poll', async () => {
    record(`${BEDS}.all.20260101.json`, [{ hpid: 'A1' }], 9);
    writeFileSync(join(folder, `${BEDS}.all.20260102.xml`), '<response>');
    const source = createReplaySource(folder, { clock });
    expect(await source.realTimeBeds()).toMatchObject({ failure: { kind: 'PARTIAL' } });
    expect(await source.realTimeBeds()).toMatchObject({ failure: { kind: 'MALFORMED' } });
  });
});

describe('a folder that cannot be replayed', () => {
  const problems = (path = folder): readonly string[] => {
    try {
      createReplaySource(path, { clock });
    } catch (error) {
      if (error instanceof RecordingError) return error.problems;
    }
    return [];
  };

  it('is refused with all its wrong names', () => {
    record(`${BEDS}.all.20260101.json`, []);
    const wrong = [
      'beds.json',
      `${BEDS}.20260101.xml`,
      `${BEDS}.all.20260101.txt`,
      `${BEDS}.all.20261301.xml`,
    ];
    for (const name of [...wrong, 'getBeds.all.20260101.xml', 'README.md', '.hidden']) record(name, []);
    mkdirSync(join(folder, 'more'));
    expect(problems().map((problem) => problem.split(': ')[0])).toEqual(
      [...wrong, 'getBeds.all.20260101.xml'].sort(),
    );
  });

  it('is refused when it is missing or holds no real-time beds', () => {
    expect(problems(join(folder, 'nowhere'))).toEqual(['the folder cannot be read (ENOENT)']);
    expect(problems()).toEqual([`no file ${BEDS}.<scope>.<time>.<xml|json>`]);
  });
});
