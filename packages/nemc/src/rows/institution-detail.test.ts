import { detailOf } from './detail-of';
import { collectRows } from './collect';
import { readInstitutionDetail } from './institution-detail';

const detail = (fields: Record<string, string>) => readInstitutionDetail({ hpid: 'A1', ...fields })!;

describe('the detail of an institution', () => {
  it('has its departments once each, in their order', () => {
    expect(detail({ dgidIdName: '내과, 외과,내과,,치과 ' }).departments).toEqual(['내과', '외과', '치과']);
    expect(detail({}).departments).toEqual([]);
  });

  it('has the hours of all eight days, null where they are not told', () => {
    const { openingHours } = detail({ dutyTime1s: '0900', dutyTime1c: '1800', dutyTime8s: '0000' });
    expect(openingHours).toHaveLength(8);
    expect(openingHours[0]).toEqual({ day: 'MONDAY', opensAt: '09:00', closesAt: '18:00' });
    expect(openingHours[7]).toEqual({ day: 'HOLIDAY', opensAt: '00:00', closesAt: null });
    expect(openingHours[6]).toEqual({ day: 'SUNDAY', opensAt: null, closesAt: null });
  });

  it.each([
    ['2400', '24:00'],
    ['2359', '23:59'],
    [' 0830 ', '08:30'],
    ['830', '08:30'],
    ['0', '00:00'],
    ['2401', null],
    ['2560', null],
    ['0960', null],
    ['09:00', null],
    ['', null],
  ])('reads the time %j as %j', (dutyTime1c, closesAt) => {
    expect(detail({ dutyTime1c }).openingHours[0]?.closesAt).toBe(closesAt);
  });

  it('joins both parts of the postal code, which are padded', () => {
    expect(detail({ postCdn1: '062', postCdn2: '71 ' }).postalCode).toBe('06271');
    expect(detail({ postCdn1: '062' }).postalCode).toBeNull();
    expect(detail({}).postalCode).toBeNull();
  });

  it('ends the lines of its information with \\n, however they were sent', () => {
    const dutyInf = ' 24시간\r\n응급실\r운영&#xD;\n주차\n ';
    expect(detail({ dutyInf }).information).toBe('24시간\n응급실\n운영\n주차');
    expect(detail({ dutyInf: '\r\n' }).information).toBeNull();
  });

  it('reads the totals as counts although their tags say yn', () => {
    expect(detail({ hpbdn: '49', hperyn: '0', hpgryn: '49', hpopyn: '4', hpicuyn: 'Y' }).totals).toEqual({
      beds: 49,
      emergencyRoom: 0,
      ward: 49,
      operatingRooms: 4,
      generalIcu: null,
      neonatalIcu: null,
      thoracicIcu: null,
      neurologyIcu: null,
    });
  });

  it('keeps its own list of capabilities raw: MKioskTy1 is no heart attack here', () => {
    const row = detail({ MKioskTy1: 'Y', hvec: '6' });
    expect(row.raw).toEqual({ MKioskTy1: 'Y', hvec: '6' });
    expect(JSON.stringify(row)).not.toContain('MYOCARDIAL');
  });

  it('has a position only within Korea', () => {
    expect(detail({ wgs84Lat: '37.4', wgs84Lon: '127.0' })).toMatchObject({ latitude: 37.4, longitude: 127 });
    expect(detail({ wgs84Lat: '0', wgs84Lon: '127.0' })).toMatchObject({ latitude: null, longitude: null });
  });

  it('is nothing without an hpid', () => {
    expect(readInstitutionDetail({ dutyName: '데모병원' })).toBeUndefined();
  });
});

describe('the answer about one hospital', () => {
  const answer = (...rows: Record<string, string>[]) =>
    detailOf('A1', collectRows(rows, readInstitutionDetail, 0));

  it('is none or its own row, also under a former hpid', () => {
    expect(answer()).toMatchObject({ ok: true, rows: [] });
    expect(answer({ hpid: 'A1' })).toMatchObject({ ok: true, rows: [{ hpid: 'A1' }] });
    expect(answer({ hpid: 'A2', phpid: 'A1' })).toMatchObject({ ok: true, rows: [{ hpid: 'A2' }] });
  });

  it('is unusable when the question was not heeded', () => {
    expect(answer({ hpid: 'A2' })).toMatchObject({ failure: { kind: 'MALFORMED' } });
    expect(answer({ hpid: 'A1' }, { hpid: 'A2' })).toMatchObject({ failure: { kind: 'MALFORMED' } });
  });
});
