/**
 * The 28 items of operation 2: may a patient with this severe illness be sent there?
 *
 * `field` is a flag (see `readFlag`); the five items with a `noteField` may carry a limit of age or weight as free text.
 * Only operation 2 means this list: operations 5 and 8 use the same tag names for another, static list of capabilities,
 * so their rows must never be read with this table. The order is that of the public API's `SevereIllness` enum.
 */
export const SEVERE_ILLNESSES = [
  { item: 1, field: 'MKioskTy1', illness: 'MYOCARDIAL_INFARCTION', label: '심근경색 재관류' },
  { item: 2, field: 'MKioskTy2', illness: 'CEREBRAL_INFARCTION', label: '뇌경색 재관류' },
  { item: 3, field: 'MKioskTy3', illness: 'SUBARACHNOID_HEMORRHAGE', label: '거미막하출혈 수술' },
  { item: 4, field: 'MKioskTy4', illness: 'OTHER_CEREBRAL_HEMORRHAGE', label: '거미막하출혈 외 뇌출혈 수술' },
  { item: 5, field: 'MKioskTy5', illness: 'THORACIC_AORTA', label: '대동맥응급 흉부' },
  { item: 6, field: 'MKioskTy6', illness: 'ABDOMINAL_AORTA', label: '대동맥응급 복부' },
  { item: 7, field: 'MKioskTy7', illness: 'GALLBLADDER', label: '담낭질환' },
  { item: 8, field: 'MKioskTy8', illness: 'BILE_DUCT', label: '담도포함질환' },
  { item: 9, field: 'MKioskTy9', illness: 'ABDOMINAL_SURGERY', label: '복부응급수술 비외상' },
  {
    item: 10,
    field: 'MKioskTy10',
    illness: 'INFANT_INTUSSUSCEPTION',
    label: '장중첩/폐색 영유아',
    noteField: 'MKioskTy10Msg',
  },
  { item: 11, field: 'MKioskTy11', illness: 'ADULT_GI_ENDOSCOPY', label: '응급내시경 성인 위장관' },
  {
    item: 12,
    field: 'MKioskTy12',
    illness: 'INFANT_GI_ENDOSCOPY',
    label: '응급내시경 영유아 위장관',
    noteField: 'MKioskTy12Msg',
  },
  { item: 13, field: 'MKioskTy13', illness: 'ADULT_BRONCHOSCOPY', label: '응급내시경 성인 기관지' },
  {
    item: 14,
    field: 'MKioskTy14',
    illness: 'INFANT_BRONCHOSCOPY',
    label: '응급내시경 영유아 기관지',
    noteField: 'MKioskTy14Msg',
  },
  {
    item: 15,
    field: 'MKioskTy15',
    illness: 'LOW_BIRTH_WEIGHT',
    label: '저체중출생아 집중치료',
    noteField: 'MKioskTy15Msg',
  },
  { item: 16, field: 'MKioskTy16', illness: 'DELIVERY', label: '분만' },
  { item: 17, field: 'MKioskTy17', illness: 'OBSTETRIC_SURGERY', label: '산과수술' },
  { item: 18, field: 'MKioskTy18', illness: 'GYNECOLOGIC_SURGERY', label: '부인과수술' },
  { item: 19, field: 'MKioskTy19', illness: 'SEVERE_BURN', label: '중증화상' },
  { item: 20, field: 'MKioskTy20', illness: 'FINGER_REPLANTATION', label: '수족지접합' },
  { item: 21, field: 'MKioskTy21', illness: 'LIMB_REPLANTATION', label: '수족지접합 외 사지접합' },
  { item: 22, field: 'MKioskTy22', illness: 'HEMODIALYSIS', label: '응급투석 HD' },
  { item: 23, field: 'MKioskTy23', illness: 'CRRT_DIALYSIS', label: '응급투석 CRRT' },
  { item: 24, field: 'MKioskTy24', illness: 'PSYCHIATRIC_WARD', label: '정신과 폐쇄병동입원' },
  { item: 25, field: 'MKioskTy25', illness: 'EYE_SURGERY', label: '안과적수술 응급' },
  { item: 26, field: 'MKioskTy26', illness: 'ADULT_INTERVENTION', label: '영상의학혈관중재 성인' },
  {
    item: 27,
    field: 'MKioskTy27',
    illness: 'INFANT_INTERVENTION',
    label: '영상의학혈관중재 영유아',
    noteField: 'MKioskTy27Msg',
  },
  { item: 28, field: 'MKioskTy28', illness: 'EMERGENCY_ROOM', label: '응급실' },
] as const satisfies readonly {
  item: number;
  field: string;
  illness: string;
  label: string;
  noteField?: string;
}[];

export type SevereIllness = (typeof SEVERE_ILLNESSES)[number]['illness'];

export const SEVERE_ILLNESS_VALUES: readonly SevereIllness[] = SEVERE_ILLNESSES.map((item) => item.illness);
