export { Backoff, createBackoff, type BackoffOptions } from './client/backoff';
export type { BreakerOptions } from './client/breaker';
export { createNemcClient, NemcClient, type NemcClientOptions } from './client/client';
export { parseEnvelope, type Envelope } from './envelope/envelope';
export type { RawRow } from './envelope/raw-row';
export { FAILURES, failed, type Failed, type FailureKind, type NemcFailure } from './failure';
export { BED_FIELDS, BED_KINDS, type BedKind } from './fields/bed-fields';
export { EQUIPMENT_FIELDS, EQUIPMENT_KINDS, type EquipmentKind } from './fields/equipment-fields';
export { DEFAULT_BASE_URL, OPERATIONS, type Operation } from './fields/operations';
export { illnessOfMessageCode, MESSAGE_CODES, REMARK_CODE, type MessageCode } from './fields/message-codes';
export {
  findResultCode,
  RESULT_CODES,
  type ResultClass,
  type ResultCode,
  type ResultCodeKey,
} from './fields/result-codes';
export { SEVERE_ILLNESS_VALUES, SEVERE_ILLNESSES, type SevereIllness } from './fields/severe-illnesses';
export { formatKst, parseKst } from './kst';
export { RecordingError } from './replay/recording';
export { createReplaySource, ReplaySource, type ReplayOptions } from './replay/replay-source';
export { readBedReport, type BedReading, type BedReportRow, type EquipmentReading } from './rows/bed-report';
export { collectRows } from './rows/collect';
export { collectMessages } from './rows/collect-messages';
export { readFlag, type Availability } from './rows/flag';
export { readInstitution, type HospitalTier, type InstitutionRow } from './rows/institution';
export {
  readInstitutionDetail,
  type InstitutionDetailRow,
  type InstitutionTotals,
} from './rows/institution-detail';
export { messageId, readMessage, type MessageCategory, type MessageRow } from './rows/message';
export { WEEKDAYS, type OpeningDay, type OpeningHours } from './rows/opening-hours';
export { officialProvince, PROVINCES, regionOfAddress, type AddressRegion } from './rows/region';
export { readSevereIllness, type IllnessReading, type SevereIllnessRow } from './rows/severe-illness';
export type { NemcSource, Poll, PollResult, Region, SourceKind } from './source';
