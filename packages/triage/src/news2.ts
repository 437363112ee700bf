export type News2Risk = 'LOW' | 'LOW_MEDIUM' | 'MEDIUM' | 'HIGH' | 'UNKNOWN';

/** What NEWS2 asks for; null or absent = not measured. */
export interface Vitals {
  /** Per minute. */
  readonly respiratoryRate?: number | null;
  /** SpO₂, per cent. */
  readonly oxygenSaturation?: number | null;
  readonly onOxygen?: boolean | null;
  /** Hypercapnic respiratory failure, confirmed: the target is 88–92 % and scale 2 holds. */
  readonly hypercapnicRisk?: boolean | null;
  /** mmHg. */
  readonly systolic?: number | null;
  /** Pulse, per minute. */
  readonly heartRate?: number | null;
  readonly consciousness?: 'ALERT' | 'CONFUSION' | 'VERBAL' | 'PAIN' | 'UNRESPONSIVE' | null;
  /** °C. */
  readonly temperature?: number | null;
}

/** Who the patient is, as far as it decides whether the score may be used. */
export interface PatientAge {
  readonly ageGroup: string;
  readonly ageYears?: number | null;
  readonly pregnant?: boolean | null;
}

/** The seven parameters of the score, by the names of the input's fields. */
export type News2Parameter = Exclude<keyof Vitals, 'hypercapnicRisk'>;

export interface News2 {
  /** 0 to 20; a lower bound while something is missing. */
  readonly score: number;
  readonly risk: News2Risk;
  readonly missing: readonly News2Parameter[];
}

const ADULT_YEARS = 16;
/** Groups whose members are, or may be, under 16. */
const MAYBE_CHILDREN = new Set(['INFANT_TODDLER', 'CHILD', 'TEEN']);

/** Points up to and including each value, in rising order. */
type Bands = readonly (readonly [upTo: number, points: number])[];

const RESPIRATION: Bands = [
  [8, 3],
  [11, 1],
  [20, 0],
  [24, 2],
  [Infinity, 3],
];
const SPO2_SCALE_1: Bands = [
  [91, 3],
  [93, 2],
  [95, 1],
  [Infinity, 0],
];
const SPO2_SCALE_2_ON_AIR: Bands = [
  [83, 3],
  [85, 2],
  [87, 1],
  [Infinity, 0],
];
const SPO2_SCALE_2_ON_OXYGEN: Bands = [
  [83, 3],
  [85, 2],
  [87, 1],
  [92, 0],
  [94, 1],
  [96, 2],
  [Infinity, 3],
];
const SYSTOLIC: Bands = [
  [90, 3],
  [100, 2],
  [110, 1],
  [219, 0],
  [Infinity, 3],
];
const PULSE: Bands = [
  [40, 3],
  [50, 1],
  [90, 0],
  [110, 1],
  [130, 2],
  [Infinity, 3],
];
const TEMPERATURE: Bands = [
  [35.0, 3],
  [36.0, 1],
  [38.0, 0],
  [39.0, 1],
  [Infinity, 2],
];

/**
 * National Early Warning Score 2 (Royal College of Physicians, 2017; 조기경보점수). Null where it must not be used:
 * under 16 years, in pregnancy, and for a teenager whose years are not known. With a parameter missing the score is a
 * lower bound and the risk UNKNOWN, unless what is there makes it HIGH already.
 */
export function news2(vitals: Vitals, patient: PatientAge): News2 | null {
  if (patient.pregnant === true || mayBeUnder16(patient)) return null;
  const points = pointsOf(vitals);
  const all = Object.entries(points) as [News2Parameter, number | null][];
  const missing = all.filter(([, value]) => value === null).map(([parameter]) => parameter);
  const score = all.reduce((sum, [, value]) => sum + (value ?? 0), 0);
  const single = all.some(([, value]) => value === 3);
  return { score, risk: riskOf(score, single, missing.length > 0), missing };
}

function mayBeUnder16({ ageGroup, ageYears }: PatientAge): boolean {
  return ageYears != null ? ageYears < ADULT_YEARS : MAYBE_CHILDREN.has(ageGroup);
}

function pointsOf(vitals: Vitals): Record<News2Parameter, number | null> {
  const { respiratoryRate, onOxygen, systolic, heartRate, consciousness, temperature } = vitals;
  return {
    respiratoryRate: points(RESPIRATION, respiratoryRate),
    oxygenSaturation: points(saturationBands(vitals), vitals.oxygenSaturation),
    onOxygen: onOxygen == null ? null : onOxygen ? 2 : 0,
    systolic: points(SYSTOLIC, systolic),
    heartRate: points(PULSE, heartRate),
    consciousness: consciousness == null ? null : consciousness === 'ALERT' ? 0 : 3,
    temperature: points(TEMPERATURE, temperature == null ? temperature : toTenths(temperature)),
  };
}

/** While nobody says whether oxygen is given, scale 2 counts as on air: fewer points, as befits a lower bound. */
function saturationBands({ hypercapnicRisk, onOxygen }: Vitals): Bands {
  if (hypercapnicRisk !== true) return SPO2_SCALE_1;
  return onOxygen === true ? SPO2_SCALE_2_ON_OXYGEN : SPO2_SCALE_2_ON_AIR;
}

function points(bands: Bands, value: number | null | undefined): number | null {
  return value == null ? null : bands.find(([upTo]) => value <= upTo)![1];
}

/** Rounded to 0.1, halves up, as a person rounds the number that was written: 38.05 is 38.1. */
function toTenths(temperature: number): number {
  return Math.round(Number((temperature * 10).toFixed(6))) / 10;
}

function riskOf(score: number, single: boolean, incomplete: boolean): News2Risk {
  if (score >= 7) return 'HIGH';
  if (incomplete) return 'UNKNOWN';
  if (score >= 5) return 'MEDIUM';
  return single ? 'LOW_MEDIUM' : 'LOW';
}
