/** Why a hospital is recommended, in the order in which reasons are listed. */
export const RECOMMENDED_BECAUSE = {
  FRESH_BED: 'A bed was reported free within the last 15 minutes (가용 병상).',
  AGING_BED: 'A bed was reported free 15 to 30 minutes ago: ask before you rely on it (정보 경과).',
  ILLNESS_ACCEPTED: 'The hospital says that it accepts the illness now: no promise (수용 가능).',
  ILLNESS_BY_ENQUIRY: 'A message of the hospital speaks of the illness: enquire (문의 후 이송).',
  ILLNESS_UNKNOWN: 'The hospital does not say whether it accepts the illness (정보 미제공).',
  EQUIPMENT_AVAILABLE: 'The equipment can be used now (장비 가용).',
  TIER_MATCHES: 'The class of the hospital suits the patient’s Pre-KTAS level (종별 적합).',
  CLOSE: 'At most 10 minutes away (근거리).',
  MESSAGE_TO_READ: 'The hospital has messages to read first (메시지 확인).',
} as const;
export type RecommendationReason = keyof typeof RECOMMENDED_BECAUSE;

/** Why a hospital is left out. The first that holds is the one that is told. */
export const LEFT_OUT_BECAUSE = {
  UNKNOWN_BED: 'Nobody knows whether a bed is free (병상 정보 없음).',
  STALE: 'The number of free beds is older than 30 minutes (오래된 정보).',
  NO_BED: 'No bed of this kind is free (가용 병상 없음).',
  ILLNESS_NOT_ACCEPTED: 'The hospital does not accept the illness now (수용 불가).',
  NO_EQUIPMENT: 'Equipment that is needed can not be used (장비 불가).',
  TOO_FAR: 'Farther away than was searched (거리 초과).',
} as const;
export type LeftOutReason = keyof typeof LEFT_OUT_BECAUSE;
