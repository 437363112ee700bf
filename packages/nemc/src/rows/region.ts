/** The 17 provinces by their present official names, each with the older and shorter names still met in addresses. */
const PROVINCE_NAMES: Readonly<Record<string, readonly string[]>> = {
  서울특별시: ['서울', '서울시'],
  부산광역시: ['부산', '부산시', '부산직할시'],
  대구광역시: ['대구', '대구시', '대구직할시'],
  인천광역시: ['인천', '인천시', '인천직할시'],
  광주광역시: ['광주', '광주직할시'],
  대전광역시: ['대전', '대전시', '대전직할시'],
  울산광역시: ['울산', '울산시'],
  세종특별자치시: ['세종', '세종시'],
  경기도: ['경기'],
  강원특별자치도: ['강원', '강원도'],
  충청북도: ['충북'],
  충청남도: ['충남'],
  전북특별자치도: ['전북', '전라북도'],
  전라남도: ['전남'],
  경상북도: ['경북'],
  경상남도: ['경남'],
  제주특별자치도: ['제주', '제주도'],
};

const OFFICIAL = new Map(
  Object.entries(PROVINCE_NAMES).flatMap(([official, others]) =>
    [official, ...others].map((name) => [name, official]),
  ),
);

/** The official names of the 17 provinces (시도). */
export const PROVINCES: readonly string[] = Object.keys(PROVINCE_NAMES);

/** The present official name of a province; undefined for an unknown one. The API finds no rows under old names. */
export function officialProvince(name: string): string | undefined {
  return OFFICIAL.get(name.trim().normalize('NFC'));
}

/** Where an address lies. `district` is the 시·군·구 right below the province: 창원시, not its 성산구. */
export interface AddressRegion {
  readonly province: string | null;
  readonly district: string | null;
}

/** Reads province and district from the start of an address; Sejong has no districts. */
export function regionOfAddress(address: string | null): AddressRegion {
  const [first = '', second = ''] = (address ?? '')
    .normalize('NFC')
    .trim()
    .split(/[\s,]+/, 2);
  const province = officialProvince(first);
  if (province === undefined) return { province: null, district: null };
  const district = province !== '세종특별자치시' && /^[가-힣]+[시군구]$/.test(second) ? second : null;
  return { province, district };
}
