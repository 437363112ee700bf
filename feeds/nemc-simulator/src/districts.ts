import places from './places.json';

/** The four classes (dutyEmcls) of emergency institutions with the names that the API gives them. */
export const CLASSES = {
  G001: '권역응급의료센터',
  G006: '지역응급의료센터',
  G007: '지역응급의료기관',
  G009: '응급실운영신고기관',
} as const;

export type ClassCode = keyof typeof CLASSES;

/** Where an institution of a class stands, to 0.01 degree: how many there are and roughly where, not which. */
export interface Place {
  readonly province: string;
  /** Empty in Sejong, which has no districts. */
  readonly district: string;
  readonly classCode: ClassCode;
  readonly latitude: number;
  readonly longitude: number;
}

const LETTERS: Record<string, ClassCode> = { R: 'G001', C: 'G006', L: 'G007', X: 'G009' };

function readPoint(province: string, district: string, point: string): Place {
  const classCode = LETTERS[point.charAt(0)];
  const [latitude, longitude] = point.slice(1).split(',').map(Number);
  if (!classCode || latitude === undefined || longitude === undefined)
    throw new Error(`places.json: ${province} ${district} has an unreadable point "${point}".`);
  return { province, district, classCode, latitude: latitude / 100, longitude: longitude / 100 };
}

/**
 * The real provinces (시도) and districts (시군구) of Korea's 533 emergency institutions, one place for each.
 *
 * Aggregated from the public list of institutions (data.go.kr dataset 15000563, June 2026): class and position rounded to
 * 0.01 degree, without names, addresses or codes. Where rounding put a point into the sea or less than 310 m from the
 * shore, it was moved to the nearest grid point on land in the same municipality, by the census bureau's outlines of 2018.
 * In places.json a point is the letter of its class (R regional centre, C local centre, L local institution,
 * X registered) and its latitude and longitude in hundredths of a degree.
 */
export const PLACES: readonly Place[] = Object.entries(places).flatMap(([province, districts]) =>
  Object.entries<string>(districts).flatMap(([district, points]) =>
    points.split(' ').map((point) => readPoint(province, district, point)),
  ),
);

/** The names of the provinces (시도) that have hospitals. */
export const PROVINCES: readonly string[] = [...new Set(PLACES.map(({ province }) => province))];
