export { BED_FIELDS, BED_KINDS, type BedKind } from './fields/bed-fields';
export { EQUIPMENT_FIELDS, EQUIPMENT_KINDS, type EquipmentKind } from './fields/equipment-fields';
export { DEFAULT_BASE_URL, OPERATIONS, type Operation } from './fields/operations';
export {
  findResultCode,
  RESULT_CODES,
  type ResultClass,
  type ResultCode,
  type ResultCodeKey,
} from './fields/result-codes';
export { SEVERE_ILLNESS_VALUES, SEVERE_ILLNESSES, type SevereIllness } from './fields/severe-illnesses';
export { formatKst, parseKst } from './kst';
