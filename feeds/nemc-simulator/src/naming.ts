import { PLACES, type Place } from './districts';
import { between, pick, random, TOPIC } from './random';

/** Short names and telephone area codes of the provinces. */
const PROVINCES: Record<string, { readonly short: string; readonly area: string }> = {
  서울특별시: { short: '서울', area: '02' },
  부산광역시: { short: '부산', area: '051' },
  대구광역시: { short: '대구', area: '053' },
  인천광역시: { short: '인천', area: '032' },
  광주광역시: { short: '광주', area: '062' },
  대전광역시: { short: '대전', area: '042' },
  울산광역시: { short: '울산', area: '052' },
  세종특별자치시: { short: '세종', area: '044' },
  경기도: { short: '경기', area: '031' },
  강원특별자치도: { short: '강원', area: '033' },
  충청북도: { short: '충북', area: '043' },
  충청남도: { short: '충남', area: '041' },
  전북특별자치도: { short: '전북', area: '063' },
  전라남도: { short: '전남', area: '061' },
  경상북도: { short: '경북', area: '054' },
  경상남도: { short: '경남', area: '055' },
  제주특별자치도: { short: '제주', area: '064' },
};

const WORDS = [
  ...[
    '가온',
    '누리',
    '다온',
    '라온',
    '마루',
    '미르',
    '바름',
    '새봄',
    '새움',
    '소담',
    '아라',
    '온유',
    '윤슬',
    '은빛',
  ],
  ...['이음', '참샘', '하늘', '한빛', '해솔', '해온'],
] as const;

const KINDS = { G001: '대학교병원', G006: '종합병원', G007: '병원', G009: '의원' } as const;

const provincesOf = new Map<string, Set<string>>();
for (const { province, district } of PLACES)
  provincesOf.set(district, (provincesOf.get(district) ?? new Set()).add(province));

/** The place as names use it: "강남", or with the province ("서울중구") where the district alone would be ambiguous. */
function placeName({ province, district }: Place): string {
  const short = PROVINCES[province]?.short ?? province;
  if (district === '') return short;
  const ambiguous = district.length < 3 || (provincesOf.get(district)?.size ?? 0) > 1;
  return ambiguous ? `${short}${district}` : district.slice(0, -1);
}

/** A made-up name that no earlier hospital has. Every name starts with 데모 (demo), so that nobody takes it for real. */
export function hospitalName(seed: number, index: number, place: Place, taken: Set<string>): string {
  const start = Math.floor(random(seed, index, TOPIC.NAME) * WORDS.length);
  const words = [...WORDS.slice(start), ...WORDS.slice(0, start)];
  const plain = place.classCode === 'G001' ? [KINDS.G001] : place.classCode === 'G006' ? ['의료원'] : [];
  const endings = [...plain, ...words.map((word) => `${word}${KINDS[place.classCode]}`)];
  const name = endings.map((ending) => `데모${placeName(place)}${ending}`).find((free) => !taken.has(free));
  if (name === undefined) throw new Error(`No free name is left in ${place.province} ${place.district}.`);
  taken.add(name);
  return name;
}

/** An address in the real district on a street that does not exist. */
export function hospitalAddress(seed: number, index: number, { province, district }: Place): string {
  const street = `데모${pick(random(seed, index, TOPIC.STREET), WORDS)}로`;
  const number = between(random(seed, index, TOPIC.STREET, 1), 1, 240);
  return [province, district, street, String(number)].filter(Boolean).join(' ');
}

/** A telephone number in the exchange 000, which no telephone has; a few are written oddly, as in the real list. */
export function telephone(province: string, index: number, line: 0 | 1): string {
  const area = PROVINCES[province]?.area ?? '070';
  const number = 1000 + index * 2 + line;
  if (index % 40 === 7) return `${area}000${number}`;
  return `${area}${index % 40 === 23 ? '--' : '-'}000-${number}`;
}
