import { officialProvince, PROVINCES, regionOfAddress } from './region';

describe('the region of an address', () => {
  it.each([
    ['서울특별시 강남구 논현로 566', '서울특별시', '강남구'],
    ['경기도 고양시 일산동구 동국로 27', '경기도', '고양시'],
    ['부산광역시  기장군 기장읍', '부산광역시', '기장군'],
    ['강원도 춘천시 백령로 156', '강원특별자치도', '춘천시'],
    ['전라북도 전주시 덕진구', '전북특별자치도', '전주시'],
    ['제주도 서귀포시 장수로', '제주특별자치도', '서귀포시'],
    ['서울 종로구 대학로', '서울특별시', '종로구'],
    ['세종특별자치시 보듬7로 20', '세종특별자치시', null],
    ['세종시 조치원읍', '세종특별자치시', null],
    ['대구광역시', '대구광역시', null],
    ['대구광역시 달구벌대로 1', '대구광역시', null],
    ['강남구 논현로', null, null],
    ['', null, null],
  ])('%s is %s, %s', (address, province, district) => {
    expect(regionOfAddress(address)).toEqual({ province, district });
  });

  it('is unknown without an address', () => {
    expect(regionOfAddress(null)).toEqual({ province: null, district: null });
  });

  it('is found in decomposed Hangul too', () => {
    expect(regionOfAddress('강원도 춘천시'.normalize('NFD'))).toEqual({
      province: '강원특별자치도',
      district: '춘천시',
    });
  });
});

describe('provinces', () => {
  it('are 17, each official under its own name', () => {
    expect(PROVINCES).toHaveLength(17);
    for (const province of PROVINCES) expect(officialProvince(province)).toBe(province);
  });

  it('are unknown under any other name', () => {
    expect(officialProvince('함경북도')).toBeUndefined();
  });
});
