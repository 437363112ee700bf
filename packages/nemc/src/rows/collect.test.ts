import { readBedReport } from './bed-report';
import { collectRows } from './collect';
import { readSevereIllness } from './severe-illness';

const beds = (rows: Record<string, string>[]) => collectRows(rows, readBedReport, 7);

describe('the rows of one poll', () => {
  it('keep the newest report of a hospital and count the others', () => {
    const poll = beds([
      { hpid: 'A1', hvidate: '20260101000000', hvec: '1' },
      { hpid: 'A1', hvidate: '20260101000200', hvec: '2' },
      { hpid: 'A2', hvidate: '20260101000000', hvec: '3' },
      { hpid: 'A1', hvidate: '20260101000100', hvec: '4' },
      { hpid: 'A1', hvec: '5' },
    ]);
    expect(poll).toMatchObject({ totalCount: 5, duplicates: 3, unidentified: 0, receivedAt: 7 });
    expect(poll.rows.map((row) => [row.hpid, row.beds[0]?.value])).toEqual([
      ['A1', 2],
      ['A2', 3],
    ]);
  });

  it('let the last received of equally new reports win', () => {
    const time = '20260101000000';
    const poll = beds([
      { hpid: 'A1', hvidate: time, hvec: '1' },
      { hpid: 'A1', hvidate: time, hvec: '2' },
    ]);
    expect(poll.rows[0]?.beds[0]?.value).toBe(2);
    const illnesses = collectRows(
      [
        { hpid: 'A1', dutyName: '가' },
        { hpid: 'A1', dutyName: '나' },
      ],
      readSevereIllness,
      0,
    );
    expect(illnesses).toMatchObject({ rows: [{ name: '나' }], duplicates: 1 });
  });

  it('leave out and count rows that name no hospital', () => {
    expect(beds([{ hvec: '1' }, { hpid: 'A1' }])).toMatchObject({ rows: [{ hpid: 'A1' }], unidentified: 1 });
  });
});
