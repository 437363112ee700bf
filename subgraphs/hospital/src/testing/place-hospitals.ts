import type { HospitalStand } from './hospital-stand';
import { acceptance, bedReport, institution } from './reports';

const MINUTE = 60_000;
const TIERS = ['권역응급의료센터', '지역응급의료센터', '지역응급의료기관', '응급실운영신고기관'];

/** Seven hospitals over the country that differ in all that can be searched for; of A7 only beds are known. */
export async function placeHospitals(stand: HospitalStand): Promise<void> {
  const now = await stand.now();
  await stand.feed.storeInstitutions([
    place('A1', '삼성서울병원', '서울특별시 강남구 일원로 81', 0, 37.4881, 127.0855),
    place('A2', '서울대학교병원', '서울특별시 종로구 대학로 101', 0, 37.5796, 126.999),
    place('A3', '부산대학교병원', '부산광역시 서구 구덕로 179', 1, 35.1004, 129.0187),
    place('A4', '강남병원', '경기도 용인시 기흥구 1', 2, 37.27, 127.12),
    // Two at one place: their order must be steady.
    place('A5', '쌍둥이병원', '서울특별시 중구 1', 3, 37.57, 126.98),
    place('A6', '쌍둥이병원', '서울특별시 중구 1', 3, 37.57, 126.98),
  ]);
  await stand.feed.storeBeds([
    bedReport('A1', now, { ER_GENERAL: [5, 20], ICU_GENERAL: [0, 8] }, { hvctayn: 'Y', hvmriayn: 'N1' }),
    bedReport(
      'A2',
      now - 20 * MINUTE,
      { ER_GENERAL: [5, 20], ICU_GENERAL: [2, 8] },
      { hvctayn: 'Y', hvmriayn: 'Y' },
    ),
    bedReport('A3', now, { ER_GENERAL: [2, 20], ICU_GENERAL: [1, 8] }, { hvctayn: 'N' }),
    bedReport('A4', now - 40 * MINUTE, { ER_GENERAL: [9, 20] }),
    bedReport('A7', now, { ER_GENERAL: [-1, 20] }),
  ]);
  await stand.feed.storeSevereIllness([
    acceptance('A1', { 1: 'Y ', 2: '정보미제공' }),
    acceptance('A3', { 1: 'Y', 2: 'Y' }),
  ]);
  await stand.settle();
}

function place(
  hpid: string,
  dutyName: string,
  dutyAddr: string,
  tier: number,
  latitude: number,
  longitude: number,
) {
  return institution(hpid, {
    dutyName,
    dutyAddr,
    dutyEmclsName: TIERS[tier]!,
    wgs84Lat: String(latitude),
    wgs84Lon: String(longitude),
  });
}
