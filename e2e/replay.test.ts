import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startTestPlatform, temporaryFolder, waitFor, type TestPlatform } from '@goldenhour/testing';

const RECORDED = resolve(__dirname, '..', '..', 'shared', 'data', 'nemc', 'recorded');
const SEOUL = 'getEmrrmRltmUsefulSckbdInfoInqire.seoul.20261001T000000.xml';
const there = existsSync(join(RECORDED, SEOUL));
/** Recordings are read in place and are no part of the project: a clone alone cannot run these. */
const test = there ? it : it.skip;
if (!there) console.log(`No recordings at ${RECORDED}: the replay tests are left out.`);

/** Emergency rooms that were over their capacity in the recorded poll. */
const NEGATIVE = { A1100014: -1, A1100017: -4, A1100010: -39, A1120796: -4, A1100007: -4, A1100012: -1 };
const BEDS = `{ hospitals(first: 100) { totalCount nodes {
  hpid tier location { latitude }
  emergencyRoom { general { available freshness crowding reportedAt } pediatric { available } }
  beds { kind available freshness }
} } bedBoard { hospitalCount freshCount feed { source failure quarantined } } }`;

interface Row {
  readonly hpid: string;
  readonly tier: string | null;
  readonly location: object | null;
  readonly emergencyRoom: {
    readonly general: { available: number | null; freshness: string; crowding: string; reportedAt: string };
    readonly pediatric: { available: number | null };
  };
  readonly beds: readonly { available: number | null; freshness: string }[];
}

const folder = temporaryFolder();
let platform: TestPlatform | null = null;
afterEach(async () => {
  await platform?.stop();
  platform = null;
});
afterAll(() => folder.remove());

/** A platform that replays one recorded poll of Seoul, and what its board shows. */
async function replaySeoul(env: Record<string, string> = {}) {
  const path = join(folder.path, 'seoul');
  mkdirSync(path, { recursive: true });
  copyFileSync(join(RECORDED, SEOUL), join(path, SEOUL));
  platform = await startTestPlatform({ NEMC_REPLAY: path, ...env });
  const { data, errors } = await platform.query(BEDS);
  expect(errors).toBeUndefined();
  return { rows: data.hospitals.nodes as Row[], board: data.bedBoard, totalCount: data.hospitals.totalCount };
}
/** Hospitals of the recording whose row has no such tag. */
function without(tag: string): string[] {
  const items = readFileSync(join(RECORDED, SEOUL), 'utf8').split('<item>').slice(1);
  const hpid = (item: string) => /<hpid>(\w+)<\/hpid>/.exec(item)![1]!;
  return items.filter((item) => !item.includes(`<${tag}>`)).map(hpid);
}

test('shows all 50 hospitals of the recorded poll, known from their beds alone', async () => {
  const { rows, board, totalCount } = await replaySeoul();
  expect(totalCount).toBe(50);
  expect(board).toMatchObject({ hospitalCount: 50, feed: { source: 'REPLAY', failure: null } });
  for (const { tier, location } of rows) expect({ tier, location }).toEqual({ tier: null, location: null });
});

test('keeps exactly the six negative numbers of emergency rooms', async () => {
  const { rows } = await replaySeoul();
  const negative = rows.filter(({ emergencyRoom }) => (emergencyRoom.general.available ?? 0) < 0);
  expect(Object.fromEntries(negative.map((row) => [row.hpid, row.emergencyRoom.general.available]))).toEqual(
    NEGATIVE,
  );
});

test('shows what a row leaves out as unknown, never as zero', async () => {
  const { rows } = await replaySeoul();
  const silent = without('hv28');
  expect(silent.length).toBeGreaterThan(10);
  const ofSilent = rows.filter((row) => silent.includes(row.hpid));
  expect(ofSilent.map((row) => row.emergencyRoom.pediatric.available)).toEqual(silent.map(() => null));
});

test('shows nothing old as free: no hospital is fresh, none has a crowding', async () => {
  const { rows, board } = await replaySeoul();
  expect(board.freshCount).toBe(0);
  const beds = rows.flatMap((row) => row.beds);
  expect(new Set(beds.map((bed) => bed.freshness))).toEqual(new Set(['STALE', 'UNKNOWN']));
  expect(new Set(rows.map((row) => row.emergencyRoom.general.crowding))).toEqual(new Set(['UNKNOWN']));
  const filters = ['fresh: true', 'bedKinds: [ER_GENERAL]'];
  for (const filter of filters) {
    const { data } = await platform!.query(`{ hospitals(filter: { ${filter} }) { totalCount } }`);
    expect(data.hospitals.totalCount).toBe(0);
  }
});

test('shifted to now the recorded poll is fresh', async () => {
  const { rows, board } = await replaySeoul({ NEMC_REPLAY_SHIFT: 'now' });
  expect(board.freshCount).toBeGreaterThan(30);
  const general = rows.find((row) => row.hpid === 'A1100010')!.emergencyRoom.general;
  expect(general).toMatchObject({ available: -39, freshness: 'FRESH', crowding: 'CROWDED' });
});

test('replays a whole folder of recordings, poll by poll, to its newest numbers', async () => {
  platform = await startTestPlatform({ NEMC_REPLAY: RECORDED });
  const newest = await waitFor('the last poll', async () => {
    const { data } = await platform!.query(BEDS);
    const rows = data.hospitals.nodes as Row[];
    return rows.find((row) => row.hpid === 'A1100010')?.emergencyRoom.general.available === -39 && rows;
  });
  expect(newest.length).toBeGreaterThanOrEqual(70);
  const { data } = await platform.query('{ bedBoard { freshCount feed { source failure } } }');
  expect(data.bedBoard).toEqual({ freshCount: 0, feed: { source: 'REPLAY', failure: null } });
});
