/** The service's path on data.go.kr; operations are appended to it. */
export const DEFAULT_BASE_URL = 'https://apis.data.go.kr/B552657/ErmctInfoInqireService';

/** The operations that Golden Hour knows, with the name that is their path below the base URL. */
export const OPERATIONS = {
  /** 1: real-time beds. Parameters STAGE1 (province), STAGE2 (district), both optional. */
  REAL_TIME_BEDS: 'getEmrrmRltmUsefulSckbdInfoInqire',
  /** 2: acceptance of severe illnesses. Parameters STAGE1, STAGE2, SM_TYPE. */
  SEVERE_ILLNESS: 'getSrsillDissAceptncPosblInfoInqire',
  /** 3: list of emergency institutions. Parameters Q0 (province), Q1 (district), QT, QZ, QD, QN, ORD. */
  INSTITUTIONS: 'getEgytListInfoInqire',
  /** 4: institutions near a position. Parameters WGS84_LON, WGS84_LAT. */
  INSTITUTIONS_NEAR: 'getEgytLcinfoInqire',
  /** 5: one institution in detail. Parameter HPID. */
  INSTITUTION: 'getEgytBassInfoInqire',
  /** 6: list of trauma centres, as 3. */
  TRAUMA_CENTRES: 'getStrmListInfoInqire',
  /** 7: trauma centres near a position, as 4. */
  TRAUMA_CENTRES_NEAR: 'getStrmLcinfoInqire',
  /** 8: one trauma centre in detail, as 5. */
  TRAUMA_CENTRE: 'getStrmBassInfoInqire',
  /** 9: messages of emergency rooms and on severe illnesses. Parameters HPID, QN, Q0, Q1. */
  MESSAGES: 'getEmrrmSrsillDissMsgInqire',
} as const;

export type Operation = (typeof OPERATIONS)[keyof typeof OPERATIONS];
