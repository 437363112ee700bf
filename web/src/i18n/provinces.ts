/** Provinces by their official names, short as on maps, in both languages. */
export const PROVINCES = {
  서울특별시: { ko: '서울', en: 'Seoul' },
  부산광역시: { ko: '부산', en: 'Busan' },
  대구광역시: { ko: '대구', en: 'Daegu' },
  인천광역시: { ko: '인천', en: 'Incheon' },
  광주광역시: { ko: '광주', en: 'Gwangju' },
  대전광역시: { ko: '대전', en: 'Daejeon' },
  울산광역시: { ko: '울산', en: 'Ulsan' },
  세종특별자치시: { ko: '세종', en: 'Sejong' },
  경기도: { ko: '경기', en: 'Gyeonggi' },
  강원특별자치도: { ko: '강원', en: 'Gangwon' },
  충청북도: { ko: '충북', en: 'Chungbuk' },
  충청남도: { ko: '충남', en: 'Chungnam' },
  전북특별자치도: { ko: '전북', en: 'Jeonbuk' },
  전라남도: { ko: '전남', en: 'Jeonnam' },
  경상북도: { ko: '경북', en: 'Gyeongbuk' },
  경상남도: { ko: '경남', en: 'Gyeongnam' },
  제주특별자치도: { ko: '제주', en: 'Jeju' },
} as const;

export function shortProvince(name: string, language: string): string {
  const known = (PROVINCES as Readonly<Record<string, { ko: string; en: string }>>)[name];
  return known?.[language === 'en' ? 'en' : 'ko'] ?? name;
}
