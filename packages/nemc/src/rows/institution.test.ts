import { readInstitution } from './institution';

const institution = (fields: Record<string, string>) => readInstitution({ hpid: 'A1', ...fields });

describe('a row of the institution list', () => {
  it('is typed', () => {
    expect(
      institution({
        dutyName: '데모병원',
        dutyEmcls: 'G006',
        dutyEmclsName: '지역응급의료센터',
        dutyAddr: '경상남도 창원시 성산구 데모로 1',
        dutyTel1: '055-000-0000',
        dutyTel3: '0550001111',
        wgs84Lat: '35.2',
        wgs84Lon: '128.7',
      }),
    ).toEqual({
      hpid: 'A1',
      phpid: null,
      tier: 'LOCAL_CENTER',
      rawTier: '지역응급의료센터',
      name: '데모병원',
      address: '경상남도 창원시 성산구 데모로 1',
      province: '경상남도',
      district: '창원시',
      phone: '055-000-0000',
      erPhone: '0550001111',
      latitude: 35.2,
      longitude: 128.7,
      raw: { dutyEmcls: 'G006', wgs84Lat: '35.2', wgs84Lon: '128.7' },
    });
  });

  it.each([
    ['권역응급의료센터', 'REGIONAL_CENTER'],
    ['지역응급의료센터', 'LOCAL_CENTER'],
    ['지역응급의료기관', 'LOCAL_INSTITUTION'],
    ['응급실운영신고기관', 'REGISTERED'],
    [' 응급실운영 신고기관', 'REGISTERED'],
    ['화상전문응급의료센터', null],
    ['toString', null],
  ])('takes its tier from the class name: %s is %s', (dutyEmclsName, tier) => {
    expect(institution({ dutyEmclsName, dutyEmcls: 'G099' })).toMatchObject({ tier, rawTier: dutyEmclsName });
  });

  it.each([
    ['0', '0'],
    ['127.0', '37.5'],
    ['37.5', '139.7'],
    ['37.5', ''],
    ['', '127.0'],
    ['37.5N', '127.0'],
    ['NaN', 'NaN'],
  ])('has no position for %j, %j, which is not in Korea', (wgs84Lat, wgs84Lon) => {
    expect(institution({ wgs84Lat, wgs84Lon })).toMatchObject({ latitude: null, longitude: null });
  });

  it('is nothing without an hpid', () => {
    expect(readInstitution({ dutyName: '데모병원' })).toBeUndefined();
  });
});
