import { readBedReport } from './bed-report';

const row = { hpid: 'A1', dutyName: '데모병원', hvidate: '20260930235516' };
const bed = (fields: Record<string, string>, kind: string) =>
  readBedReport({ ...row, ...fields })?.beds.find((reading) => reading.kind === kind);
const equipment = (fields: Record<string, string>, kind: string) =>
  readBedReport({ ...row, ...fields })?.equipment.find((reading) => reading.kind === kind);

describe('a row of real-time beds', () => {
  it('leaves out kinds of which neither tag came: absent is unknown, never 0', () => {
    expect(readBedReport(row)?.beds).toEqual([]);
  });

  it('keeps a capacity without a number, and a number without a capacity', () => {
    expect(bed({ hvs01: '29' }, 'ER_GENERAL')).toMatchObject({ value: null, rawValue: null, capacity: 29 });
    expect(bed({ hvec: '4' }, 'ER_GENERAL')).toMatchObject({ value: 4, capacity: null, rawCapacity: null });
  });

  it('keeps negative numbers and implausible ones as they are', () => {
    expect(bed({ hvec: '-39' }, 'ER_GENERAL')).toMatchObject({ value: -39, rawValue: '-39' });
    expect(bed({ hvec: '12312' }, 'ER_GENERAL')?.value).toBe(12312);
  });

  it.each(['N', '', ' ', '3.5', '1e3', '0x10', '--1', '99999999999999999999'])(
    'has null for %j, which is no number, and keeps the text',
    (text) => expect(bed({ hv43: text }, 'BURN_TREATMENT')).toMatchObject({ value: null, rawValue: text }),
  );

  it('trims a number but not its raw text', () => {
    expect(bed({ hvec: ' 3 ' }, 'ER_GENERAL')).toMatchObject({ value: 3, rawValue: ' 3 ' });
  });

  it('has all kinds of equipment, UNKNOWN where the flag is absent', () => {
    const readings = readBedReport(row)?.equipment ?? [];
    expect(readings).toHaveLength(12);
    expect(new Set(readings.map((reading) => reading.availability))).toEqual(new Set(['UNKNOWN']));
  });

  it('reads the delivery room from the flag in hv42 with hvs26 as units', () => {
    expect(equipment({ hv42: 'Y', hvs26: '8' }, 'DELIVERY_ROOM')).toEqual({
      kind: 'DELIVERY_ROOM',
      availability: 'AVAILABLE',
      rawFlag: 'Y',
      units: 8,
      rawUnits: '8',
    });
  });

  it.each([
    ['Y', 'AVAILABLE'],
    ['Y         ', 'AVAILABLE'],
    ['N', 'UNAVAILABLE'],
    ['N1', 'UNAVAILABLE'],
    ['불가능', 'UNAVAILABLE'],
    ['정보미제공', 'UNKNOWN'],
    ['y', 'UNKNOWN'],
    ['1', 'UNKNOWN'],
    ['', 'UNKNOWN'],
  ])('reads the flag %j as %s and keeps it', (rawFlag, availability) => {
    expect(equipment({ hvctayn: rawFlag }, 'CT')).toMatchObject({ availability, rawFlag });
  });

  it('reads the report time as Korea Standard Time, and null where it is none', () => {
    expect(readBedReport(row)?.reportedAt).toBe(Date.UTC(2026, 8, 30, 14, 55, 16));
    expect(readBedReport({ ...row, hvidate: '20260231000000' })).toMatchObject({
      reportedAt: null,
      rawReportedAt: '20260231000000',
    });
    expect(readBedReport({ hpid: 'A1' })).toMatchObject({ reportedAt: null, rawReportedAt: null });
  });

  it.each(['dutyName', 'dutyname', 'DUTYNAME'])('finds the name in %s', (tag) => {
    expect(readBedReport({ hpid: 'A1', [tag]: ' 데모병원 ' })).toMatchObject({ name: '데모병원', raw: {} });
  });

  it('composes decomposed Hangul, so that equal names are equal', () => {
    expect(readBedReport({ hpid: 'A1', dutyName: '데모병원'.normalize('NFD') })?.name).toBe('데모병원');
  });

  it('keeps every other field raw', () => {
    const others = {
      rnum: '1',
      hv1: '02-1',
      hvdnm: '김',
      hv4: '3',
      hv5: 'Y',
      hv10: 'N1',
      hv44: 'x ',
      hvs39: '2',
    };
    expect(readBedReport({ ...row, ...others, hvec: '1', hvs01: '2' })?.raw).toEqual(others);
  });

  it('is nothing without an hpid', () => {
    expect(readBedReport({ dutyName: '데모병원' })).toBeUndefined();
    expect(readBedReport({ ...row, hpid: ' ' })).toBeUndefined();
  });
});
