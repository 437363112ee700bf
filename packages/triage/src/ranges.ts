/** What can be measured on a living or dying person, from–to; what is outside was mistyped. */
export const RANGES = {
  systolic: [30, 300],
  diastolic: [10, 200],
  heartRate: [0, 300],
  respiratoryRate: [0, 80],
  temperature: [25, 45],
  oxygenSaturation: [0, 100],
  ageYears: [0, 130],
  preKtas: [1, 5],
} as const satisfies Readonly<Record<string, readonly [from: number, to: number]>>;
export type Measured = keyof typeof RANGES;

/** Characters of a chief complaint. */
export const MAX_COMPLAINT = 500;

/** Whether a value may be meant; one that was not measured is no mistake. */
export function isInRange(name: Measured, value: number | null | undefined): boolean {
  const [from, to] = RANGES[name];
  return value == null || (value >= from && value <= to);
}
