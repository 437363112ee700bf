import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readInstitution } from './rows/institution';
import { createReplaySource } from './replay/replay-source';
import { parseKst } from './kst';
import { messageId } from './rows/message';
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

  it(
    'hold 73 messages of Seoul: 72 different ones and one exact double, all inside their period, 12 on illnesses',
    withData(async () => {
      const source = createReplaySource(join(data, 'recorded'), { clock });
      const poll = await source.messages();
      if (!poll.ok) throw new Error(poll.failure.message);
      expect(poll).toMatchObject({ totalCount: 73, duplicates: 1, unidentified: 0 });
      expect(new Set(poll.rows.map(messageId)).size).toBe(72);
      const recordedAt = parseKst('20261001000000')!;
      expect(poll.rows.every((row) => row.startsAt! <= recordedAt && row.endsAt! > recordedAt)).toBe(true);
      expect(poll.rows.filter((row) => row.category === 'SEVERE_ILLNESS')).toHaveLength(12);
      expect(poll.rows.filter((row) => row.illness !== null)).toHaveLength(12);
      expect(poll.rows.filter((row) => row.illnessCode === 'Y000')).toHaveLength(60);
      expect(poll.rows.every((row) => (row.department === null) === (row.illness !== null))).toBe(true);
      expect(new Set(poll.rows.map((row) => row.raw['symOutDspYon']))).toEqual(new Set(['차단']));
    }),
  );

  it(
    'hold the details of two institutions',
    withData(async () => {
      const source = createReplaySource(join(data, 'recorded'), { clock });
      const [gangnam, pyeongchang] = [
        await source.institutionDetail('A1100141'),
        await source.institutionDetail('E2200026'),
      ].map((poll) => (poll.ok ? poll.rows[0]! : undefined));
      expect(gangnam).toMatchObject({
        postalCode: '06271',
        totals: { beds: 49, emergencyRoom: 0, operatingRooms: 4, generalIcu: null },
      });
      expect(gangnam!.departments).toHaveLength(13);
      expect(gangnam!.openingHours).toContainEqual({ day: 'HOLIDAY', opensAt: '00:00', closesAt: '23:59' });
      expect(gangnam!.information).toMatch(/^24시간 응급실 운영\n응급의학과/);
      expect(pyeongchang).toMatchObject({ postalCode: '25374', information: null, totals: { beds: 20 } });
      expect(pyeongchang!.openingHours[5]).toEqual({ day: 'SATURDAY', opensAt: null, closesAt: null });
      expect(await source.institutionDetail('A9900001')).toMatchObject({ ok: true, rows: [] });
    }),
  );
});
