import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readInstitution } from './rows/institution';
import { createReplaySource } from './replay/replay-source';
import type { BedReportRow } from './rows/bed-report';
import type { RawRow } from './envelope/raw-row';

const data = join(__dirname, '../../../../shared/data/nemc');
const clock = { now: () => 0 };
const withData = (test: () => Promise<void> | void) => async (): Promise<void> => {
  if (existsSync(data)) await test();
  else console.log('Skipped: the recorded data is not beside this checkout.');
};

async function allPolls() {
  const source = createReplaySource(join(data, 'recorded'), { clock });
  const polls: (readonly BedReportRow[])[] = [];
  for (let poll = 0; poll < 4; poll += 1) {
    const result = await source.realTimeBeds();
    if (!result.ok) throw new Error(result.failure.message);
    polls.push(result.rows);
  }
  return { source, polls };
}

describe('the recorded responses of the real API', () => {
  it(
    'replay as four polls of beds',
    withData(async () => {
      const { polls } = await allPolls();
      expect(polls.map((rows) => rows.length)).toEqual([36, 36, 3, 70]);
    }),
  );

  it(
    'keep the six negative emergency rooms of Seoul, down to -39',
    withData(async () => {
      const { polls } = await allPolls();
      const seoul = polls[3]!.filter((row) => row.hpid.startsWith('A11'));
      expect(seoul).toHaveLength(50);
      const negative = seoul
        .map((row) => row.beds.find((bed) => bed.kind === 'ER_GENERAL')?.value ?? 0)
        .filter((value) => value < 0);
      expect([negative.length, Math.min(...negative)]).toEqual([6, -39]);
    }),
  );

  it(
    'have a report time in every row and a number in every bed field but the flags in hv43',
    withData(async () => {
      const rows = (await allPolls()).polls.flat();
      expect(rows.every((row) => row.reportedAt !== null && row.name !== null)).toBe(true);
      const unread = rows.flatMap((row) =>
        row.beds.filter((bed) => bed.value === null && bed.rawValue !== null),
      );
      expect(new Set(unread.map((bed) => bed.kind))).toEqual(new Set(['BURN_TREATMENT']));
    }),
  );

  it(
    'show that Y is padded and still AVAILABLE',
    withData(async () => {
      const { source } = await allPolls();
      const poll = await source.severeIllness();
      const first = poll.ok ? poll.rows[0]?.illnesses[0] : undefined;
      expect(first).toMatchObject({ rawFlag: 'Y         ', availability: 'AVAILABLE' });
    }),
  );

  it(
    'place every institution of the list in a tier, a province, a district and on the map',
    withData(() => {
      const list = JSON.parse(readFileSync(join(data, 'institutions.json'), 'utf8')) as RawRow[];
      const rows = list.map((row) => readInstitution(row)!);
      expect(rows).toHaveLength(533);
      expect(
        rows.filter((row) => row.tier === null || row.province === null || row.latitude === null),
      ).toEqual([]);
      const noDistrict = rows.filter((row) => row.district === null);
      expect(new Set(noDistrict.map((row) => row.province))).toEqual(new Set(['세종특별자치시']));
    }),
  );
});
