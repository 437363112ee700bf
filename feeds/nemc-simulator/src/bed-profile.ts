import type { BedKind } from '@goldenhour/nemc';

/** Share of the class's hospitals that have this kind of bed, and the range of their baseline numbers. */
type Range = readonly [share: number, least: number, most: number];

/** Regional centres, local centres, local institutions. A missing range: none of them has it. */
export type BedRanges = readonly [regional: Range, local: Range, institution?: Range];

/**
 * Which beds hospitals have. Burn treatment rooms (hv43) are not here: they are documented as a number, but recorded rows
 * carry `Y` or `N` there, as for the delivery room (hv42). A table, so one line for each kind.
 */
// prettier-ignore
export const BED_PROFILE: Readonly<Record<Exclude<BedKind, 'BURN_TREATMENT'>, BedRanges>> = {
  ER_GENERAL: [[1, 18, 50], [1, 10, 40], [1, 4, 17]],
  ER_PEDIATRIC: [[0.9, 3, 10], [0.5, 1, 8], [0.05, 1, 2]],
  ER_NEGATIVE_PRESSURE: [[0.7, 1, 3], [0.9, 1, 3], [0.45, 1, 1]],
  ER_ISOLATION: [[0.7, 2, 5], [0.95, 1, 6], [0.8, 1, 3]],
  ER_PEDIATRIC_NEGATIVE_PRESSURE: [[0.15, 1, 2], [0.1, 1, 2]],
  ER_PEDIATRIC_ISOLATION: [[0.15, 1, 2], [0.1, 1, 2]],
  ER_COHORT: [[0.05, 1, 6], [0.2, 1, 6], [0.05, 1, 2]],
  ISOLATION_ZONE_NEGATIVE_PRESSURE: [[0.4, 2, 6], [0.05, 1, 2]],
  ISOLATION_ZONE_GENERAL: [[0.3, 4, 9], [0.05, 2, 5]],
  TRAUMA_RESUSCITATION: [[0.3, 1, 3], [0.04, 1, 2]],
  TRAUMA_AREA: [[0.3, 3, 8], [0.03, 2, 6]],
  ICU_GENERAL: [[0.6, 10, 36], [0.65, 6, 40], [0.7, 5, 20]],
  ICU_NEUROLOGY: [[0.15, 8, 14], [0.05, 8, 14]],
  ICU_NEONATAL: [[1, 5, 40], [0.5, 3, 40]],
  ICU_THORACIC: [[0.3, 8, 30], [0.15, 6, 24]],
  ICU_MEDICAL: [[0.85, 8, 24], [0.45, 8, 28], [0.02, 6, 10]],
  ICU_SURGICAL: [[0.6, 6, 20], [0.5, 6, 28], [0.02, 5, 8]],
  ICU_NEUROSURGICAL: [[0.45, 6, 16], [0.3, 8, 24], [0.02, 5, 8]],
  ICU_BURN: [[0.1, 4, 10], [0.02, 3, 8]],
  ICU_TRAUMA: [[0.3, 6, 20], [0.03, 4, 12]],
  ICU_PEDIATRIC: [[0.3, 5, 24], [0.1, 3, 20]],
  ICU_CARDIAC: [[0.4, 6, 14], [0.25, 4, 18]],
  ICU_NEGATIVE_PRESSURE: [[0.75, 2, 16], [0.85, 1, 8], [0.35, 1, 3]],
  ER_ICU: [[1, 14, 22], [0.4, 2, 10], [0.05, 2, 2]],
  ER_PEDIATRIC_ICU: [[0.2, 2, 4], [0.1, 2, 2]],
  ER_WARD: [[1, 26, 32], [0.35, 2, 8], [0.05, 2, 4]],
  ER_PEDIATRIC_WARD: [[0.2, 4, 8], [0.1, 4, 6]],
  ER_ICU_NEGATIVE_PRESSURE: [[0.85, 1, 5], [0.05, 1, 1]],
  ER_ICU_ISOLATION: [[0.6, 1, 5], [0.03, 1, 5]],
  ER_WARD_NEGATIVE_PRESSURE: [[0.15, 1, 3], [0.03, 1, 3]],
  ER_WARD_ISOLATION: [[0.15, 1, 4], [0.03, 1, 3]],
  WARD_GENERAL: [[1, 400, 1300], [1, 180, 800], [1, 60, 380]],
  WARD_TRAUMA: [[0.3, 20, 50], [0.02, 20, 50]],
  WARD_PSYCHIATRIC: [[0.85, 10, 40], [0.35, 8, 50], [0.03, 10, 40]],
  WARD_NEGATIVE_PRESSURE: [[1, 2, 9], [0.8, 1, 10], [0.3, 1, 4]],
  OPERATING_ROOM: [[1, 10, 40], [0.98, 4, 20], [0.95, 1, 8]],
  TRAUMA_OPERATING_ROOM: [[0.3, 1, 3], [0.02, 1, 2]],
  INFECTIOUS_ICU: [[0.1, 0, 6], [0.03, 0, 6]],
  INFECTIOUS_ICU_NEGATIVE_PRESSURE: [[0.1, 0, 7], [0.05, 0, 7], [0.01, 0, 2]],
  INFECTIOUS_SEVERE: [[0.05, 0, 4], [0.04, 0, 4], [0.01, 0, 2]],
  INFECTIOUS_SEMI_SEVERE: [[0.15, 0, 8], [0.1, 0, 6], [0.02, 0, 2]],
  INFECTIOUS_MODERATE: [[0.15, 0, 10], [0.08, 0, 20], [0.05, 0, 6]],
};
