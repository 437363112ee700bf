/**
 * Where each of the 43 bed kinds stands in a row of operation 1.
 *
 * `field` holds the free beds (a signed integer, negative = more patients than beds), `capacityField` the baseline
 * number (기준) of the same kind, `label` the API's own Korean name. Either tag can be missing from a row; a missing tag
 * means unknown, never 0. The order is that of the public API's `BedKind` enum.
 */
export const BED_FIELDS = [
  { kind: 'ER_GENERAL', field: 'hvec', capacityField: 'hvs01', label: '응급실 일반병상' },
  { kind: 'ER_PEDIATRIC', field: 'hv28', capacityField: 'hvs02', label: '응급실 소아' },
  { kind: 'ER_NEGATIVE_PRESSURE', field: 'hv29', capacityField: 'hvs03', label: '응급실 음압격리' },
  { kind: 'ER_ISOLATION', field: 'hv30', capacityField: 'hvs04', label: '응급실 일반격리' },
  { kind: 'ER_PEDIATRIC_NEGATIVE_PRESSURE', field: 'hv15', capacityField: 'hvs48', label: '소아 음압격리' },
  { kind: 'ER_PEDIATRIC_ISOLATION', field: 'hv16', capacityField: 'hvs49', label: '소아 일반격리' },
  { kind: 'ER_COHORT', field: 'hv27', capacityField: 'hvs59', label: '코호트 격리' },
  {
    kind: 'ISOLATION_ZONE_NEGATIVE_PRESSURE',
    field: 'hv13',
    capacityField: 'hvs46',
    label: '격리진료구역 음압격리',
  },
  { kind: 'ISOLATION_ZONE_GENERAL', field: 'hv14', capacityField: 'hvs47', label: '격리진료구역 일반격리' },
  { kind: 'TRAUMA_RESUSCITATION', field: 'hv60', capacityField: 'hvs60', label: '외상소생실' },
  { kind: 'TRAUMA_AREA', field: 'hv61', capacityField: 'hvs61', label: '외상환자 진료구역' },
  { kind: 'ICU_GENERAL', field: 'hvicc', capacityField: 'hvs17', label: '중환자실 일반' },
  { kind: 'ICU_NEUROLOGY', field: 'hvcc', capacityField: 'hvs11', label: '중환자실 신경과' },
  { kind: 'ICU_NEONATAL', field: 'hvncc', capacityField: 'hvs08', label: '중환자실 신생아' },
  { kind: 'ICU_THORACIC', field: 'hvccc', capacityField: 'hvs16', label: '중환자실 흉부외과' },
  { kind: 'ICU_MEDICAL', field: 'hv2', capacityField: 'hvs06', label: '중환자실 내과' },
  { kind: 'ICU_SURGICAL', field: 'hv3', capacityField: 'hvs07', label: '중환자실 외과' },
  { kind: 'ICU_NEUROSURGICAL', field: 'hv6', capacityField: 'hvs12', label: '중환자실 신경외과' },
  { kind: 'ICU_BURN', field: 'hv8', capacityField: 'hvs13', label: '중환자실 화상' },
  { kind: 'ICU_TRAUMA', field: 'hv9', capacityField: 'hvs14', label: '중환자실 외상' },
  { kind: 'ICU_PEDIATRIC', field: 'hv32', capacityField: 'hvs09', label: '중환자실 소아' },
  { kind: 'ICU_CARDIAC', field: 'hv34', capacityField: 'hvs15', label: '중환자실 심장내과' },
  { kind: 'ICU_NEGATIVE_PRESSURE', field: 'hv35', capacityField: 'hvs18', label: '중환자실 음압격리' },
  { kind: 'ER_ICU', field: 'hv31', capacityField: 'hvs05', label: '응급전용 중환자실' },
  { kind: 'ER_PEDIATRIC_ICU', field: 'hv33', capacityField: 'hvs10', label: '응급전용 소아중환자실' },
  { kind: 'ER_WARD', field: 'hv36', capacityField: 'hvs19', label: '응급전용 입원실' },
  { kind: 'ER_PEDIATRIC_WARD', field: 'hv37', capacityField: 'hvs20', label: '응급전용 소아입원실' },
  {
    kind: 'ER_ICU_NEGATIVE_PRESSURE',
    field: 'hv17',
    capacityField: 'hvs50',
    label: '응급전용 중환자실 음압격리',
  },
  { kind: 'ER_ICU_ISOLATION', field: 'hv18', capacityField: 'hvs51', label: '응급전용 중환자실 일반격리' },
  {
    kind: 'ER_WARD_NEGATIVE_PRESSURE',
    field: 'hv19',
    capacityField: 'hvs52',
    label: '응급전용 입원실 음압격리',
  },
  { kind: 'ER_WARD_ISOLATION', field: 'hv21', capacityField: 'hvs53', label: '응급전용 입원실 일반격리' },
  { kind: 'WARD_GENERAL', field: 'hvgc', capacityField: 'hvs38', label: '입원실 일반' },
  { kind: 'WARD_TRAUMA', field: 'hv38', capacityField: 'hvs21', label: '입원실 외상전용' },
  { kind: 'WARD_PSYCHIATRIC', field: 'hv40', capacityField: 'hvs24', label: '입원실 정신과 폐쇄병동' },
  { kind: 'WARD_NEGATIVE_PRESSURE', field: 'hv41', capacityField: 'hvs25', label: '입원실 음압격리' },
  { kind: 'OPERATING_ROOM', field: 'hvoc', capacityField: 'hvs22', label: '수술실' },
  { kind: 'TRAUMA_OPERATING_ROOM', field: 'hv39', capacityField: 'hvs23', label: '외상전용 수술실' },
  { kind: 'BURN_TREATMENT', field: 'hv43', capacityField: 'hvs36', label: '화상전용처치실' },
  { kind: 'INFECTIOUS_ICU', field: 'hv22', capacityField: 'hvs54', label: '감염병 전담 중환자실' },
  {
    kind: 'INFECTIOUS_ICU_NEGATIVE_PRESSURE',
    field: 'hv23',
    capacityField: 'hvs55',
    label: '감염병 전담 중환자실 내 음압격리',
  },
  { kind: 'INFECTIOUS_SEVERE', field: 'hv24', capacityField: 'hvs56', label: '감염 중증 병상' },
  { kind: 'INFECTIOUS_SEMI_SEVERE', field: 'hv25', capacityField: 'hvs57', label: '감염 준-중증 병상' },
  { kind: 'INFECTIOUS_MODERATE', field: 'hv26', capacityField: 'hvs58', label: '감염 중등증 병상' },
] as const satisfies readonly { kind: string; field: string; capacityField?: string; label: string }[];

export type BedKind = (typeof BED_FIELDS)[number]['kind'];

export const BED_KINDS: readonly BedKind[] = BED_FIELDS.map((bed) => bed.kind);
