import type { SimulatedHospital } from './hospitals';
import { bedCapacity } from './beds';
import { between, random, TOPIC } from './random';

/** Every hospital has the first three; of the rest, larger ones have more. */
const DEPARTMENTS = [
  ...['내과', '외과', '응급의학과', '정형외과', '신경외과', '영상의학과', '마취통증의학과', '신경과'],
  ...['소아청소년과', '산부인과', '안과', '이비인후과', '피부과', '비뇨의학과', '재활의학과', '가정의학과'],
  ...['정신건강의학과', '성형외과', '심장혈관흉부외과', '진단검사의학과', '병리과', '핵의학과', '치과'],
];
const SHARE = { G001: 0.95, G006: 0.7, G007: 0.4, G009: 0.2 } as const;

/** Comma list, as the API has it. */
export function departments(seed: number, { index, classCode }: SimulatedHospital): string {
  const has = (_: string, position: number): boolean =>
    position < 3 || random(seed, index, TOPIC.DETAIL, position) < SHARE[classCode];
  return DEPARTMENTS.filter(has).join(',');
}

/** Baseline numbers of operation 5, whose tags end in "yn"; undefined = the tag is absent. */
export function totals(
  seed: number,
  hospital: SimulatedHospital,
): Readonly<Record<string, number | undefined>> {
  // Registered institutions report no beds, but are listed with the few they have.
  const listed = hospital.classCode === 'G009';
  const draw = (position: number): number => random(seed, hospital.index, TOPIC.DETAIL + 1, position);
  const emergency = listed ? between(draw(0), 2, 8) : bedCapacity(seed, hospital, 'ER_GENERAL');
  const ward = listed ? between(draw(1), 20, 90) : bedCapacity(seed, hospital, 'WARD_GENERAL');
  const rest = {
    hpopyn: bedCapacity(seed, hospital, 'OPERATING_ROOM'),
    hpicuyn: bedCapacity(seed, hospital, 'ICU_GENERAL'),
    hpnicuyn: bedCapacity(seed, hospital, 'ICU_NEONATAL'),
    hpccuyn: bedCapacity(seed, hospital, 'ICU_THORACIC'),
    hpcuyn: bedCapacity(seed, hospital, 'ICU_NEUROLOGY'),
  };
  const { hpicuyn = 0, hpnicuyn = 0, hpccuyn = 0, hpcuyn = 0 } = rest;
  const hpbdn = (ward ?? 0) + hpicuyn + hpnicuyn + hpccuyn + hpcuyn;
  return { hpbdn, dutyHano: hpbdn, hperyn: emergency, hpgryn: ward, ...rest };
}

const ALL_DAY = ['0000', '2359'] as const;

/** Start (`s`) and close (`c`) on a day, 1 Monday to 7 Sunday and 8 holidays; undefined = closed, the tag is absent. */
export function openingTime(
  seed: number,
  { index }: SimulatedHospital,
  day: number,
  end: 's' | 'c',
): string | undefined {
  const kind = random(seed, index, TOPIC.DETAIL + 2);
  const pair = end === 's' ? 0 : 1;
  if (kind < 0.4) return ALL_DAY[pair];
  if (kind < 0.5) return (['0000', '2400'] as const)[pair];
  if (day > 6) return undefined;
  return (day === 6 ? (['0900', '1300'] as const) : (['0900', '1800'] as const))[pair];
}

/** Lines of a notice, ended as the API ends them; half of the hospitals have none. */
export function notice(seed: number, { index, district, province }: SimulatedHospital): string | undefined {
  if (random(seed, index, TOPIC.DETAIL + 3) < 0.5) return undefined;
  return `(데모) 24시간 응급실 운영\r\n(데모) ${district || province} 주민 주차 가능`;
}

/** The static capabilities MKioskTy1 to 11 and 25: another list than that of operation 2 behind the same tags. */
export function capability(
  seed: number,
  { index, classCode }: SimulatedHospital,
  number: number,
): 'Y' | undefined {
  return random(seed, index, TOPIC.DETAIL + 4, number) < SHARE[classCode] ? 'Y' : undefined;
}
