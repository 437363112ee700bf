/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What an announcement is about (메시지 구분). */
export type AnnouncementCategory =
  /** The emergency room as a whole (응급). */
  | 'EMERGENCY_ROOM'
  /** The acceptance of a severe illness (중증). */
  | 'SEVERE_ILLNESS';

/** A severe illness whose acceptance the national feed reports (중증질환 수용 가능). */
export type SevereIllness =
  /** 심근경색 재관류 */
  | 'MYOCARDIAL_INFARCTION'
  /** 뇌경색 재관류 */
  | 'CEREBRAL_INFARCTION'
  /** 거미막하출혈 수술 */
  | 'SUBARACHNOID_HEMORRHAGE'
  /** 거미막하출혈 외 뇌출혈 수술 */
  | 'OTHER_CEREBRAL_HEMORRHAGE'
  /** 대동맥응급 흉부 */
  | 'THORACIC_AORTA'
  /** 대동맥응급 복부 */
  | 'ABDOMINAL_AORTA'
  /** 담낭질환 */
  | 'GALLBLADDER'
  /** 담도포함질환 */
  | 'BILE_DUCT'
  /** 복부응급수술 비외상 */
  | 'ABDOMINAL_SURGERY'
  /** 장중첩/폐색 영유아 */
  | 'INFANT_INTUSSUSCEPTION'
  /** 응급내시경 성인 위장관 */
  | 'ADULT_GI_ENDOSCOPY'
  /** 응급내시경 영유아 위장관 */
  | 'INFANT_GI_ENDOSCOPY'
  /** 응급내시경 성인 기관지 */
  | 'ADULT_BRONCHOSCOPY'
  /** 응급내시경 영유아 기관지 */
  | 'INFANT_BRONCHOSCOPY'
  /** 저체중출생아 집중치료 */
  | 'LOW_BIRTH_WEIGHT'
  /** 분만 */
  | 'DELIVERY'
  /** 산과수술 */
  | 'OBSTETRIC_SURGERY'
  /** 부인과수술 */
  | 'GYNECOLOGIC_SURGERY'
  /** 중증화상 */
  | 'SEVERE_BURN'
  /** 수족지접합 */
  | 'FINGER_REPLANTATION'
  /** 수족지접합 외 사지접합 */
  | 'LIMB_REPLANTATION'
  /** 응급투석 HD */
  | 'HEMODIALYSIS'
  /** 응급투석 CRRT */
  | 'CRRT_DIALYSIS'
  /** 정신과 폐쇄병동입원 */
  | 'PSYCHIATRIC_WARD'
  /** 안과적수술 응급 */
  | 'EYE_SURGERY'
  /** 영상의학혈관중재 성인 */
  | 'ADULT_INTERVENTION'
  /** 영상의학혈관중재 영유아 */
  | 'INFANT_INTERVENTION'
  /** 응급실 */
  | 'EMERGENCY_ROOM';

/** Who stated an announcement (출처). */
export type AnnouncementSource =
  /** The national feed. */
  | 'FEED'
  /** The hospital’s own staff, here. */
  | 'STAFF';

/** Which announcements; all conditions must hold, one left out does not restrict. */
export type AnnouncementFilter = {
  /** Of one of these hospitals. */
  readonly hospitalIds?: ReadonlyArray<string | number> | null | undefined;
  /** Of a hospital in one of these provinces (시도). */
  readonly provinces?: ReadonlyArray<string> | null | undefined;
  readonly category?: AnnouncementCategory | null | undefined;
  /** About this severe illness (중증질환). */
  readonly illness?: SevereIllness | null | undefined;
  /** Whose period includes this moment. */
  readonly activeAt?: string | null | undefined;
};

/** A way on which notifications leave this platform (알림 채널). */
export type NotificationChannelKind =
  /** The target is an e-mail address (이메일). */
  | 'EMAIL'
  /** The target is an incoming webhook, https://hooks.slack.com/services/… (슬랙). */
  | 'SLACK'
  /** The target is a browser’s PushSubscription as JSON (웹 푸시). */
  | 'WEB_PUSH';

/** What a notification is about (알림 종류). */
export type NotificationKind =
  /** A crew asks for a bed (병상 요청). */
  | 'RESERVATION_REQUESTED'
  /** A crew comes without asking, Pre-KTAS 4–5 (이송 통보). */
  | 'RESERVATION_NOTICED'
  /** The hospital takes the patient (승인). */
  | 'RESERVATION_APPROVED'
  /** The dispatcher named the hospital (병원 지정). */
  | 'RESERVATION_DESIGNATED'
  /** The hospital cannot take the patient (거절). */
  | 'RESERVATION_DECLINED'
  /** Ended before arrival (종료). */
  | 'RESERVATION_CLOSED'
  /** A held bed is given back soon (만료 예정). */
  | 'RESERVATION_EXPIRING'
  /** The time of a request or hold is over (만료). */
  | 'RESERVATION_EXPIRED'
  /** Nobody approved: the search widens (검색 확대). */
  | 'ESCALATION_WIDENED'
  /** Nobody approved: the dispatcher is called (경보). */
  | 'ESCALATION_ALARMED'
  /** 예약 확정. */
  | 'APPOINTMENT_CONFIRMED'
  /** Cancelled, or lapsed: an offer, a wait (예약 취소). */
  | 'APPOINTMENT_CANCELLED'
  /** On the waiting list (예약 대기). */
  | 'APPOINTMENT_WAITING'
  /** A place is offered (예약 제안). */
  | 'APPOINTMENT_OFFERED'
  /** 예약 알림. */
  | 'APPOINTMENT_REMINDER'
  /** A request for a role was decided (역할 결정). */
  | 'ROLE_DECIDED'
  /** A favourite’s emergency beds are free again (응급실 여유). */
  | 'FAVORITE_BEDS_FREE'
  /** A favourite announces something (새 메시지). */
  | 'FAVORITE_ANNOUNCEMENT';

/** A message of a hospital to ambulances and other hospitals (메시지 게시). */
export type PostAnnouncementInput = {
  readonly hospitalId: string | number;
  readonly category: AnnouncementCategory;
  /** Plain text of at most 1,000 characters (내용). */
  readonly message: string;
  /** The illness that it is about: it is accepted only by enquiry then (중증질환). */
  readonly illness?: SevereIllness | null | undefined;
  /** The illness is not accepted meanwhile: the hospital is left out of recommendations. Needs `illness` (수용 불가). */
  readonly unavailable?: boolean | null | undefined;
  /** The first moment at which it stands; now, if left out. It may lie ahead (시작). */
  readonly startsAt?: string | null | undefined;
  /** The first moment at which it no longer stands; null = until someone ends it (종료). */
  readonly endsAt?: string | null | undefined;
  /** The same key with the same input gets the first answer again, for 24 hours. */
  readonly idempotencyKey?: string | null | undefined;
};

/** What is left out stays as it is (메시지 수정). */
export type ChangeAnnouncementInput = {
  readonly announcementId: string | number;
  readonly category?: AnnouncementCategory | null | undefined;
  /** Plain text of at most 1,000 characters (내용). */
  readonly message?: string | null | undefined;
  /** The illness that it is about: it is accepted only by enquiry then (중증질환). Null: about none. */
  readonly illness?: SevereIllness | null | undefined;
  /** The illness is not accepted meanwhile: the hospital is left out of recommendations. Needs `illness` (수용 불가). */
  readonly unavailable?: boolean | null | undefined;
  /** The first moment at which it stands (시작). */
  readonly startsAt?: string | null | undefined;
  /** The first moment at which it no longer stands; null = until someone ends it (종료). */
  readonly endsAt?: string | null | undefined;
  /** The same key with the same input gets the first answer again, for 24 hours. */
  readonly idempotencyKey?: string | null | undefined;
};

/** Ends a message now; one that has not begun never stands (메시지 종료). */
export type EndAnnouncementInput = {
  readonly announcementId: string | number;
  /** The same key with the same input gets the first answer again, for 24 hours. */
  readonly idempotencyKey?: string | null | undefined;
};

/** All places where one wants to be told (알림 채널 설정). */
export type SetNotificationChannelsInput = {
  /** The whole list: what is not in it is forgotten. At most 5 of a kind. */
  readonly channels: ReadonlyArray<NotificationChannelInput>;
  /** Left out: as it is. */
  readonly quietHours?: QuietHoursInput | null | undefined;
  /** The same key with the same input gets the first answer again, for 24 hours. */
  readonly idempotencyKey?: string | null | undefined;
};

/** One place where to be told. */
export type NotificationChannelInput = {
  readonly kind: NotificationChannelKind;
  readonly target: string;
  /** False keeps it, and sends nothing there. */
  readonly enabled: boolean;
};

/** Korean time; the same `from` and `to`: no quiet hours (방해 금지 시간). */
export type QuietHoursInput = {
  /** As 22:00. */
  readonly from: string;
  /** As 07:00. */
  readonly to: string;
};

/** The code that was sent to a target (알림 채널 인증). */
export type VerifyNotificationChannelInput = {
  readonly kind: NotificationChannelKind;
  /** Only needed where several of that kind wait for a code. */
  readonly target?: string | null | undefined;
  /** Six digits, good for 10 minutes and 5 tries. */
  readonly code: string;
  /** The same key with the same input gets the first answer again, for 24 hours. */
  readonly idempotencyKey?: string | null | undefined;
};

/** Tries dead deliveries again, for another 24 hours (재전송). */
export type ResendDeliveriesInput = {
  /** At most 100. */
  readonly deliveryIds: ReadonlyArray<string | number>;
  /** The same key with the same input gets the first answer again, for 24 hours. */
  readonly idempotencyKey?: string | null | undefined;
};

/** Marks one notification as read (알림 읽음). */
export type MarkNotificationReadInput = {
  readonly notificationId: string | number;
  /** The same key with the same input gets the first answer again, for 24 hours. */
  readonly idempotencyKey?: string | null | undefined;
};

/** Marks a whole inbox as read (모두 읽음). */
export type MarkAllNotificationsReadInput = {
  /** Only up to this one, so that what came after it was shown stays unread. */
  readonly upTo?: string | number | null | undefined;
  /** The same key with the same input gets the first answer again, for 24 hours. */
  readonly idempotencyKey?: string | null | undefined;
};

/** The class of an emergency institution (응급의료기관 종별). */
export type HospitalTier =
  /** 권역응급의료센터 */
  | 'REGIONAL_CENTER'
  /** 지역응급의료센터 */
  | 'LOCAL_CENTER'
  /** 지역응급의료기관 */
  | 'LOCAL_INSTITUTION'
  /** 응급실운영신고기관: in the list, reports no beds */
  | 'REGISTERED';

/** A kind of bed (병상 종류), one for each bed field of the national feed. */
export type BedKind =
  /** 응급실 일반병상 */
  | 'ER_GENERAL'
  /** 응급실 소아 */
  | 'ER_PEDIATRIC'
  /** 응급실 음압격리 */
  | 'ER_NEGATIVE_PRESSURE'
  /** 응급실 일반격리 */
  | 'ER_ISOLATION'
  /** 소아 음압격리 */
  | 'ER_PEDIATRIC_NEGATIVE_PRESSURE'
  /** 소아 일반격리 */
  | 'ER_PEDIATRIC_ISOLATION'
  /** 코호트 격리 */
  | 'ER_COHORT'
  /** 격리진료구역 음압격리 */
  | 'ISOLATION_ZONE_NEGATIVE_PRESSURE'
  /** 격리진료구역 일반격리 */
  | 'ISOLATION_ZONE_GENERAL'
  /** 외상소생실 */
  | 'TRAUMA_RESUSCITATION'
  /** 외상환자 진료구역 */
  | 'TRAUMA_AREA'
  /** 중환자실 일반 */
  | 'ICU_GENERAL'
  /** 중환자실 신경과 */
  | 'ICU_NEUROLOGY'
  /** 중환자실 신생아 */
  | 'ICU_NEONATAL'
  /** 중환자실 흉부외과 */
  | 'ICU_THORACIC'
  /** 중환자실 내과 */
  | 'ICU_MEDICAL'
  /** 중환자실 외과 */
  | 'ICU_SURGICAL'
  /** 중환자실 신경외과 */
  | 'ICU_NEUROSURGICAL'
  /** 중환자실 화상 */
  | 'ICU_BURN'
  /** 중환자실 외상 */
  | 'ICU_TRAUMA'
  /** 중환자실 소아 */
  | 'ICU_PEDIATRIC'
  /** 중환자실 심장내과 */
  | 'ICU_CARDIAC'
  /** 중환자실 음압격리 */
  | 'ICU_NEGATIVE_PRESSURE'
  /** 응급전용 중환자실 */
  | 'ER_ICU'
  /** 응급전용 소아중환자실 */
  | 'ER_PEDIATRIC_ICU'
  /** 응급전용 입원실 */
  | 'ER_WARD'
  /** 응급전용 소아입원실 */
  | 'ER_PEDIATRIC_WARD'
  /** 응급전용 중환자실 음압격리 */
  | 'ER_ICU_NEGATIVE_PRESSURE'
  /** 응급전용 중환자실 일반격리 */
  | 'ER_ICU_ISOLATION'
  /** 응급전용 입원실 음압격리 */
  | 'ER_WARD_NEGATIVE_PRESSURE'
  /** 응급전용 입원실 일반격리 */
  | 'ER_WARD_ISOLATION'
  /** 입원실 일반 */
  | 'WARD_GENERAL'
  /** 입원실 외상전용 */
  | 'WARD_TRAUMA'
  /** 입원실 정신과 폐쇄병동 */
  | 'WARD_PSYCHIATRIC'
  /** 입원실 음압격리 */
  | 'WARD_NEGATIVE_PRESSURE'
  /** 수술실 */
  | 'OPERATING_ROOM'
  /** 외상전용 수술실 */
  | 'TRAUMA_OPERATING_ROOM'
  /** 화상전용처치실 */
  | 'BURN_TREATMENT'
  /** 감염병 전담 중환자실 */
  | 'INFECTIOUS_ICU'
  /** 감염병 전담 중환자실 내 음압격리 */
  | 'INFECTIOUS_ICU_NEGATIVE_PRESSURE'
  /** 감염 중증 병상 */
  | 'INFECTIOUS_SEVERE'
  /** 감염 준-중증 병상 */
  | 'INFECTIOUS_SEMI_SEVERE'
  /** 감염 중등증 병상 */
  | 'INFECTIOUS_MODERATE';

/** How crowded, by available ÷ capacity (혼잡도). Stale and unknown beds are UNKNOWN. */
export type Crowding =
  /** 원활: 0.7 or more */
  | 'SMOOTH'
  /** 보통: above 0.35 */
  | 'MODERATE'
  /** 혼잡: 0.35 or less */
  | 'CROWDED'
  /** No trustworthy number, or no capacity. */
  | 'UNKNOWN';

/** How far a number can be trusted, by its age (정보 신선도). */
export type Freshness =
  /** Reported at most 15 minutes ago. */
  | 'FRESH'
  /** Reported at most 30 minutes ago: shown with its age, ranked below FRESH. */
  | 'AGING'
  /** Older: never counted as free. */
  | 'STALE'
  /** No believable report (알 수 없음). */
  | 'UNKNOWN';

/** Who stated a number: the national feed (국립중앙의료원) or the hospital’s own staff (병원 직접 입력). */
export type BedSource =
  /** The national feed. */
  | 'FEED'
  /** Staff, or the hospital’s own machine. */
  | 'STAFF';

/** Equipment that the national feed reports (장비). */
export type EquipmentKind =
  /** CT */
  | 'CT'
  /** MRI */
  | 'MRI'
  /** 혈관촬영기 */
  | 'ANGIOGRAPHY'
  /** 인공호흡기 일반 */
  | 'VENTILATOR'
  /** 인공호흡기 조산아 */
  | 'NEONATAL_VENTILATOR'
  /** 인큐베이터 */
  | 'INCUBATOR'
  /** CRRT */
  | 'CRRT'
  /** ECMO */
  | 'ECMO'
  /** 중심체온조절유도기 */
  | 'TEMPERATURE_MANAGEMENT'
  /** 고압산소치료기 */
  | 'HYPERBARIC_OXYGEN'
  /** 구급차 */
  | 'AMBULANCE'
  /** 분만실 */
  | 'DELIVERY_ROOM';

/** Whether something can be used or is accepted now (가용 여부). No information is UNKNOWN. */
export type Availability =
  | 'AVAILABLE'
  | 'UNAVAILABLE'
  | 'UNKNOWN';

/** Why a value of the feed is not believed (격리 사유). */
export type QuarantineReason =
  | 'ABOVE_LIMIT'
  | 'BELOW_LIMIT'
  | 'NOT_A_NUMBER';

/** Where the numbers come from: made up, recorded, or the national service itself (국립중앙의료원). */
export type FeedSource =
  | 'SIMULATOR'
  | 'REPLAY'
  | 'LIVE';

/** A place on earth, WGS 84 (위치). */
export type LocationInput = {
  /** Degrees north. */
  readonly latitude: number;
  /** Degrees east. */
  readonly longitude: number;
};

/** Which hospitals (검색 조건). Every condition that is given must hold. */
export type HospitalFilter = {
  /** Part of the name or address; Korean initials match the name, as ㅅㅅㅅㅇ does 삼성서울병원. */
  readonly text?: string | null | undefined;
  /** 시도, for example 서울특별시 */
  readonly provinces?: ReadonlyArray<string> | null | undefined;
  /** 시군구, for example 강남구 */
  readonly districts?: ReadonlyArray<string> | null | undefined;
  readonly tiers?: ReadonlyArray<HospitalTier> | null | undefined;
  /** A fresh free bed of every kind. */
  readonly bedKinds?: ReadonlyArray<BedKind> | null | undefined;
  /** All of these available. */
  readonly equipment?: ReadonlyArray<EquipmentKind> | null | undefined;
  /** All of these accepted. */
  readonly severeIllness?: ReadonlyArray<SevereIllness> | null | undefined;
  /** true: only hospitals with fresh numbers. */
  readonly fresh?: boolean | null | undefined;
};

/** Where a travel time comes from: an estimate from the distance, or a road router (OSRM). */
export type TravelSource =
  | 'ESTIMATE'
  | 'OSRM';

/** What the staff state of their beds (병상 현황 입력). */
export type UpdateBedsInput = {
  readonly hospitalId: string | number;
  readonly beds: ReadonlyArray<BedUpdateInput>;
  /** CONFLICT in userErrors if this hospital changed after that cursor. */
  readonly expectedCursor?: string | null | undefined;
  /** The same key with the same input gets the first answer again, for 24 hours. */
  readonly idempotencyKey?: string | null | undefined;
};

/** What the staff state of one kind of bed. */
export type BedUpdateInput = {
  readonly kind: BedKind;
  /** Physically free beds, before holds; negative = over capacity. */
  readonly available: number;
  /** Baseline number; the feed’s stays when it is left out. */
  readonly capacity?: number | null | undefined;
};

/** What the staff state of their equipment (장비 현황 입력). */
export type UpdateEquipmentInput = {
  readonly hospitalId: string | number;
  readonly equipment: ReadonlyArray<EquipmentUpdateInput>;
  /** The same key with the same input gets the first answer again, for 24 hours. */
  readonly idempotencyKey?: string | null | undefined;
};

/** What the staff state of one kind of equipment. */
export type EquipmentUpdateInput = {
  readonly kind: EquipmentKind;
  readonly availability: Availability;
  /** How many; the feed’s number stays when it is left out. */
  readonly units?: number | null | undefined;
};

/** How a hospital came to hear of a patient (요청 구분). */
export type ReservationKind =
  /** Asked for a bed (수용 요청). */
  | 'REQUEST'
  /** Told that a light case comes; needs no answer, Pre-KTAS 4 and 5 (이송 통보). */
  | 'NOTICE'
  /** Named by the dispatcher, who holds a bed over capacity (이송 병원 지정). */
  | 'DESIGNATION';

/** How a request for a bed stands (병상 예약 상태). */
export type ReservationStatus =
  /** The hospital has not decided (대기). */
  | 'PENDING'
  /** A bed is held for this patient (승인). */
  | 'APPROVED'
  /** The hospital cannot take the patient (거절). */
  | 'DECLINED'
  /** Ended before arrival; `closeReason` says why (취소). */
  | 'CANCELLED'
  /** Its time, or that of the hold, was over (만료). */
  | 'EXPIRED'
  /** The patient is there (도착). */
  | 'ARRIVED';

/** Why a request ended without arrival (종료 사유). */
export type CloseReason =
  /** Another hospital was first (다른 병원에서 수용). */
  | 'ACCEPTED_ELSEWHERE'
  /** The crew, or its dispatcher, ended it (구급대 취소). */
  | 'BY_CREW'
  /** The hospital took its approval back (병원 취소). */
  | 'BY_HOSPITAL'
  /** Nobody answered in time (요청 만료). */
  | 'REQUEST_EXPIRED'
  /** The patient did not come while the bed was held (병상 확보 만료). */
  | 'HOLD_EXPIRED';

/** Why a hospital cannot take a patient (수용 곤란 사유). */
export type DeclineReason =
  /** 전문의 부재. */
  | 'NO_SPECIALIST'
  /** 응급실 병상 부족. */
  | 'NO_ER_BED'
  /** 입원 병상 부족. */
  | 'NO_WARD_BED'
  /** 중환자실 병상 부족. */
  | 'NO_ICU_BED'
  /** 수술실 부족. */
  | 'NO_OPERATING_ROOM'
  /** 의료 장비 부족. */
  | 'NO_EQUIPMENT'
  /** 응급실 과밀. */
  | 'OVERCROWDED'
  /** Violence in the emergency room (응급실 폭력). */
  | 'VIOLENCE'
  /** 재난 또는 전산 장애. */
  | 'DISASTER_OR_OUTAGE'
  /** Says why in `note` (기타). */
  | 'OTHER';

/** A day of the week (요일). */
export type Weekday =
  /** 월요일. */
  | 'MONDAY'
  /** 화요일. */
  | 'TUESDAY'
  /** 수요일. */
  | 'WEDNESDAY'
  /** 목요일. */
  | 'THURSDAY'
  /** 금요일. */
  | 'FRIDAY'
  /** 토요일. */
  | 'SATURDAY'
  /** 일요일. */
  | 'SUNDAY';

/** How an appointment stands (진료 예약 상태). */
export type AppointmentStatus =
  /** A seat is booked (확정). */
  | 'CONFIRMED'
  /** On the waiting list of a slot that is full (대기). */
  | 'WAITING'
  /** A seat is kept until `offeredUntil`; accept it (제안). */
  | 'OFFERED'
  /** The offer ended, or the slot began, before there was a seat (만료). */
  | 'LAPSED'
  /** Ended before its start (취소). */
  | 'CANCELLED'
  /** The patient did not come (미방문). */
  | 'NO_SHOW'
  /** The patient was there (완료). */
  | 'COMPLETED';

/** Why an appointment ended (종료 사유). */
export type AppointmentEndReason =
  /** With CANCELLED: by whoever had booked it (본인 취소). */
  | 'BY_PATIENT'
  /** With CANCELLED: by the hospital (병원 취소). */
  | 'BY_HOSPITAL'
  /** With LAPSED: a seat was offered and not accepted in time (제안 만료). */
  | 'OFFER_ENDED'
  /** With LAPSED: no seat was free before the slot began (대기 종료). */
  | 'SLOT_BEGAN';

/** What somebody may do here (역할). */
export type Role =
  /** Anyone with an account (일반 회원). */
  | 'MEMBER'
  /** A crew in an ambulance (구급대원). */
  | 'PARAMEDIC'
  /** A province’s situation room (구급상황관리센터). */
  | 'DISPATCHER'
  /** Staff of one hospital (병원 의료진). */
  | 'HOSPITAL_STAFF'
  /** Administrator of this platform (관리자). */
  | 'ADMIN'
  /** A machine: a partner’s, or one of this platform (기계). */
  | 'SERVICE';

/** How a transport stands (이송 상태). */
export type TransportStatus =
  /** A bed is sought, or the patient is on the way (이송 중). */
  | 'IN_PROGRESS'
  /** The patient has arrived (완료). */
  | 'COMPLETED'
  /** 취소. */
  | 'CANCELLED';

/** The patient’s sex (성별). */
export type Sex =
  /** Not known (미상). */
  | 'UNKNOWN'
  /** 여성. */
  | 'FEMALE'
  /** 남성. */
  | 'MALE';

/** The patient’s age, as far as it is known (연령대). */
export type AgeGroup =
  /** Not known (미상). */
  | 'UNKNOWN'
  /** 영유아. */
  | 'INFANT_TODDLER'
  /** 소아. */
  | 'CHILD'
  /** 10대. */
  | 'TEEN'
  /** 20대. */
  | 'TWENTIES'
  /** 30대. */
  | 'THIRTIES'
  /** 40대. */
  | 'FORTIES'
  /** 50대. */
  | 'FIFTIES'
  /** 60대. */
  | 'SIXTIES'
  /** 70대 이상. */
  | 'SEVENTIES_PLUS';

/** Level of consciousness, ACVPU (의식 상태). */
export type Consciousness =
  /** Alert (명료). */
  | 'ALERT'
  /** New confusion (혼돈). */
  | 'CONFUSION'
  /** Responds to voice (언어 반응). */
  | 'VERBAL'
  /** Responds to pain (통증 반응). */
  | 'PAIN'
  /** Unresponsive (무반응). */
  | 'UNRESPONSIVE';

/** What brought the patient here (발생 원인). */
export type Cause =
  /** 질병. */
  | 'DISEASE'
  /** Injury, poisoning and other causes from outside (질병 외). */
  | 'NON_DISEASE';

/** Clinical risk by NEWS2 (임상 위험도). */
export type Risk =
  /** 0 to 4 points. */
  | 'LOW'
  /** A single parameter of 3 points. */
  | 'LOW_MEDIUM'
  /** 5 or 6 points. */
  | 'MEDIUM'
  /** 7 or more points. */
  | 'HIGH'
  /** A parameter is missing, and those that are there do not make it HIGH. */
  | 'UNKNOWN';

/** Why a hospital is recommended (추천 사유). */
export type RecommendationReasonCode =
  /** A bed was reported free within the last 15 minutes (가용 병상). */
  | 'FRESH_BED'
  /** A bed was reported free 15 to 30 minutes ago: ask before you rely on it (정보 경과). */
  | 'AGING_BED'
  /** The hospital says that it accepts the illness now: no promise (수용 가능). */
  | 'ILLNESS_ACCEPTED'
  /** A message of the hospital speaks of the illness: enquire (문의 후 이송). */
  | 'ILLNESS_BY_ENQUIRY'
  /** The hospital does not say whether it accepts the illness (정보 미제공). */
  | 'ILLNESS_UNKNOWN'
  /** The equipment can be used now (장비 가용). */
  | 'EQUIPMENT_AVAILABLE'
  /** The class of the hospital suits the patient’s Pre-KTAS level (종별 적합). */
  | 'TIER_MATCHES'
  /** At most 10 minutes away (근거리). */
  | 'CLOSE'
  /** The hospital has messages to read first (메시지 확인). */
  | 'MESSAGE_TO_READ';

/** Why a hospital is left out (제외 사유). */
export type LeftOutReasonCode =
  /** Nobody knows whether a bed is free (병상 정보 없음). */
  | 'UNKNOWN_BED'
  /** The number of free beds is older than 30 minutes (오래된 정보). */
  | 'STALE'
  /** No bed of this kind is free (가용 병상 없음). */
  | 'NO_BED'
  /** The hospital does not accept the illness now (수용 불가). */
  | 'ILLNESS_NOT_ACCEPTED'
  /** Equipment that is needed can not be used (장비 불가). */
  | 'NO_EQUIPMENT'
  /** Farther away than was searched (거리 초과). */
  | 'TOO_FAR';

/** A seat in a slot, or a place on its waiting list (진료 예약). */
export type BookAppointmentInput = {
  /** The same key with the same input gets the first answer again, for 24 hours. */
  readonly idempotencyKey?: string | null | undefined;
  readonly slotId: string | number;
  /** Where the slot is full: wait for a seat instead of SLOT_FULL (대기 등록). */
  readonly joinWaitlist?: boolean;
  /** For the clinic, at most 500 characters. */
  readonly note?: string | null | undefined;
  /** Who comes, as the clinic calls them, at most 60 characters: staff see no names of accounts (환자 이름). */
  readonly patientName?: string | null | undefined;
};

/** Until the start: by whoever booked it, or by the hospital (예약 취소). */
export type CancelAppointmentInput = {
  /** The same key with the same input gets the first answer again, for 24 hours. */
  readonly idempotencyKey?: string | null | undefined;
  readonly appointmentId: string | number;
};

/** A confirmed appointment goes to another slot that has a seat (예약 변경). */
export type ChangeAppointmentInput = {
  /** The same key with the same input gets the first answer again, for 24 hours. */
  readonly idempotencyKey?: string | null | undefined;
  readonly appointmentId: string | number;
  readonly slotId: string | number;
};

/** The seat that is offered is taken (제안 수락). */
export type AcceptOfferInput = {
  /** The same key with the same input gets the first answer again, for 24 hours. */
  readonly idempotencyKey?: string | null | undefined;
  readonly appointmentId: string | number;
};

/** Staff say what became of an appointment (진료 결과 표시). */
export type MarkAppointmentInput = {
  /** The same key with the same input gets the first answer again, for 24 hours. */
  readonly idempotencyKey?: string | null | undefined;
  readonly appointmentId: string | number;
  readonly status: AppointmentMark;
};

/** What became of an appointment (진료 결과). */
export type AppointmentMark =
  /** The patient was there (완료). */
  | 'COMPLETED'
  /** The patient did not come (미방문). */
  | 'NO_SHOW';

/** Asks hospitals for a bed at once (병상 요청). */
export type RequestReservationsInput = {
  /** The same key with the same input gets the first answer again, for 24 hours. */
  readonly idempotencyKey?: string | null | undefined;
  readonly patientConditionId: string | number;
  /** 1 to 5; five pending per patient in all. */
  readonly hospitalIds: ReadonlyArray<string | number>;
  /** Where the ambulance is. */
  readonly at: LocationInput;
  /** How long the requests stand: 30 to 1,800. */
  readonly expiresInSeconds?: number;
};

/** Tells a hospital that a light case comes: Pre-KTAS 4 and 5 (이송 통보). */
export type NoticeHospitalInput = {
  /** The same key with the same input gets the first answer again, for 24 hours. */
  readonly idempotencyKey?: string | null | undefined;
  readonly patientConditionId: string | number;
  readonly hospitalId: string | number;
  /** Where the ambulance is. */
  readonly at: LocationInput;
};

/** The crew ends a request, or gives a held bed back (요청 취소). */
export type CancelReservationInput = {
  /** The same key with the same input gets the first answer again, for 24 hours. */
  readonly idempotencyKey?: string | null | undefined;
  readonly reservationId: string | number;
};

/** The patient is there (도착). */
export type MarkArrivedInput = {
  /** The same key with the same input gets the first answer again, for 24 hours. */
  readonly idempotencyKey?: string | null | undefined;
  readonly reservationId: string | number;
};

/** The hospital cannot take the patient (수용 거절). */
export type DeclineReservationInput = {
  /** The same key with the same input gets the first answer again, for 24 hours. */
  readonly idempotencyKey?: string | null | undefined;
  readonly reservationId: string | number;
  readonly reason: DeclineReason;
  /** At most 500 characters; needed with OTHER. */
  readonly note?: string | null | undefined;
};

/** The hospital takes its approval back (승인 취소). */
export type WithdrawApprovalInput = {
  /** The same key with the same input gets the first answer again, for 24 hours. */
  readonly idempotencyKey?: string | null | undefined;
  readonly reservationId: string | number;
  /** For the crew, at most 500 characters. */
  readonly reason: string;
};

/** The hospital takes the patient and holds a bed (수용 승인). */
export type ApproveReservationInput = {
  /** The same key with the same input gets the first answer again, for 24 hours. */
  readonly idempotencyKey?: string | null | undefined;
  readonly reservationId: string | number;
  /** Where it is another than was asked for. */
  readonly bedKind?: BedKind | null | undefined;
  /** Also without a known fresh free bed; recorded as such. */
  readonly overCapacity?: boolean;
  /** 5 to 240 minutes from now. */
  readonly holdMinutes?: number;
};

/** Holds the bed for longer (병상 확보 연장). */
export type ExtendHoldInput = {
  /** The same key with the same input gets the first answer again, for 24 hours. */
  readonly idempotencyKey?: string | null | undefined;
  readonly reservationId: string | number;
  /** 5 to 240 minutes from now; never shorter than before. */
  readonly minutes?: number;
};

/** The dispatcher names the hospital (이송 병원 지정). */
export type DesignateHospitalInput = {
  /** The same key with the same input gets the first answer again, for 24 hours. */
  readonly idempotencyKey?: string | null | undefined;
  readonly patientConditionId: string | number;
  readonly hospitalId: string | number;
  /** Where it is another than the patient needs. */
  readonly bedKind?: BedKind | null | undefined;
  /** 5 to 240 minutes from now. */
  readonly holdMinutes?: number;
};

/** What the crew finds (환자 상태). What is not known is left out, never guessed. */
export type RegisterPatientConditionInput = {
  /** The same key with the same input gets the first answer again, for 24 hours. */
  readonly idempotencyKey?: string | null | undefined;
  readonly sex?: Sex;
  readonly ageGroup?: AgeGroup;
  readonly consciousness?: Consciousness | null | undefined;
  /** mmHg, 30 to 300 (수축기 혈압). */
  readonly systolic?: number | null | undefined;
  /** mmHg, 10 to 200, not above systolic (이완기 혈압). */
  readonly diastolic?: number | null | undefined;
  /** Per minute, 0 to 300 (맥박). */
  readonly heartRate?: number | null | undefined;
  /** Per minute, 0 to 80 (호흡). */
  readonly respiratoryRate?: number | null | undefined;
  /** °C, 25 to 45 (체온). */
  readonly temperature?: number | null | undefined;
  /** SpO₂ in %, 0 to 100 (산소포화도). */
  readonly oxygenSaturation?: number | null | undefined;
  /** Given oxygen (산소 투여). */
  readonly onOxygen?: boolean | null | undefined;
  /** Confirmed hypercapnic respiratory failure: SpO₂ target 88 to 92 %. */
  readonly hypercapnicRisk?: boolean | null | undefined;
  /** 0 to 130. */
  readonly ageYears?: number | null | undefined;
  readonly pregnant?: boolean | null | undefined;
  readonly cause?: Cause | null | undefined;
  /** 1 (most urgent) to 5 (병원 전 중증도 분류). */
  readonly preKtas?: number | null | undefined;
  /** At most 500 characters; no name (주증상). */
  readonly chiefComplaint?: string | null | undefined;
  readonly needs: NeedsInput;
};

/** What the patient needs of a hospital. */
export type NeedsInput = {
  readonly bedKind: BedKind;
  /** That must be treated (중증질환). */
  readonly severeIllness?: SevereIllness | null | undefined;
  /** All of these, at most 12. */
  readonly equipment?: ReadonlyArray<EquipmentKind> | null | undefined;
};

/** When a department takes patients, week by week, in Korean time (진료 시간표). */
export type DefineScheduleInput = {
  /** The same key with the same input gets the first answer again, for 24 hours. */
  readonly idempotencyKey?: string | null | undefined;
  readonly hospitalId: string | number;
  /** Korean name, as among `departments`; at most 60 characters. */
  readonly department: string;
  /** The day on which it opens. */
  readonly weekday: Weekday;
  readonly opensAt: string;
  /** Not later than `opensAt` means: on the next day; 00:00 is midnight. */
  readonly closesAt: string;
  /** How long a slot is: 5 to 240. Only whole slots are booked. */
  readonly slotMinutes: number;
  /** Seats of each slot: 1 to 100. */
  readonly capacity: number;
  /** Whether it opens on public holidays (공휴일 진료). */
  readonly opensOnHolidays?: boolean;
};

/** A schedule has no further slots; what is booked stands (시간표 종료). */
export type EndScheduleInput = {
  /** The same key with the same input gets the first answer again, for 24 hours. */
  readonly idempotencyKey?: string | null | undefined;
  readonly scheduleId: string | number;
};

/** No slots on that day; what is booked there is cancelled and told (휴진). */
export type CloseClinicInput = {
  /** The same key with the same input gets the first answer again, for 24 hours. */
  readonly idempotencyKey?: string | null | undefined;
  readonly hospitalId: string | number;
  /** The day in Korea on which slots start. */
  readonly date: string;
  /** Null: the whole hospital. */
  readonly department?: string | null | undefined;
  /** For patients, at most 200 characters. */
  readonly reason?: string | null | undefined;
};

/** The day has slots again; what was cancelled stays so (휴진 해제). */
export type ReopenClinicInput = {
  /** The same key with the same input gets the first answer again, for 24 hours. */
  readonly idempotencyKey?: string | null | undefined;
  readonly hospitalId: string | number;
  /** The day in Korea on which slots start. */
  readonly date: string;
  /** Null: the whole hospital. */
  readonly department?: string | null | undefined;
};

/** The transport ends without a hospital (이송 취소). */
export type CancelTransportInput = {
  /** The same key with the same input gets the first answer again, for 24 hours. */
  readonly idempotencyKey?: string | null | undefined;
  readonly patientConditionId: string | number;
};

/** Where the ambulance is now (현재 위치). */
export type UpdateTransportPositionInput = {
  /** The same key with the same input gets the first answer again, for 24 hours. */
  readonly idempotencyKey?: string | null | undefined;
  readonly patientConditionId: string | number;
  readonly at: LocationInput;
};

/** The dispatcher goes on with the search (이송 인수). */
export type TakeOverTransportInput = {
  /** The same key with the same input gets the first answer again, for 24 hours. */
  readonly idempotencyKey?: string | null | undefined;
  readonly patientConditionId: string | number;
};

/** Nobody approved in time, Pre-KTAS 1 and 2. */
export type Escalation =
  /** The search widens: hospitals of twice the distance, five more may be asked (검색 확대). */
  | 'WIDENED'
  /** The province’s dispatcher is called (구급상황관리센터 호출). */
  | 'ALARMED';

/** A language that this platform writes (언어). */
export type Language =
  /** 한국어. */
  | 'KO'
  /** English. */
  | 'EN';

/** A role that somebody may ask for (신청할 수 있는 역할). */
export type RequestableRole =
  | 'PARAMEDIC'
  | 'DISPATCHER'
  | 'HOSPITAL_STAFF';

/** Whether an administrator has decided (신청 상태). */
export type RoleRequestStatus =
  | 'PENDING'
  | 'APPROVED'
  | 'REFUSED';

/** What was done to somebody’s or a machine’s rights (권한 변경). */
export type RightsAction =
  | 'ROLE_APPROVED'
  | 'ROLE_REFUSED'
  | 'ROLE_REVOKED'
  | 'ADMIN_CREATED'
  | 'ADMIN_MADE'
  | 'CLIENT_CREATED'
  | 'CLIENT_REVOKED'
  | 'PASSWORD_CHANGED'
  | 'ACCOUNT_DELETED';

/** A new account (회원 가입). */
export type SignUpInput = {
  /** A code is mailed there. Capital letters make no difference. */
  readonly email: string;
  /** 12 or more characters, none of the passwords that many people use (비밀번호). */
  readonly password: string;
  /** At most 100 characters (이름). */
  readonly name: string;
  /** Telephone number (전화번호). */
  readonly phone?: string | null | undefined;
};

/** The code that was mailed after a sign-up (이메일 확인). */
export type VerifyEmailInput = {
  readonly email: string;
  /** Six digits, good for 10 minutes and 5 tries. */
  readonly code: string;
};

/** Asks for another code (인증 코드 재전송). */
export type ResendCodeInput = {
  readonly email: string;
  /** The same key with the same input gets the first answer again, for 24 hours. */
  readonly idempotencyKey?: string | null | undefined;
};

/** A new password by the present one (비밀번호 변경). */
export type ChangePasswordInput = {
  readonly currentPassword: string;
  /** As at sign-up. */
  readonly newPassword: string;
  /** The refresh token of the session that goes on; all others end. Renew its access token then. */
  readonly refreshToken?: string | null | undefined;
  /** The same key with the same input gets the first answer again, for 24 hours. */
  readonly idempotencyKey?: string | null | undefined;
};

/** Asks for a code for a new password (비밀번호 재설정 요청). */
export type RequestPasswordResetInput = {
  readonly email: string;
  /** The same key with the same input gets the first answer again, for 24 hours. */
  readonly idempotencyKey?: string | null | undefined;
};

/** A new password by a mailed code (비밀번호 재설정). */
export type ResetPasswordInput = {
  readonly email: string;
  /** Six digits, good for 10 minutes and 5 tries. */
  readonly code: string;
  /** As at sign-up. */
  readonly newPassword: string;
  /** The same key with the same input gets the first answer again, for 24 hours. */
  readonly idempotencyKey?: string | null | undefined;
};

/** Ends the account for good (회원 탈퇴). */
export type DeleteAccountInput = {
  /** The present password. */
  readonly password: string;
  /** The same key with the same input gets the first answer again, for 24 hours. */
  readonly idempotencyKey?: string | null | undefined;
};

/** Chooses the language of one’s notifications (언어 설정). */
export type SetLanguageInput = {
  readonly language: Language;
  /** The same key with the same input gets the first answer again, for 24 hours. */
  readonly idempotencyKey?: string | null | undefined;
};

/** Puts a hospital on one’s list or takes it off (즐겨찾기). */
export type SetFavoriteInput = {
  readonly hospitalId: string | number;
  /** False takes it off. */
  readonly favorite: boolean;
  /** The same key with the same input gets the first answer again, for 24 hours. */
  readonly idempotencyKey?: string | null | undefined;
};

/** Asks for a role; an administrator decides (역할 신청). */
export type RequestRoleInput = {
  readonly role: RequestableRole;
  /** Fire service, situation room or hospital (소속 기관). */
  readonly organization: string;
  /** PARAMEDIC must name it (구급차). */
  readonly vehicle?: string | null | undefined;
  /** PARAMEDIC and DISPATCHER must name it, for example 서울특별시 (관할 시도). */
  readonly province?: string | null | undefined;
  /** Number of a certificate (자격증 번호). */
  readonly certificate?: string | null | undefined;
  /** HOSPITAL_STAFF must name it (소속 병원). */
  readonly hospitalId?: string | number | null | undefined;
  /** The same key with the same input gets the first answer again, for 24 hours. */
  readonly idempotencyKey?: string | null | undefined;
};

/** Decides a request (역할 승인). */
export type ApproveRoleInput = {
  readonly roleRequestId: string | number;
  /** False refuses it. */
  readonly approve: boolean;
  /** For whoever asked, at most 500 characters (메모). */
  readonly note?: string | null | undefined;
  /** The same key with the same input gets the first answer again, for 24 hours. */
  readonly idempotencyKey?: string | null | undefined;
};

/** Begins a session (로그인). */
export type LogInInput = {
  readonly email: string;
  readonly password: string;
};

/** Renews a session (세션 갱신). */
export type RefreshSessionInput = {
  /** The newest one. An older one ends the session. */
  readonly refreshToken: string;
  /** The same key with the same token gets the same next token, for 60 seconds: for an answer that was lost on its way. */
  readonly idempotencyKey?: string | null | undefined;
};

/** Ends a session (로그아웃). */
export type LogOutInput = {
  readonly refreshToken: string;
};

/** Ends sessions at other places (다른 기기 로그아웃). */
export type EndSessionsInput = {
  /** Of one’s own; all of them when it is left out. */
  readonly sessionIds?: ReadonlyArray<string | number> | null | undefined;
  /** The same key with the same input gets the first answer again, for 24 hours. */
  readonly idempotencyKey?: string | null | undefined;
};

export type ResendCodeMutationVariables = Exact<{
  input: ResendCodeInput;
}>;


export type ResendCodeMutation = { readonly resendCode: { readonly sent: boolean, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type RequestPasswordResetMutationVariables = Exact<{
  input: RequestPasswordResetInput;
}>;


export type RequestPasswordResetMutation = { readonly requestPasswordReset: { readonly sent: boolean, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type ResetPasswordMutationVariables = Exact<{
  input: ResetPasswordInput;
}>;


export type ResetPasswordMutation = { readonly resetPassword: { readonly changed: boolean, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { readonly changePassword: { readonly changed: boolean, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type MySettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type MySettingsQuery = { readonly me: { readonly id: string, readonly email: string | null, readonly phone: string | null, readonly language: Language, readonly createdAt: string, readonly sessions: ReadonlyArray<{ readonly id: string, readonly createdAt: string, readonly renewedAt: string, readonly expiresAt: string }> } | null };

export type SetLanguageMutationVariables = Exact<{
  input: SetLanguageInput;
}>;


export type SetLanguageMutation = { readonly setLanguage: { readonly me: { readonly id: string, readonly language: Language } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type EndSessionsMutationVariables = Exact<{
  input: EndSessionsInput;
}>;


export type EndSessionsMutation = { readonly endSessions: { readonly ended: number, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type DeleteAccountMutationVariables = Exact<{
  input: DeleteAccountInput;
}>;


export type DeleteAccountMutation = { readonly deleteAccount: { readonly deleted: boolean, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type MyRoleRequestsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyRoleRequestsQuery = { readonly me: { readonly id: string, readonly roleRequests: ReadonlyArray<{ readonly id: string, readonly role: RequestableRole, readonly status: RoleRequestStatus, readonly organization: string | null, readonly vehicle: string | null, readonly province: string | null, readonly note: string | null, readonly createdAt: string, readonly decidedAt: string | null, readonly hospital: { readonly id: string, readonly name: string | null } | null }> } | null };

export type FindHospitalsQueryVariables = Exact<{
  text: string;
}>;


export type FindHospitalsQuery = { readonly hospitals: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string | null, readonly province: string | null, readonly district: string | null } | null> } };

export type MyAppointmentsQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type MyAppointmentsQuery = { readonly me: { readonly id: string, readonly appointments: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly status: AppointmentStatus, readonly endReason: AppointmentEndReason | null, readonly startsAt: string, readonly endsAt: string, readonly department: string, readonly offeredUntil: string | null, readonly waitlistPosition: number | null, readonly patientName: string | null, readonly note: string | null, readonly hospital: { readonly id: string, readonly name: string | null } | null }> } | null } | null };

export type ChangeAppointmentMutationVariables = Exact<{
  input: ChangeAppointmentInput;
}>;


export type ChangeAppointmentMutation = { readonly changeAppointment: { readonly appointment: { readonly id: string, readonly status: AppointmentStatus, readonly startsAt: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type AcceptOfferMutationVariables = Exact<{
  input: AcceptOfferInput;
}>;


export type AcceptOfferMutation = { readonly acceptOffer: { readonly appointment: { readonly id: string, readonly status: AppointmentStatus } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type MyInboxQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
  unreadOnly?: boolean;
}>;


export type MyInboxQuery = { readonly me: { readonly id: string, readonly notifications: { readonly totalCount: number, readonly unreadCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: NotificationKind, readonly title: string, readonly body: string, readonly link: string, readonly createdAt: string, readonly readAt: string | null }> } | null } | null };

export type MarkAllNotificationsReadMutationVariables = Exact<{
  input: MarkAllNotificationsReadInput;
}>;


export type MarkAllNotificationsReadMutation = { readonly markAllNotificationsRead: { readonly unreadCount: number, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type MyChannelsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyChannelsQuery = { readonly webPushKey: string, readonly me: { readonly id: string, readonly email: string | null, readonly notificationChannels: ReadonlyArray<{ readonly kind: NotificationChannelKind, readonly target: string, readonly enabled: boolean, readonly verifiedAt: string | null }>, readonly quietHours: { readonly from: string, readonly to: string } } | null };

export type VerifyNotificationChannelMutationVariables = Exact<{
  input: VerifyNotificationChannelInput;
}>;


export type VerifyNotificationChannelMutation = { readonly verifyNotificationChannel: { readonly channels: ReadonlyArray<{ readonly kind: NotificationChannelKind, readonly target: string, readonly enabled: boolean, readonly verifiedAt: string | null }>, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type RoleRequestsQueryVariables = Exact<{
  status?: RoleRequestStatus | null | undefined;
  first?: number;
}>;


export type RoleRequestsQuery = { readonly roleRequests: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly role: RequestableRole, readonly status: RoleRequestStatus, readonly organization: string | null, readonly vehicle: string | null, readonly province: string | null, readonly certificate: string | null, readonly note: string | null, readonly createdAt: string, readonly decidedAt: string | null, readonly hospital: { readonly id: string, readonly name: string | null } | null, readonly user: { readonly id: string, readonly name: string | null, readonly email: string | null, readonly role: Role, readonly emailVerified: boolean } | null }> } };

export type FeedStateQueryVariables = Exact<{ [key: string]: never; }>;


export type FeedStateQuery = { readonly bedBoard: { readonly hospitalCount: number, readonly freshCount: number, readonly updatedAt: string | null, readonly feed: { readonly source: FeedSource | null, readonly lastSuccessAt: string | null, readonly lagSeconds: number | null, readonly quarantined: number, readonly failure: string | null } } };

export type QuarantinedBedsQueryVariables = Exact<{
  first?: number;
}>;


export type QuarantinedBedsQuery = { readonly quarantinedBeds: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly kind: BedKind, readonly reason: QuarantineReason, readonly raw: string | null, readonly capacity: number | null, readonly hospital: { readonly id: string, readonly name: string | null, readonly province: string | null, readonly district: string | null } | null }> } };

export type DeadDeliveriesQueryVariables = Exact<{
  first?: number;
}>;


export type DeadDeliveriesQuery = { readonly deadDeliveries: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly channel: NotificationChannelKind | null, readonly kind: NotificationKind | null, readonly attempts: number, readonly reason: string | null, readonly diedAt: string, readonly user: { readonly id: string, readonly name: string | null } }> } | null };

export type ResendDeliveriesMutationVariables = Exact<{
  input: ResendDeliveriesInput;
}>;


export type ResendDeliveriesMutation = { readonly resendDeliveries: { readonly resent: number, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type RequestStatisticsQueryVariables = Exact<{
  from: string;
  to: string;
  province?: string | null | undefined;
}>;


export type RequestStatisticsQuery = { readonly reservationStatistics: { readonly requests: number, readonly approvals: number, readonly escalations: number, readonly firstAnswerMedianSeconds: number | null, readonly firstAnswerP90Seconds: number | null, readonly declines: ReadonlyArray<{ readonly reason: DeclineReason, readonly count: number, readonly hospital: { readonly id: string, readonly name: string | null } | null }> } | null };

export type RightsChangesQueryVariables = Exact<{
  first?: number;
}>;


export type RightsChangesQuery = { readonly rightsChanges: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly at: string, readonly action: RightsAction, readonly role: Role | null, readonly province: string | null, readonly clientId: string | null, readonly hospital: { readonly id: string, readonly name: string | null } | null, readonly actor: { readonly id: string, readonly name: string | null } | null, readonly subject: { readonly id: string, readonly name: string | null, readonly deleted: boolean } | null }> } };

export type ConditionReadsQueryVariables = Exact<{
  first?: number;
}>;


export type ConditionReadsQuery = { readonly conditionReads: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly at: string, readonly role: Role, readonly why: string, readonly patientConditionId: string, readonly user: { readonly id: string, readonly name: string | null } | null }> } };

export type BookingHospitalsQueryVariables = Exact<{
  text: string;
}>;


export type BookingHospitalsQuery = { readonly hospitals: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string | null, readonly address: string | null, readonly clinicSchedules: ReadonlyArray<{ readonly department: string, readonly weekday: Weekday }> | null } | null> } };

export type BookingClinicQueryVariables = Exact<{
  hospitalId: string | number;
}>;


export type BookingClinicQuery = { readonly hospital: { readonly id: string, readonly name: string | null, readonly address: string | null, readonly phone: string | null, readonly clinicSchedules: ReadonlyArray<{ readonly department: string, readonly weekday: Weekday, readonly opensAt: string, readonly closesAt: string }> | null, readonly clinicClosures: ReadonlyArray<{ readonly date: string, readonly department: string | null, readonly reason: string | null }> | null } | null };

export type RegisterPatientConditionMutationVariables = Exact<{
  input: RegisterPatientConditionInput;
}>;


export type RegisterPatientConditionMutation = { readonly registerPatientCondition: { readonly patientCondition: { readonly id: string, readonly ageGroup: AgeGroup | null, readonly sex: Sex | null, readonly consciousness: Consciousness | null, readonly preKtas: number | null, readonly transportStatus: TransportStatus, readonly registeredAt: string, readonly news2: { readonly score: number, readonly risk: Risk, readonly missing: ReadonlyArray<string> } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type RecommendHospitalsQueryVariables = Exact<{
  patientConditionId: string | number;
  at: LocationInput;
  first?: number;
}>;


export type RecommendHospitalsQuery = { readonly recommendHospitals: { readonly recommended: ReadonlyArray<{ readonly rank: number, readonly score: number, readonly travel: { readonly minutes: number, readonly source: TravelSource }, readonly reasons: ReadonlyArray<{ readonly code: RecommendationReasonCode, readonly message: string }>, readonly hospital: { readonly id: string, readonly name: string | null, readonly erPhone: string | null, readonly emergencyRoom: { readonly general: { readonly available: number | null, readonly freshness: Freshness } | null } | null } | null }>, readonly leftOut: ReadonlyArray<{ readonly reason: { readonly code: LeftOutReasonCode, readonly message: string }, readonly hospital: { readonly id: string, readonly name: string | null } | null }> } | null };

export type RequestReservationsMutationVariables = Exact<{
  input: RequestReservationsInput;
}>;


export type RequestReservationsMutation = { readonly requestReservations: { readonly reservations: ReadonlyArray<{ readonly id: string, readonly status: ReservationStatus, readonly bedKind: BedKind, readonly requestedAt: string, readonly expiresAt: string, readonly hospital: { readonly id: string, readonly name: string | null } | null }>, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type CancelReservationMutationVariables = Exact<{
  input: CancelReservationInput;
}>;


export type CancelReservationMutation = { readonly cancelReservation: { readonly reservation: { readonly id: string, readonly status: ReservationStatus, readonly closeReason: CloseReason | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type MarkArrivedMutationVariables = Exact<{
  input: MarkArrivedInput;
}>;


export type MarkArrivedMutation = { readonly markArrived: { readonly reservation: { readonly id: string, readonly status: ReservationStatus, readonly patientCondition: { readonly id: string, readonly transportStatus: TransportStatus } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type MyTransportQueryVariables = Exact<{
  patientConditionId: string | number;
}>;


export type MyTransportQuery = { readonly patientCondition: { readonly id: string, readonly transportStatus: TransportStatus, readonly reservations: ReadonlyArray<{ readonly id: string, readonly status: ReservationStatus, readonly closeReason: CloseReason | null, readonly declineReason: DeclineReason | null, readonly hold: { readonly expiresAt: string } | null, readonly hospital: { readonly id: string, readonly name: string | null } | null, readonly history: ReadonlyArray<{ readonly at: string, readonly from: ReservationStatus | null, readonly to: ReservationStatus, readonly by: Role }> }> | null } | null };

export type ReservationChangedSubscriptionVariables = Exact<{
  patientConditionId: string | number;
}>;


export type ReservationChangedSubscription = { readonly reservationChanged: { readonly reservation: { readonly id: string, readonly status: ReservationStatus, readonly closeReason: CloseReason | null, readonly declineReason: DeclineReason | null, readonly hold: { readonly expiresAt: string } | null, readonly hospital: { readonly id: string, readonly name: string | null, readonly erPhone: string | null } | null } | null } };

export type SignedInPersonQueryVariables = Exact<{ [key: string]: never; }>;


export type SignedInPersonQuery = { readonly me: { readonly id: string, readonly name: string | null, readonly role: Role, readonly province: string | null, readonly organization: string | null, readonly vehicle: string | null, readonly hospital: { readonly id: string, readonly name: string | null } | null } | null };

export type DispatchBoardQueryVariables = Exact<{
  after?: string | null | undefined;
  triage: boolean;
}>;


export type DispatchBoardQuery = { readonly openTransports: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly preKtas?: number | null, readonly id: string, readonly transportStatus: TransportStatus, readonly registeredAt: string, readonly organization: string | null, readonly vehicle: string | null, readonly province: string | null, readonly searchingSince: string | null, readonly widenedAt: string | null, readonly alarmedAt: string | null, readonly takenOver: boolean | null, readonly position: { readonly latitude: number, readonly longitude: number } | null, readonly reservations: ReadonlyArray<{ readonly id: string, readonly kind: ReservationKind, readonly status: ReservationStatus, readonly closeReason: CloseReason | null, readonly declineReason: DeclineReason | null, readonly note: string | null, readonly bedKind: BedKind, readonly requestedAt: string, readonly expiresAt: string, readonly answeredAt: string | null, readonly eta: { readonly minutes: number, readonly source: TravelSource } | null, readonly hold: { readonly expiresAt: string, readonly overCapacity: boolean, readonly unverified: boolean } | null, readonly hospital: { readonly id: string, readonly name: string | null, readonly erPhone: string | null, readonly address: string | null, readonly location: { readonly latitude: number, readonly longitude: number } | null } | null }> | null }> } | null };

export type DispatchTriageQueryVariables = Exact<{
  id: string | number;
}>;


export type DispatchTriageQuery = { readonly patientCondition: { readonly id: string, readonly preKtas: number | null } | null };

export type DispatchChangesSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type DispatchChangesSubscription = { readonly openTransportChanged: { readonly escalation: Escalation | null, readonly patientCondition: { readonly id: string, readonly transportStatus: TransportStatus, readonly registeredAt: string, readonly organization: string | null, readonly vehicle: string | null, readonly province: string | null, readonly searchingSince: string | null, readonly widenedAt: string | null, readonly alarmedAt: string | null, readonly takenOver: boolean | null, readonly position: { readonly latitude: number, readonly longitude: number } | null, readonly reservations: ReadonlyArray<{ readonly id: string, readonly kind: ReservationKind, readonly status: ReservationStatus, readonly closeReason: CloseReason | null, readonly declineReason: DeclineReason | null, readonly note: string | null, readonly bedKind: BedKind, readonly requestedAt: string, readonly expiresAt: string, readonly answeredAt: string | null, readonly eta: { readonly minutes: number, readonly source: TravelSource } | null, readonly hold: { readonly expiresAt: string, readonly overCapacity: boolean, readonly unverified: boolean } | null, readonly hospital: { readonly id: string, readonly name: string | null, readonly erPhone: string | null, readonly address: string | null, readonly location: { readonly latitude: number, readonly longitude: number } | null } | null }> | null } | null } };

export type DispatchTakeOverMutationVariables = Exact<{
  input: TakeOverTransportInput;
}>;


export type DispatchTakeOverMutation = { readonly takeOverTransport: { readonly patientCondition: { readonly id: string, readonly takenOver: boolean | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type DispatchDesignateMutationVariables = Exact<{
  input: DesignateHospitalInput;
}>;


export type DispatchDesignateMutation = { readonly designateHospital: { readonly reservation: { readonly id: string, readonly kind: ReservationKind, readonly status: ReservationStatus, readonly closeReason: CloseReason | null, readonly declineReason: DeclineReason | null, readonly note: string | null, readonly bedKind: BedKind, readonly requestedAt: string, readonly expiresAt: string, readonly answeredAt: string | null, readonly eta: { readonly minutes: number, readonly source: TravelSource } | null, readonly hold: { readonly expiresAt: string, readonly overCapacity: boolean, readonly unverified: boolean } | null, readonly hospital: { readonly id: string, readonly name: string | null, readonly erPhone: string | null, readonly address: string | null, readonly location: { readonly latitude: number, readonly longitude: number } | null } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type SignUpMutationVariables = Exact<{
  input: SignUpInput;
}>;


export type SignUpMutation = { readonly signUp: { readonly user: { readonly id: string, readonly email: string | null, readonly name: string | null, readonly role: Role, readonly emailVerified: boolean } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type VerifyEmailMutationVariables = Exact<{
  input: VerifyEmailInput;
}>;


export type VerifyEmailMutation = { readonly verifyEmail: { readonly user: { readonly id: string, readonly emailVerified: boolean } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type LogInMutationVariables = Exact<{
  input: LogInInput;
}>;


export type LogInMutation = { readonly logIn: { readonly session: { readonly accessToken: string, readonly accessTokenExpiresAt: string, readonly refreshToken: string, readonly refreshTokenExpiresAt: string, readonly user: { readonly id: string, readonly name: string | null, readonly role: Role } } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type RefreshSessionMutationVariables = Exact<{
  input: RefreshSessionInput;
}>;


export type RefreshSessionMutation = { readonly refreshSession: { readonly session: { readonly accessToken: string, readonly refreshToken: string, readonly accessTokenExpiresAt: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type LogOutMutationVariables = Exact<{
  input: LogOutInput;
}>;


export type LogOutMutation = { readonly logOut: { readonly loggedOut: boolean, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type RequestRoleMutationVariables = Exact<{
  input: RequestRoleInput;
}>;


export type RequestRoleMutation = { readonly requestRole: { readonly roleRequest: { readonly id: string, readonly role: RequestableRole, readonly status: RoleRequestStatus, readonly organization: string | null, readonly hospital: { readonly id: string, readonly name: string | null } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type ApproveRoleMutationVariables = Exact<{
  input: ApproveRoleInput;
}>;


export type ApproveRoleMutation = { readonly approveRole: { readonly roleRequest: { readonly id: string, readonly status: RoleRequestStatus, readonly user: { readonly id: string, readonly role: Role } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type MyPageQueryVariables = Exact<{ [key: string]: never; }>;


export type MyPageQuery = { readonly me: { readonly id: string, readonly name: string | null, readonly email: string | null, readonly role: Role, readonly hospital: { readonly id: string, readonly name: string | null } | null, readonly reservations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly status: ReservationStatus, readonly hospital: { readonly name: string | null } | null }> } | null, readonly appointments: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly status: AppointmentStatus, readonly startsAt: string, readonly department: string, readonly hospital: { readonly name: string | null } | null }> } | null, readonly notifications: { readonly unreadCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly body: string, readonly readAt: string | null, readonly createdAt: string }> } | null, readonly favoriteHospitals: ReadonlyArray<{ readonly id: string, readonly name: string | null, readonly emergencyRoom: { readonly general: { readonly available: number | null, readonly freshness: Freshness } | null } | null } | null> } | null };

export type SetFavoriteMutationVariables = Exact<{
  input: SetFavoriteInput;
}>;


export type SetFavoriteMutation = { readonly setFavoriteHospital: { readonly me: { readonly favoriteHospitals: ReadonlyArray<{ readonly id: string } | null> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type IncomingReservationsQueryVariables = Exact<{
  hospitalId: string | number;
  status?: ReadonlyArray<ReservationStatus> | ReservationStatus | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type IncomingReservationsQuery = { readonly hospital: { readonly name: string | null, readonly reservations: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly status: ReservationStatus, readonly bedKind: BedKind, readonly requestedAt: string, readonly expiresAt: string, readonly eta: { readonly minutes: number, readonly source: TravelSource } | null, readonly patientCondition: { readonly id: string, readonly ageGroup: AgeGroup | null, readonly sex: Sex | null, readonly consciousness: Consciousness | null, readonly preKtas: number | null, readonly chiefComplaint: string | null, readonly news2: { readonly score: number, readonly risk: Risk } | null } | null }> } | null } | null };

export type IncomingReservationSubscriptionVariables = Exact<{
  hospitalId: string | number;
}>;


export type IncomingReservationSubscription = { readonly incomingReservation: { readonly reservation: { readonly id: string, readonly status: ReservationStatus, readonly bedKind: BedKind, readonly patientCondition: { readonly ageGroup: AgeGroup | null, readonly preKtas: number | null, readonly news2: { readonly score: number, readonly risk: Risk } | null } | null } | null } };

export type ApproveReservationMutationVariables = Exact<{
  input: ApproveReservationInput;
}>;


export type ApproveReservationMutation = { readonly approveReservation: { readonly reservation: { readonly id: string, readonly status: ReservationStatus, readonly hold: { readonly id: string, readonly expiresAt: string } | null, readonly hospital: { readonly id: string, readonly emergencyRoom: { readonly general: { readonly available: number | null, readonly held: number } | null } | null } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type DeclineReservationMutationVariables = Exact<{
  input: DeclineReservationInput;
}>;


export type DeclineReservationMutation = { readonly declineReservation: { readonly reservation: { readonly id: string, readonly status: ReservationStatus, readonly declineReason: DeclineReason | null, readonly note: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type PostAnnouncementMutationVariables = Exact<{
  input: PostAnnouncementInput;
}>;


export type PostAnnouncementMutation = { readonly postAnnouncement: { readonly announcement: { readonly id: string, readonly category: AnnouncementCategory, readonly message: string, readonly illness: SevereIllness | null, readonly startsAt: string, readonly endsAt: string | null, readonly hospital: { readonly id: string, readonly name: string | null } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type EndAnnouncementMutationVariables = Exact<{
  input: EndAnnouncementInput;
}>;


export type EndAnnouncementMutation = { readonly endAnnouncement: { readonly announcement: { readonly id: string, readonly endsAt: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type AnnouncementsQueryVariables = Exact<{
  filter?: AnnouncementFilter | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type AnnouncementsQuery = { readonly announcements: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly category: AnnouncementCategory, readonly message: string, readonly illness: SevereIllness | null, readonly source: AnnouncementSource, readonly startsAt: string, readonly endsAt: string | null, readonly hospital: { readonly id: string, readonly name: string | null, readonly province: string | null } | null }> } | null };

export type AnnouncementPostedSubscriptionVariables = Exact<{
  hospitalIds?: ReadonlyArray<string | number> | string | number | null | undefined;
}>;


export type AnnouncementPostedSubscription = { readonly announcementPosted: { readonly announcement: { readonly id: string, readonly category: AnnouncementCategory, readonly message: string, readonly illness: SevereIllness | null, readonly hospital: { readonly id: string, readonly name: string | null, readonly emergencyRoom: { readonly general: { readonly available: number | null } | null } | null } | null } } };

export type SlotsQueryVariables = Exact<{
  hospitalId: string | number;
  department: string;
  date: string;
}>;


export type SlotsQuery = { readonly hospital: { readonly departments: ReadonlyArray<string> | null, readonly appointmentSlots: ReadonlyArray<{ readonly id: string, readonly startsAt: string, readonly endsAt: string, readonly capacity: number, readonly remaining: number, readonly waiting: number }> | null } | null };

export type BookAppointmentMutationVariables = Exact<{
  input: BookAppointmentInput;
}>;


export type BookAppointmentMutation = { readonly bookAppointment: { readonly waitlistPosition: number | null, readonly appointment: { readonly id: string, readonly status: AppointmentStatus, readonly startsAt: string, readonly department: string, readonly hospital: { readonly id: string, readonly name: string | null } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type CancelAppointmentMutationVariables = Exact<{
  input: CancelAppointmentInput;
}>;


export type CancelAppointmentMutation = { readonly cancelAppointment: { readonly appointment: { readonly id: string, readonly status: AppointmentStatus } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type DefineScheduleMutationVariables = Exact<{
  input: DefineScheduleInput;
}>;


export type DefineScheduleMutation = { readonly defineSchedule: { readonly schedule: { readonly id: string, readonly department: string, readonly weekday: Weekday, readonly opensAt: string, readonly closesAt: string, readonly slotMinutes: number, readonly capacity: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type MarkNotificationReadMutationVariables = Exact<{
  input: MarkNotificationReadInput;
}>;


export type MarkNotificationReadMutation = { readonly markNotificationRead: { readonly notification: { readonly id: string, readonly readAt: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type SetNotificationChannelsMutationVariables = Exact<{
  input: SetNotificationChannelsInput;
}>;


export type SetNotificationChannelsMutation = { readonly setNotificationChannels: { readonly channels: ReadonlyArray<{ readonly kind: NotificationChannelKind, readonly target: string, readonly enabled: boolean, readonly verifiedAt: string | null }>, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type NotificationReceivedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type NotificationReceivedSubscription = { readonly notificationReceived: { readonly notification: { readonly id: string, readonly kind: NotificationKind, readonly title: string, readonly body: string, readonly createdAt: string } } };

export type ReservationStateFragment = { readonly id: string, readonly kind: ReservationKind, readonly status: ReservationStatus, readonly closeReason: CloseReason | null, readonly declineReason: DeclineReason | null, readonly note: string | null, readonly bedKind: BedKind, readonly requestedAt: string, readonly expiresAt: string, readonly answeredAt: string | null, readonly eta: { readonly minutes: number, readonly source: TravelSource } | null, readonly hold: { readonly expiresAt: string, readonly overCapacity: boolean, readonly unverified: boolean } | null, readonly hospital: { readonly id: string, readonly name: string | null, readonly erPhone: string | null, readonly address: string | null, readonly location: { readonly latitude: number, readonly longitude: number } | null } | null };

export type TransportStateFragment = { readonly id: string, readonly transportStatus: TransportStatus, readonly registeredAt: string, readonly organization: string | null, readonly vehicle: string | null, readonly province: string | null, readonly searchingSince: string | null, readonly widenedAt: string | null, readonly alarmedAt: string | null, readonly takenOver: boolean | null, readonly position: { readonly latitude: number, readonly longitude: number } | null, readonly reservations: ReadonlyArray<{ readonly id: string, readonly kind: ReservationKind, readonly status: ReservationStatus, readonly closeReason: CloseReason | null, readonly declineReason: DeclineReason | null, readonly note: string | null, readonly bedKind: BedKind, readonly requestedAt: string, readonly expiresAt: string, readonly answeredAt: string | null, readonly eta: { readonly minutes: number, readonly source: TravelSource } | null, readonly hold: { readonly expiresAt: string, readonly overCapacity: boolean, readonly unverified: boolean } | null, readonly hospital: { readonly id: string, readonly name: string | null, readonly erPhone: string | null, readonly address: string | null, readonly location: { readonly latitude: number, readonly longitude: number } | null } | null }> | null };

export type CrewTransportsQueryVariables = Exact<{ [key: string]: never; }>;


export type CrewTransportsQuery = { readonly openTransports: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly preKtas: number | null, readonly id: string, readonly transportStatus: TransportStatus, readonly registeredAt: string, readonly organization: string | null, readonly vehicle: string | null, readonly province: string | null, readonly searchingSince: string | null, readonly widenedAt: string | null, readonly alarmedAt: string | null, readonly takenOver: boolean | null, readonly position: { readonly latitude: number, readonly longitude: number } | null, readonly reservations: ReadonlyArray<{ readonly id: string, readonly kind: ReservationKind, readonly status: ReservationStatus, readonly closeReason: CloseReason | null, readonly declineReason: DeclineReason | null, readonly note: string | null, readonly bedKind: BedKind, readonly requestedAt: string, readonly expiresAt: string, readonly answeredAt: string | null, readonly eta: { readonly minutes: number, readonly source: TravelSource } | null, readonly hold: { readonly expiresAt: string, readonly overCapacity: boolean, readonly unverified: boolean } | null, readonly hospital: { readonly id: string, readonly name: string | null, readonly erPhone: string | null, readonly address: string | null, readonly location: { readonly latitude: number, readonly longitude: number } | null } | null }> | null }> } | null };

export type CrewTransportQueryVariables = Exact<{
  id: string | number;
}>;


export type CrewTransportQuery = { readonly patientCondition: { readonly id: string, readonly transportStatus: TransportStatus, readonly registeredAt: string, readonly organization: string | null, readonly vehicle: string | null, readonly province: string | null, readonly searchingSince: string | null, readonly widenedAt: string | null, readonly alarmedAt: string | null, readonly takenOver: boolean | null, readonly position: { readonly latitude: number, readonly longitude: number } | null, readonly reservations: ReadonlyArray<{ readonly id: string, readonly kind: ReservationKind, readonly status: ReservationStatus, readonly closeReason: CloseReason | null, readonly declineReason: DeclineReason | null, readonly note: string | null, readonly bedKind: BedKind, readonly requestedAt: string, readonly expiresAt: string, readonly answeredAt: string | null, readonly eta: { readonly minutes: number, readonly source: TravelSource } | null, readonly hold: { readonly expiresAt: string, readonly overCapacity: boolean, readonly unverified: boolean } | null, readonly hospital: { readonly id: string, readonly name: string | null, readonly erPhone: string | null, readonly address: string | null, readonly location: { readonly latitude: number, readonly longitude: number } | null } | null }> | null } | null };

export type CrewPatientQueryVariables = Exact<{
  id: string | number;
}>;


export type CrewPatientQuery = { readonly patientCondition: { readonly id: string, readonly sex: Sex | null, readonly ageGroup: AgeGroup | null, readonly ageYears: number | null, readonly preKtas: number | null, readonly chiefComplaint: string | null, readonly news2: { readonly score: number, readonly risk: Risk, readonly missing: ReadonlyArray<string> } | null, readonly needs: { readonly bedKind: BedKind, readonly severeIllness: SevereIllness | null, readonly equipment: ReadonlyArray<EquipmentKind> } | null } | null };

export type CrewChangesSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type CrewChangesSubscription = { readonly reservationChanged: { readonly escalation: Escalation | null, readonly reservation: { readonly id: string, readonly kind: ReservationKind, readonly status: ReservationStatus, readonly closeReason: CloseReason | null, readonly declineReason: DeclineReason | null, readonly note: string | null, readonly bedKind: BedKind, readonly requestedAt: string, readonly expiresAt: string, readonly answeredAt: string | null, readonly eta: { readonly minutes: number, readonly source: TravelSource } | null, readonly hold: { readonly expiresAt: string, readonly overCapacity: boolean, readonly unverified: boolean } | null, readonly hospital: { readonly id: string, readonly name: string | null, readonly erPhone: string | null, readonly address: string | null, readonly location: { readonly latitude: number, readonly longitude: number } | null } | null } | null } };

export type CrewRecommendationQueryVariables = Exact<{
  id: string | number;
  at: LocationInput;
  kinds?: ReadonlyArray<BedKind> | BedKind | null | undefined;
  first?: number;
}>;


export type CrewRecommendationQuery = { readonly recommendHospitals: { readonly recommended: ReadonlyArray<{ readonly rank: number, readonly travel: { readonly minutes: number, readonly source: TravelSource }, readonly reasons: ReadonlyArray<{ readonly code: RecommendationReasonCode }>, readonly hospital: { readonly id: string, readonly name: string | null, readonly tier: HospitalTier | null, readonly erPhone: string | null, readonly address: string | null, readonly beds: ReadonlyArray<{ readonly kind: BedKind, readonly available: number | null, readonly freshness: Freshness, readonly reportedAt: string | null }> | null, readonly announcements: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly message: string }> } | null } | null }>, readonly leftOut: ReadonlyArray<{ readonly reason: { readonly code: LeftOutReasonCode }, readonly hospital: { readonly id: string, readonly name: string | null, readonly erPhone: string | null } | null }> } | null };

export type CrewHospitalsQueryVariables = Exact<{
  text: string;
}>;


export type CrewHospitalsQuery = { readonly hospitals: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string | null, readonly tier: HospitalTier | null, readonly address: string | null, readonly erPhone: string | null, readonly location: { readonly latitude: number, readonly longitude: number } | null, readonly emergencyRoom: { readonly general: { readonly kind: BedKind, readonly available: number | null, readonly freshness: Freshness, readonly reportedAt: string | null } | null } | null } | null> } };

export type CrewNoticeMutationVariables = Exact<{
  input: NoticeHospitalInput;
}>;


export type CrewNoticeMutation = { readonly noticeHospital: { readonly reservation: { readonly id: string, readonly kind: ReservationKind, readonly status: ReservationStatus, readonly closeReason: CloseReason | null, readonly declineReason: DeclineReason | null, readonly note: string | null, readonly bedKind: BedKind, readonly requestedAt: string, readonly expiresAt: string, readonly answeredAt: string | null, readonly eta: { readonly minutes: number, readonly source: TravelSource } | null, readonly hold: { readonly expiresAt: string, readonly overCapacity: boolean, readonly unverified: boolean } | null, readonly hospital: { readonly id: string, readonly name: string | null, readonly erPhone: string | null, readonly address: string | null, readonly location: { readonly latitude: number, readonly longitude: number } | null } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type CrewMovedMutationVariables = Exact<{
  input: UpdateTransportPositionInput;
}>;


export type CrewMovedMutation = { readonly updateTransportPosition: { readonly patientCondition: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type CrewCancelTransportMutationVariables = Exact<{
  input: CancelTransportInput;
}>;


export type CrewCancelTransportMutation = { readonly cancelTransport: { readonly patientCondition: { readonly id: string, readonly transportStatus: TransportStatus } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type NearbyHospitalsQueryVariables = Exact<{
  at: LocationInput;
  radiusKm?: number;
  filter?: HospitalFilter | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type NearbyHospitalsQuery = { readonly hospitalsNear: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly distanceMeters: number, readonly travel: { readonly minutes: number, readonly source: TravelSource } | null, readonly node: { readonly id: string, readonly name: string | null, readonly tier: HospitalTier | null, readonly erPhone: string | null, readonly location: { readonly latitude: number, readonly longitude: number } | null, readonly emergencyRoom: { readonly general: { readonly available: number | null, readonly capacity: number | null, readonly crowding: Crowding, readonly freshness: Freshness, readonly reportedAt: string | null } | null } | null, readonly announcements: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly category: AnnouncementCategory, readonly message: string, readonly startsAt: string, readonly endsAt: string | null }> } | null } | null }> } };

export type HospitalDetailQueryVariables = Exact<{
  id: string | number;
}>;


export type HospitalDetailQuery = { readonly hospital: { readonly id: string, readonly hpid: string | null, readonly name: string | null, readonly address: string | null, readonly tier: HospitalTier | null, readonly phone: string | null, readonly erPhone: string | null, readonly location: { readonly latitude: number, readonly longitude: number } | null, readonly emergencyRoom: { readonly general: { readonly kind: BedKind, readonly available: number | null, readonly reported: number | null, readonly held: number, readonly capacity: number | null, readonly crowding: Crowding, readonly freshness: Freshness, readonly reportedAt: string | null } | null, readonly pediatric: { readonly available: number | null, readonly capacity: number | null, readonly freshness: Freshness } | null, readonly negativePressure: { readonly available: number | null, readonly capacity: number | null, readonly freshness: Freshness } | null } | null, readonly icu: { readonly general: { readonly available: number | null, readonly capacity: number | null } | null, readonly cardiac: { readonly available: number | null, readonly capacity: number | null } | null, readonly neonatal: { readonly available: number | null, readonly capacity: number | null } | null } | null, readonly beds: ReadonlyArray<{ readonly kind: BedKind, readonly available: number | null, readonly capacity: number | null, readonly freshness: Freshness }> | null, readonly equipment: ReadonlyArray<{ readonly kind: EquipmentKind, readonly availability: Availability, readonly units: number | null }> | null, readonly severeIllness: ReadonlyArray<{ readonly illness: SevereIllness, readonly availability: Availability, readonly note: string | null }> | null } | null };

export type HospitalByHpidQueryVariables = Exact<{
  hpid: string;
}>;


export type HospitalByHpidQuery = { readonly hospitalByHpid: { readonly id: string, readonly name: string | null } | null };

export type BedHistoryQueryVariables = Exact<{
  id: string | number;
  kind: BedKind;
  from: string;
  to: string;
}>;


export type BedHistoryQuery = { readonly hospital: { readonly bedHistory: ReadonlyArray<{ readonly at: string, readonly available: number | null, readonly capacity: number | null }> | null } | null };

export type UpdateBedsMutationVariables = Exact<{
  input: UpdateBedsInput;
}>;


export type UpdateBedsMutation = { readonly updateBeds: { readonly hospital: { readonly id: string, readonly emergencyRoom: { readonly general: { readonly available: number | null, readonly reported: number | null, readonly freshness: Freshness, readonly reportedAt: string | null } | null } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type UpdateEquipmentMutationVariables = Exact<{
  input: UpdateEquipmentInput;
}>;


export type UpdateEquipmentMutation = { readonly updateEquipment: { readonly hospital: { readonly id: string, readonly equipment: ReadonlyArray<{ readonly kind: EquipmentKind, readonly availability: Availability, readonly units: number | null }> | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type ConsoleOfStaffQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleOfStaffQuery = { readonly me: { readonly id: string, readonly name: string | null, readonly role: Role, readonly hospital: { readonly id: string, readonly name: string | null, readonly erPhone: string | null, readonly departments: ReadonlyArray<string> | null } | null } | null };

export type ConsoleRequestsQueryVariables = Exact<{
  hospitalId: string | number;
  status?: ReadonlyArray<ReservationStatus> | ReservationStatus | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ConsoleRequestsQuery = { readonly hospital: { readonly id: string, readonly reservations: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: ReservationKind, readonly status: ReservationStatus, readonly closeReason: CloseReason | null, readonly declineReason: DeclineReason | null, readonly note: string | null, readonly bedKind: BedKind, readonly requestedAt: string, readonly expiresAt: string, readonly answeredAt: string | null, readonly eta: { readonly minutes: number, readonly source: TravelSource } | null, readonly hold: { readonly id: string, readonly expiresAt: string, readonly overCapacity: boolean, readonly unverified: boolean } | null, readonly history: ReadonlyArray<{ readonly at: string, readonly to: ReservationStatus }>, readonly patientCondition: { readonly id: string, readonly sex: Sex | null, readonly ageGroup: AgeGroup | null, readonly ageYears: number | null, readonly pregnant: boolean | null, readonly consciousness: Consciousness | null, readonly systolic: number | null, readonly diastolic: number | null, readonly heartRate: number | null, readonly respiratoryRate: number | null, readonly temperature: number | null, readonly oxygenSaturation: number | null, readonly onOxygen: boolean | null, readonly hypercapnicRisk: boolean | null, readonly cause: Cause | null, readonly preKtas: number | null, readonly chiefComplaint: string | null, readonly organization: string | null, readonly vehicle: string | null, readonly needs: { readonly bedKind: BedKind, readonly severeIllness: SevereIllness | null, readonly equipment: ReadonlyArray<EquipmentKind> } | null, readonly news2: { readonly score: number, readonly risk: Risk, readonly missing: ReadonlyArray<string> } | null } | null }> } | null } | null };

export type ConsoleRequestChangedSubscriptionVariables = Exact<{
  hospitalId: string | number;
}>;


export type ConsoleRequestChangedSubscription = { readonly incomingReservation: { readonly reservation: { readonly id: string, readonly kind: ReservationKind, readonly status: ReservationStatus, readonly closeReason: CloseReason | null, readonly declineReason: DeclineReason | null, readonly note: string | null, readonly bedKind: BedKind, readonly requestedAt: string, readonly expiresAt: string, readonly answeredAt: string | null, readonly eta: { readonly minutes: number, readonly source: TravelSource } | null, readonly hold: { readonly id: string, readonly expiresAt: string, readonly overCapacity: boolean, readonly unverified: boolean } | null, readonly history: ReadonlyArray<{ readonly at: string, readonly to: ReservationStatus }>, readonly patientCondition: { readonly id: string, readonly sex: Sex | null, readonly ageGroup: AgeGroup | null, readonly ageYears: number | null, readonly pregnant: boolean | null, readonly consciousness: Consciousness | null, readonly systolic: number | null, readonly diastolic: number | null, readonly heartRate: number | null, readonly respiratoryRate: number | null, readonly temperature: number | null, readonly oxygenSaturation: number | null, readonly onOxygen: boolean | null, readonly hypercapnicRisk: boolean | null, readonly cause: Cause | null, readonly preKtas: number | null, readonly chiefComplaint: string | null, readonly organization: string | null, readonly vehicle: string | null, readonly needs: { readonly bedKind: BedKind, readonly severeIllness: SevereIllness | null, readonly equipment: ReadonlyArray<EquipmentKind> } | null, readonly news2: { readonly score: number, readonly risk: Risk, readonly missing: ReadonlyArray<string> } | null } | null } | null } };

export type ConsoleRequestFragment = { readonly id: string, readonly kind: ReservationKind, readonly status: ReservationStatus, readonly closeReason: CloseReason | null, readonly declineReason: DeclineReason | null, readonly note: string | null, readonly bedKind: BedKind, readonly requestedAt: string, readonly expiresAt: string, readonly answeredAt: string | null, readonly eta: { readonly minutes: number, readonly source: TravelSource } | null, readonly hold: { readonly id: string, readonly expiresAt: string, readonly overCapacity: boolean, readonly unverified: boolean } | null, readonly history: ReadonlyArray<{ readonly at: string, readonly to: ReservationStatus }>, readonly patientCondition: { readonly id: string, readonly sex: Sex | null, readonly ageGroup: AgeGroup | null, readonly ageYears: number | null, readonly pregnant: boolean | null, readonly consciousness: Consciousness | null, readonly systolic: number | null, readonly diastolic: number | null, readonly heartRate: number | null, readonly respiratoryRate: number | null, readonly temperature: number | null, readonly oxygenSaturation: number | null, readonly onOxygen: boolean | null, readonly hypercapnicRisk: boolean | null, readonly cause: Cause | null, readonly preKtas: number | null, readonly chiefComplaint: string | null, readonly organization: string | null, readonly vehicle: string | null, readonly needs: { readonly bedKind: BedKind, readonly severeIllness: SevereIllness | null, readonly equipment: ReadonlyArray<EquipmentKind> } | null, readonly news2: { readonly score: number, readonly risk: Risk, readonly missing: ReadonlyArray<string> } | null } | null };

export type ConsoleApproveMutationVariables = Exact<{
  input: ApproveReservationInput;
}>;


export type ConsoleApproveMutation = { readonly approveReservation: { readonly reservation: { readonly id: string, readonly kind: ReservationKind, readonly status: ReservationStatus, readonly closeReason: CloseReason | null, readonly declineReason: DeclineReason | null, readonly note: string | null, readonly bedKind: BedKind, readonly requestedAt: string, readonly expiresAt: string, readonly answeredAt: string | null, readonly eta: { readonly minutes: number, readonly source: TravelSource } | null, readonly hold: { readonly id: string, readonly expiresAt: string, readonly overCapacity: boolean, readonly unverified: boolean } | null, readonly history: ReadonlyArray<{ readonly at: string, readonly to: ReservationStatus }>, readonly patientCondition: { readonly id: string, readonly sex: Sex | null, readonly ageGroup: AgeGroup | null, readonly ageYears: number | null, readonly pregnant: boolean | null, readonly consciousness: Consciousness | null, readonly systolic: number | null, readonly diastolic: number | null, readonly heartRate: number | null, readonly respiratoryRate: number | null, readonly temperature: number | null, readonly oxygenSaturation: number | null, readonly onOxygen: boolean | null, readonly hypercapnicRisk: boolean | null, readonly cause: Cause | null, readonly preKtas: number | null, readonly chiefComplaint: string | null, readonly organization: string | null, readonly vehicle: string | null, readonly needs: { readonly bedKind: BedKind, readonly severeIllness: SevereIllness | null, readonly equipment: ReadonlyArray<EquipmentKind> } | null, readonly news2: { readonly score: number, readonly risk: Risk, readonly missing: ReadonlyArray<string> } | null } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type ConsoleDeclineMutationVariables = Exact<{
  input: DeclineReservationInput;
}>;


export type ConsoleDeclineMutation = { readonly declineReservation: { readonly reservation: { readonly id: string, readonly kind: ReservationKind, readonly status: ReservationStatus, readonly closeReason: CloseReason | null, readonly declineReason: DeclineReason | null, readonly note: string | null, readonly bedKind: BedKind, readonly requestedAt: string, readonly expiresAt: string, readonly answeredAt: string | null, readonly eta: { readonly minutes: number, readonly source: TravelSource } | null, readonly hold: { readonly id: string, readonly expiresAt: string, readonly overCapacity: boolean, readonly unverified: boolean } | null, readonly history: ReadonlyArray<{ readonly at: string, readonly to: ReservationStatus }>, readonly patientCondition: { readonly id: string, readonly sex: Sex | null, readonly ageGroup: AgeGroup | null, readonly ageYears: number | null, readonly pregnant: boolean | null, readonly consciousness: Consciousness | null, readonly systolic: number | null, readonly diastolic: number | null, readonly heartRate: number | null, readonly respiratoryRate: number | null, readonly temperature: number | null, readonly oxygenSaturation: number | null, readonly onOxygen: boolean | null, readonly hypercapnicRisk: boolean | null, readonly cause: Cause | null, readonly preKtas: number | null, readonly chiefComplaint: string | null, readonly organization: string | null, readonly vehicle: string | null, readonly needs: { readonly bedKind: BedKind, readonly severeIllness: SevereIllness | null, readonly equipment: ReadonlyArray<EquipmentKind> } | null, readonly news2: { readonly score: number, readonly risk: Risk, readonly missing: ReadonlyArray<string> } | null } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type ConsoleWithdrawMutationVariables = Exact<{
  input: WithdrawApprovalInput;
}>;


export type ConsoleWithdrawMutation = { readonly withdrawApproval: { readonly reservation: { readonly id: string, readonly kind: ReservationKind, readonly status: ReservationStatus, readonly closeReason: CloseReason | null, readonly declineReason: DeclineReason | null, readonly note: string | null, readonly bedKind: BedKind, readonly requestedAt: string, readonly expiresAt: string, readonly answeredAt: string | null, readonly eta: { readonly minutes: number, readonly source: TravelSource } | null, readonly hold: { readonly id: string, readonly expiresAt: string, readonly overCapacity: boolean, readonly unverified: boolean } | null, readonly history: ReadonlyArray<{ readonly at: string, readonly to: ReservationStatus }>, readonly patientCondition: { readonly id: string, readonly sex: Sex | null, readonly ageGroup: AgeGroup | null, readonly ageYears: number | null, readonly pregnant: boolean | null, readonly consciousness: Consciousness | null, readonly systolic: number | null, readonly diastolic: number | null, readonly heartRate: number | null, readonly respiratoryRate: number | null, readonly temperature: number | null, readonly oxygenSaturation: number | null, readonly onOxygen: boolean | null, readonly hypercapnicRisk: boolean | null, readonly cause: Cause | null, readonly preKtas: number | null, readonly chiefComplaint: string | null, readonly organization: string | null, readonly vehicle: string | null, readonly needs: { readonly bedKind: BedKind, readonly severeIllness: SevereIllness | null, readonly equipment: ReadonlyArray<EquipmentKind> } | null, readonly news2: { readonly score: number, readonly risk: Risk, readonly missing: ReadonlyArray<string> } | null } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type ConsoleExtendMutationVariables = Exact<{
  input: ExtendHoldInput;
}>;


export type ConsoleExtendMutation = { readonly extendHold: { readonly reservation: { readonly id: string, readonly kind: ReservationKind, readonly status: ReservationStatus, readonly closeReason: CloseReason | null, readonly declineReason: DeclineReason | null, readonly note: string | null, readonly bedKind: BedKind, readonly requestedAt: string, readonly expiresAt: string, readonly answeredAt: string | null, readonly eta: { readonly minutes: number, readonly source: TravelSource } | null, readonly hold: { readonly id: string, readonly expiresAt: string, readonly overCapacity: boolean, readonly unverified: boolean } | null, readonly history: ReadonlyArray<{ readonly at: string, readonly to: ReservationStatus }>, readonly patientCondition: { readonly id: string, readonly sex: Sex | null, readonly ageGroup: AgeGroup | null, readonly ageYears: number | null, readonly pregnant: boolean | null, readonly consciousness: Consciousness | null, readonly systolic: number | null, readonly diastolic: number | null, readonly heartRate: number | null, readonly respiratoryRate: number | null, readonly temperature: number | null, readonly oxygenSaturation: number | null, readonly onOxygen: boolean | null, readonly hypercapnicRisk: boolean | null, readonly cause: Cause | null, readonly preKtas: number | null, readonly chiefComplaint: string | null, readonly organization: string | null, readonly vehicle: string | null, readonly needs: { readonly bedKind: BedKind, readonly severeIllness: SevereIllness | null, readonly equipment: ReadonlyArray<EquipmentKind> } | null, readonly news2: { readonly score: number, readonly risk: Risk, readonly missing: ReadonlyArray<string> } | null } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type ConsoleArrivedMutationVariables = Exact<{
  input: MarkArrivedInput;
}>;


export type ConsoleArrivedMutation = { readonly markArrived: { readonly reservation: { readonly id: string, readonly kind: ReservationKind, readonly status: ReservationStatus, readonly closeReason: CloseReason | null, readonly declineReason: DeclineReason | null, readonly note: string | null, readonly bedKind: BedKind, readonly requestedAt: string, readonly expiresAt: string, readonly answeredAt: string | null, readonly eta: { readonly minutes: number, readonly source: TravelSource } | null, readonly hold: { readonly id: string, readonly expiresAt: string, readonly overCapacity: boolean, readonly unverified: boolean } | null, readonly history: ReadonlyArray<{ readonly at: string, readonly to: ReservationStatus }>, readonly patientCondition: { readonly id: string, readonly sex: Sex | null, readonly ageGroup: AgeGroup | null, readonly ageYears: number | null, readonly pregnant: boolean | null, readonly consciousness: Consciousness | null, readonly systolic: number | null, readonly diastolic: number | null, readonly heartRate: number | null, readonly respiratoryRate: number | null, readonly temperature: number | null, readonly oxygenSaturation: number | null, readonly onOxygen: boolean | null, readonly hypercapnicRisk: boolean | null, readonly cause: Cause | null, readonly preKtas: number | null, readonly chiefComplaint: string | null, readonly organization: string | null, readonly vehicle: string | null, readonly needs: { readonly bedKind: BedKind, readonly severeIllness: SevereIllness | null, readonly equipment: ReadonlyArray<EquipmentKind> } | null, readonly news2: { readonly score: number, readonly risk: Risk, readonly missing: ReadonlyArray<string> } | null } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type ConsoleStatementsQueryVariables = Exact<{
  hospitalId: string | number;
}>;


export type ConsoleStatementsQuery = { readonly hospital: { readonly id: string, readonly statements: { readonly cursor: string, readonly beds: ReadonlyArray<{ readonly shown: { readonly kind: BedKind, readonly available: number | null, readonly reported: number | null, readonly held: number, readonly capacity: number | null, readonly freshness: Freshness, readonly suspect: boolean, readonly source: BedSource, readonly reportedAt: string | null }, readonly feed: { readonly value: number | null, readonly capacity: number | null, readonly at: string | null, readonly refused: string | null } | null, readonly staff: { readonly value: number | null, readonly capacity: number | null, readonly at: string | null } | null }>, readonly equipment: ReadonlyArray<{ readonly shown: { readonly kind: EquipmentKind, readonly availability: Availability, readonly units: number | null, readonly source: BedSource }, readonly feed: { readonly availability: Availability, readonly units: number | null, readonly at: string | null } | null, readonly staff: { readonly availability: Availability, readonly units: number | null, readonly at: string | null } | null }> } | null } | null };

export type ConsoleBedChangesSubscriptionVariables = Exact<{
  hospitalIds?: ReadonlyArray<string | number> | string | number | null | undefined;
  after?: string | null | undefined;
}>;


export type ConsoleBedChangesSubscription = { readonly bedChanges: { readonly cursor: string, readonly changes: ReadonlyArray<{ readonly kind: BedKind }>, readonly renewed: ReadonlyArray<{ readonly reportedAt: string }> } };

export type ConsoleAnnouncementsQueryVariables = Exact<{
  hospitalId: string | number;
}>;


export type ConsoleAnnouncementsQuery = { readonly hospital: { readonly id: string, readonly standing: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly category: AnnouncementCategory, readonly message: string, readonly illness: SevereIllness | null, readonly unavailable: boolean, readonly source: AnnouncementSource, readonly startsAt: string, readonly endsAt: string | null }> } | null, readonly latest: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly category: AnnouncementCategory, readonly message: string, readonly illness: SevereIllness | null, readonly unavailable: boolean, readonly source: AnnouncementSource, readonly startsAt: string, readonly endsAt: string | null }> } | null } | null };

export type ConsoleAnnouncementFragment = { readonly id: string, readonly category: AnnouncementCategory, readonly message: string, readonly illness: SevereIllness | null, readonly unavailable: boolean, readonly source: AnnouncementSource, readonly startsAt: string, readonly endsAt: string | null };

export type ConsoleAnnouncementPostedSubscriptionVariables = Exact<{
  hospitalIds?: ReadonlyArray<string | number> | string | number | null | undefined;
}>;


export type ConsoleAnnouncementPostedSubscription = { readonly announcementPosted: { readonly announcement: { readonly id: string } } };

export type ConsolePostAnnouncementMutationVariables = Exact<{
  input: PostAnnouncementInput;
}>;


export type ConsolePostAnnouncementMutation = { readonly postAnnouncement: { readonly announcement: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type ConsoleChangeAnnouncementMutationVariables = Exact<{
  input: ChangeAnnouncementInput;
}>;


export type ConsoleChangeAnnouncementMutation = { readonly changeAnnouncement: { readonly announcement: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type ConsoleClinicQueryVariables = Exact<{
  hospitalId: string | number;
}>;


export type ConsoleClinicQuery = { readonly hospital: { readonly id: string, readonly departments: ReadonlyArray<string> | null, readonly clinicSchedules: ReadonlyArray<{ readonly id: string, readonly department: string, readonly weekday: Weekday, readonly opensAt: string, readonly closesAt: string, readonly slotMinutes: number, readonly capacity: number, readonly opensOnHolidays: boolean }> | null, readonly clinicClosures: ReadonlyArray<{ readonly id: string, readonly date: string, readonly department: string | null, readonly reason: string | null }> | null } | null };

export type ConsoleAppointmentsQueryVariables = Exact<{
  hospitalId: string | number;
  date: string;
  first: number;
  after?: string | null | undefined;
}>;


export type ConsoleAppointmentsQuery = { readonly hospital: { readonly id: string, readonly appointments: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly status: AppointmentStatus, readonly endReason: AppointmentEndReason | null, readonly startsAt: string, readonly endsAt: string, readonly department: string, readonly patientName: string | null, readonly note: string | null }> } | null } | null };

export type ConsoleMarkAppointmentMutationVariables = Exact<{
  input: MarkAppointmentInput;
}>;


export type ConsoleMarkAppointmentMutation = { readonly markAppointment: { readonly appointment: { readonly id: string, readonly status: AppointmentStatus } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type ConsoleEndScheduleMutationVariables = Exact<{
  input: EndScheduleInput;
}>;


export type ConsoleEndScheduleMutation = { readonly endSchedule: { readonly schedule: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type ConsoleCloseClinicMutationVariables = Exact<{
  input: CloseClinicInput;
}>;


export type ConsoleCloseClinicMutation = { readonly closeClinic: { readonly closure: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type ConsoleReopenClinicMutationVariables = Exact<{
  input: ReopenClinicInput;
}>;


export type ConsoleReopenClinicMutation = { readonly reopenClinic: { readonly reopened: boolean, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string> | null, readonly message: string }> } };

export type MapBoardQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type MapBoardQuery = { readonly hospitals: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly hpid: string | null, readonly name: string | null, readonly tier: HospitalTier | null, readonly province: string | null, readonly district: string | null, readonly location: { readonly latitude: number, readonly longitude: number } | null, readonly emergencyRoom: { readonly general: { readonly available: number | null, readonly capacity: number | null, readonly crowding: Crowding, readonly freshness: Freshness, readonly reportedAt: string | null } | null } | null } | null> } };

export type BoardCursorQueryVariables = Exact<{ [key: string]: never; }>;


export type BoardCursorQuery = { readonly bedBoard: { readonly cursor: string, readonly hospitalCount: number, readonly freshCount: number, readonly updatedAt: string | null, readonly feed: { readonly source: FeedSource | null, readonly lastSuccessAt: string | null, readonly lagSeconds: number | null, readonly quarantined: number } } };

export type BedChangesSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type BedChangesSubscription = { readonly bedChanges: { readonly cursor: string, readonly changes: ReadonlyArray<{ readonly kind: BedKind, readonly available: number | null, readonly capacity: number | null, readonly crowding: Crowding, readonly freshness: Freshness, readonly reportedAt: string | null, readonly hospital: { readonly id: string, readonly hpid: string | null, readonly name: string | null } | null }> } };

export type BedChangesWithAlertsSubscriptionVariables = Exact<{
  hospitalIds?: ReadonlyArray<string | number> | string | number | null | undefined;
}>;


export type BedChangesWithAlertsSubscription = { readonly bedChanges: { readonly cursor: string, readonly changes: ReadonlyArray<{ readonly available: number | null, readonly hospital: { readonly name: string | null, readonly announcements: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly message: string }> } | null } | null }> } };

export type LiveBoardQueryVariables = Exact<{ [key: string]: never; }>;


export type LiveBoardQuery = { readonly bedBoard: { readonly cursor: string, readonly hospitalCount: number, readonly updatedAt: string | null, readonly feed: { readonly source: FeedSource | null, readonly lastSuccessAt: string | null, readonly lagSeconds: number | null, readonly failure: string | null } } };

export type LiveBoardPageQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type LiveBoardPageQuery = { readonly hospitals: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly hpid: string | null, readonly name: string | null, readonly tier: HospitalTier | null, readonly province: string | null, readonly district: string | null, readonly address: string | null, readonly erPhone: string | null, readonly location: { readonly latitude: number, readonly longitude: number } | null, readonly emergencyRoom: { readonly general: { readonly kind: BedKind, readonly available: number | null, readonly held: number, readonly capacity: number | null, readonly crowding: Crowding, readonly freshness: Freshness, readonly suspect: boolean, readonly source: BedSource, readonly reportedAt: string | null } | null } | null } | null> } };

export type LiveBoardChangesSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type LiveBoardChangesSubscription = { readonly bedChanges: { readonly cursor: string, readonly changes: ReadonlyArray<{ readonly kind: BedKind, readonly available: number | null, readonly held: number, readonly capacity: number | null, readonly crowding: Crowding, readonly freshness: Freshness, readonly suspect: boolean, readonly source: BedSource, readonly reportedAt: string | null, readonly hospital: { readonly id: string } | null }>, readonly renewed: ReadonlyArray<{ readonly reportedAt: string, readonly hospital: { readonly id: string } | null }> } };

export type BedsOfKindQueryVariables = Exact<{
  kind: BedKind;
  first?: number;
  after?: string | null | undefined;
}>;


export type BedsOfKindQuery = { readonly hospitals: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly beds: ReadonlyArray<{ readonly kind: BedKind, readonly available: number | null, readonly held: number, readonly capacity: number | null, readonly crowding: Crowding, readonly freshness: Freshness, readonly suspect: boolean, readonly source: BedSource, readonly reportedAt: string | null }> | null } | null> } };

export type MatchingHospitalsQueryVariables = Exact<{
  filter: HospitalFilter;
  first?: number;
  after?: string | null | undefined;
}>;


export type MatchingHospitalsQuery = { readonly hospitals: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string } | null> } };

export type HospitalPanelQueryVariables = Exact<{
  id: string | number;
  from: string;
  to: string;
}>;


export type HospitalPanelQuery = { readonly hospital: { readonly id: string, readonly phone: string | null, readonly departments: ReadonlyArray<string> | null, readonly beds: ReadonlyArray<{ readonly kind: BedKind, readonly available: number | null, readonly held: number, readonly capacity: number | null, readonly crowding: Crowding, readonly freshness: Freshness, readonly suspect: boolean, readonly source: BedSource, readonly reportedAt: string | null }> | null, readonly equipment: ReadonlyArray<{ readonly kind: EquipmentKind, readonly availability: Availability, readonly units: number | null }> | null, readonly severeIllness: ReadonlyArray<{ readonly illness: SevereIllness, readonly availability: Availability, readonly note: string | null }> | null, readonly bedHistory: ReadonlyArray<{ readonly at: string, readonly available: number | null, readonly capacity: number | null }> | null, readonly announcements: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly category: AnnouncementCategory, readonly message: string, readonly illness: SevereIllness | null, readonly source: AnnouncementSource, readonly startsAt: string, readonly endsAt: string | null }> } | null } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ReservationStateFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ReservationState on Reservation {
  id
  kind
  status
  closeReason
  declineReason
  note
  bedKind
  requestedAt
  expiresAt
  answeredAt
  eta {
    minutes
    source
  }
  hold {
    expiresAt
    overCapacity
    unverified
  }
  hospital {
    id
    name
    erPhone
    address
    location {
      latitude
      longitude
    }
  }
}
    `, {"fragmentName":"ReservationState"}) as unknown as TypedDocumentString<ReservationStateFragment, unknown>;
export const TransportStateFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment TransportState on PatientCondition {
  id
  transportStatus
  registeredAt
  organization
  vehicle
  province
  searchingSince
  widenedAt
  alarmedAt
  takenOver
  position {
    latitude
    longitude
  }
  reservations {
    ...ReservationState
  }
}
    fragment ReservationState on Reservation {
  id
  kind
  status
  closeReason
  declineReason
  note
  bedKind
  requestedAt
  expiresAt
  answeredAt
  eta {
    minutes
    source
  }
  hold {
    expiresAt
    overCapacity
    unverified
  }
  hospital {
    id
    name
    erPhone
    address
    location {
      latitude
      longitude
    }
  }
}`, {"fragmentName":"TransportState"}) as unknown as TypedDocumentString<TransportStateFragment, unknown>;
export const ConsoleRequestFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ConsoleRequest on Reservation {
  id
  kind
  status
  closeReason
  declineReason
  note
  bedKind
  requestedAt
  expiresAt
  answeredAt
  eta {
    minutes
    source
  }
  hold {
    id
    expiresAt
    overCapacity
    unverified
  }
  history {
    at
    to
  }
  patientCondition {
    id
    sex
    ageGroup
    ageYears
    pregnant
    consciousness
    systolic
    diastolic
    heartRate
    respiratoryRate
    temperature
    oxygenSaturation
    onOxygen
    hypercapnicRisk
    cause
    preKtas
    chiefComplaint
    needs {
      bedKind
      severeIllness
      equipment
    }
    news2 {
      score
      risk
      missing
    }
    organization
    vehicle
  }
}
    `, {"fragmentName":"ConsoleRequest"}) as unknown as TypedDocumentString<ConsoleRequestFragment, unknown>;
export const ConsoleAnnouncementFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ConsoleAnnouncement on Announcement {
  id
  category
  message
  illness
  unavailable
  source
  startsAt
  endsAt
}
    `, {"fragmentName":"ConsoleAnnouncement"}) as unknown as TypedDocumentString<ConsoleAnnouncementFragment, unknown>;
export const ResendCodeDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ResendCode($input: ResendCodeInput!) {
  resendCode(input: $input) {
    sent
    userErrors {
      code
      path
      message
    }
  }
}
    `, {"hash":"sha256:f4e449e1b08e0815f75b616b9ce54baa4872231c2f0e795c733153c184a21656"}) as unknown as TypedDocumentString<ResendCodeMutation, ResendCodeMutationVariables>;
export const RequestPasswordResetDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
  requestPasswordReset(input: $input) {
    sent
    userErrors {
      code
      path
      message
    }
  }
}
    `, {"hash":"sha256:a68ea7aa8d89e8e7ac46195a00ad07bb521ab3cce1a1e3d2146e2a3c46a94825"}) as unknown as TypedDocumentString<RequestPasswordResetMutation, RequestPasswordResetMutationVariables>;
export const ResetPasswordDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ResetPassword($input: ResetPasswordInput!) {
  resetPassword(input: $input) {
    changed
    userErrors {
      code
      path
      message
    }
  }
}
    `, {"hash":"sha256:1b6994439e7a95cc9ee817c6a041ac488f016433711d877fc6e19f12582684c1"}) as unknown as TypedDocumentString<ResetPasswordMutation, ResetPasswordMutationVariables>;
export const ChangePasswordDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ChangePassword($input: ChangePasswordInput!) {
  changePassword(input: $input) {
    changed
    userErrors {
      code
      path
      message
    }
  }
}
    `, {"hash":"sha256:bb9efa4a5f8f76032ff355730c81acfd20c8476ea2916a2f6910970281c40483"}) as unknown as TypedDocumentString<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const MySettingsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query MySettings {
  me {
    id
    email
    phone
    language
    createdAt
    sessions {
      id
      createdAt
      renewedAt
      expiresAt
    }
  }
}
    `, {"hash":"sha256:4035caef4dced7b3678241626e579724bf1b7a61032d2ffc9563774fc2307c64"}) as unknown as TypedDocumentString<MySettingsQuery, MySettingsQueryVariables>;
export const SetLanguageDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SetLanguage($input: SetLanguageInput!) {
  setLanguage(input: $input) {
    me {
      id
      language
    }
    userErrors {
      code
      path
      message
    }
  }
}
    `, {"hash":"sha256:e11c38d19393b7de61923cc4f2c91b5b663cff3a71ed2a01a942ec59921857a2"}) as unknown as TypedDocumentString<SetLanguageMutation, SetLanguageMutationVariables>;
export const EndSessionsDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation EndSessions($input: EndSessionsInput!) {
  endSessions(input: $input) {
    ended
    userErrors {
      code
      path
      message
    }
  }
}
    `, {"hash":"sha256:16c45dc822f5db14926164d1f5e5f669964954cf2ba42aef8ca89ba8589bfdbe"}) as unknown as TypedDocumentString<EndSessionsMutation, EndSessionsMutationVariables>;
export const DeleteAccountDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeleteAccount($input: DeleteAccountInput!) {
  deleteAccount(input: $input) {
    deleted
    userErrors {
      code
      path
      message
    }
  }
}
    `, {"hash":"sha256:674da53c2afc968bbcc9a79bd059bc5840658bd19423ec39f57a12d72c366cd5"}) as unknown as TypedDocumentString<DeleteAccountMutation, DeleteAccountMutationVariables>;
export const MyRoleRequestsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query MyRoleRequests {
  me {
    id
    roleRequests {
      id
      role
      status
      organization
      vehicle
      province
      note
      createdAt
      decidedAt
      hospital {
        id
        name
      }
    }
  }
}
    `, {"hash":"sha256:28fdfc5036a2c0f68351d441cea9275b724259855051ef88bac2afcfed3e7047"}) as unknown as TypedDocumentString<MyRoleRequestsQuery, MyRoleRequestsQueryVariables>;
export const FindHospitalsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query FindHospitals($text: String!) {
  hospitals(filter: {text: $text}, first: 8) {
    totalCount
    nodes {
      id
      name
      province
      district
    }
  }
}
    `, {"hash":"sha256:10174789fbe57d849c00d88cdbb2701217fdcde744b6a7dab00151ef339c456b"}) as unknown as TypedDocumentString<FindHospitalsQuery, FindHospitalsQueryVariables>;
export const MyAppointmentsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query MyAppointments($first: Int! = 20, $after: String) {
  me {
    id
    appointments(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        status
        endReason
        startsAt
        endsAt
        department
        offeredUntil
        waitlistPosition
        patientName
        note
        hospital {
          id
          name
        }
      }
    }
  }
}
    `, {"hash":"sha256:3cf4bc6efe9ee65a62f37dce422975daf193c180d4ac77a981224ebc4eefea22"}) as unknown as TypedDocumentString<MyAppointmentsQuery, MyAppointmentsQueryVariables>;
export const ChangeAppointmentDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ChangeAppointment($input: ChangeAppointmentInput!) {
  changeAppointment(input: $input) {
    appointment {
      id
      status
      startsAt
    }
    userErrors {
      code
      path
      message
    }
  }
}
    `, {"hash":"sha256:f8df518c7c7eb61f46771afebabf4171d010e30a5d70baab7136db411f10726d"}) as unknown as TypedDocumentString<ChangeAppointmentMutation, ChangeAppointmentMutationVariables>;
export const AcceptOfferDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AcceptOffer($input: AcceptOfferInput!) {
  acceptOffer(input: $input) {
    appointment {
      id
      status
    }
    userErrors {
      code
      path
      message
    }
  }
}
    `, {"hash":"sha256:15ddfdbf3ddf64eaf340d2225010e51a665165fef0a3d5307dc4f7457be857f1"}) as unknown as TypedDocumentString<AcceptOfferMutation, AcceptOfferMutationVariables>;
export const MyInboxDocument = /*#__PURE__*/ new TypedDocumentString(`
    query MyInbox($first: Int! = 20, $after: String, $unreadOnly: Boolean! = false) {
  me {
    id
    notifications(first: $first, after: $after, unreadOnly: $unreadOnly) {
      totalCount
      unreadCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        kind
        title
        body
        link
        createdAt
        readAt
      }
    }
  }
}
    `, {"hash":"sha256:6775d61d8079a9638d072f8dde513b45f82d160e04da60b843636e166c733a8b"}) as unknown as TypedDocumentString<MyInboxQuery, MyInboxQueryVariables>;
export const MarkAllNotificationsReadDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation MarkAllNotificationsRead($input: MarkAllNotificationsReadInput!) {
  markAllNotificationsRead(input: $input) {
    unreadCount
    userErrors {
      code
      path
      message
    }
  }
}
    `, {"hash":"sha256:272a8952a71a26a89f76486def27d21d290cea03315ee97d86f2f1756375f653"}) as unknown as TypedDocumentString<MarkAllNotificationsReadMutation, MarkAllNotificationsReadMutationVariables>;
export const MyChannelsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query MyChannels {
  webPushKey
  me {
    id
    email
    notificationChannels {
      kind
      target
      enabled
      verifiedAt
    }
    quietHours {
      from
      to
    }
  }
}
    `, {"hash":"sha256:c4b1f40c583936d0e12afb41dee94f5a027cda8ee69c6cab9c1438743fe92d33"}) as unknown as TypedDocumentString<MyChannelsQuery, MyChannelsQueryVariables>;
export const VerifyNotificationChannelDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation VerifyNotificationChannel($input: VerifyNotificationChannelInput!) {
  verifyNotificationChannel(input: $input) {
    channels {
      kind
      target
      enabled
      verifiedAt
    }
    userErrors {
      code
      path
      message
    }
  }
}
    `, {"hash":"sha256:444143d9b3ca365af1cd151c24189c954ba22ea46391dd02c8c08f7dcd4b1946"}) as unknown as TypedDocumentString<VerifyNotificationChannelMutation, VerifyNotificationChannelMutationVariables>;
export const RoleRequestsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query RoleRequests($status: RoleRequestStatus, $first: Int! = 20) {
  roleRequests(status: $status, first: $first) {
    totalCount
    pageInfo {
      hasNextPage
    }
    nodes {
      id
      role
      status
      organization
      vehicle
      province
      certificate
      note
      createdAt
      decidedAt
      hospital {
        id
        name
      }
      user {
        id
        name
        email
        role
        emailVerified
      }
    }
  }
}
    `, {"hash":"sha256:4471c19c1836d14d31f3f7e56b83bfd2e9574ec98159493dbe141708e7a31d5c"}) as unknown as TypedDocumentString<RoleRequestsQuery, RoleRequestsQueryVariables>;
export const FeedStateDocument = /*#__PURE__*/ new TypedDocumentString(`
    query FeedState {
  bedBoard {
    hospitalCount
    freshCount
    updatedAt
    feed {
      source
      lastSuccessAt
      lagSeconds
      quarantined
      failure
    }
  }
}
    `, {"hash":"sha256:8dc8bc0e0182099e305391d63cf7800c3c79f01d2b3a9e725cdde6bb0fbadee5"}) as unknown as TypedDocumentString<FeedStateQuery, FeedStateQueryVariables>;
export const QuarantinedBedsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query QuarantinedBeds($first: Int! = 50) {
  quarantinedBeds(first: $first) {
    totalCount
    pageInfo {
      hasNextPage
    }
    nodes {
      kind
      reason
      raw
      capacity
      hospital {
        id
        name
        province
        district
      }
    }
  }
}
    `, {"hash":"sha256:48db89ea82c374d252068de13fdd42e534f736acce4cf9feb986b57ddf7dc9cd"}) as unknown as TypedDocumentString<QuarantinedBedsQuery, QuarantinedBedsQueryVariables>;
export const DeadDeliveriesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DeadDeliveries($first: Int! = 20) {
  deadDeliveries(first: $first) {
    totalCount
    pageInfo {
      hasNextPage
    }
    nodes {
      id
      channel
      kind
      attempts
      reason
      diedAt
      user {
        id
        name
      }
    }
  }
}
    `, {"hash":"sha256:2120ca89362a7bcfa2c1dadd3e4ec8acc701e38be35a70e75e58c39f457e4e9b"}) as unknown as TypedDocumentString<DeadDeliveriesQuery, DeadDeliveriesQueryVariables>;
export const ResendDeliveriesDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ResendDeliveries($input: ResendDeliveriesInput!) {
  resendDeliveries(input: $input) {
    resent
    userErrors {
      code
      path
      message
    }
  }
}
    `, {"hash":"sha256:5fc912d20698bf64fd60a2c0dcf1b1ff56ecdb62ece1b8892a692e4827592338"}) as unknown as TypedDocumentString<ResendDeliveriesMutation, ResendDeliveriesMutationVariables>;
export const RequestStatisticsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query RequestStatistics($from: DateTime!, $to: DateTime!, $province: String) {
  reservationStatistics(from: $from, to: $to, province: $province) {
    requests
    approvals
    escalations
    firstAnswerMedianSeconds
    firstAnswerP90Seconds
    declines {
      reason
      count
      hospital {
        id
        name
      }
    }
  }
}
    `, {"hash":"sha256:bab2d914ab4839d9bf6375e19a7ab18639d5d9cc4e4f9d252cb0288189086f2d"}) as unknown as TypedDocumentString<RequestStatisticsQuery, RequestStatisticsQueryVariables>;
export const RightsChangesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query RightsChanges($first: Int! = 20) {
  rightsChanges(first: $first) {
    totalCount
    pageInfo {
      hasNextPage
    }
    nodes {
      id
      at
      action
      role
      province
      clientId
      hospital {
        id
        name
      }
      actor {
        id
        name
      }
      subject {
        id
        name
        deleted
      }
    }
  }
}
    `, {"hash":"sha256:6c1f7776041d5088f4a56050fffb2bd1567a67c7493b172f64e2e5e010ff7379"}) as unknown as TypedDocumentString<RightsChangesQuery, RightsChangesQueryVariables>;
export const ConditionReadsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ConditionReads($first: Int! = 20) {
  conditionReads(first: $first) {
    totalCount
    pageInfo {
      hasNextPage
    }
    nodes {
      id
      at
      role
      why
      patientConditionId
      user {
        id
        name
      }
    }
  }
}
    `, {"hash":"sha256:50ed291ab55500d0135352300819b957a203a42fb432524a143f3eaa39673ca8"}) as unknown as TypedDocumentString<ConditionReadsQuery, ConditionReadsQueryVariables>;
export const BookingHospitalsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query BookingHospitals($text: String!) {
  hospitals(first: 12, filter: {text: $text}) {
    totalCount
    nodes {
      id
      name
      address
      clinicSchedules {
        department
        weekday
      }
    }
  }
}
    `, {"hash":"sha256:f34a3fcc89a6db71b66d4e27c5e37672ad68699fe771b16acdc6a0ad31f1980e"}) as unknown as TypedDocumentString<BookingHospitalsQuery, BookingHospitalsQueryVariables>;
export const BookingClinicDocument = /*#__PURE__*/ new TypedDocumentString(`
    query BookingClinic($hospitalId: ID!) {
  hospital(id: $hospitalId) {
    id
    name
    address
    phone
    clinicSchedules {
      department
      weekday
      opensAt
      closesAt
    }
    clinicClosures {
      date
      department
      reason
    }
  }
}
    `, {"hash":"sha256:cdd807f2c1d8713c2bb2d3f1e0e17cba4b370a2d17db7559b60d284daeb64d7f"}) as unknown as TypedDocumentString<BookingClinicQuery, BookingClinicQueryVariables>;
export const RegisterPatientConditionDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RegisterPatientCondition($input: RegisterPatientConditionInput!) {
  registerPatientCondition(input: $input) {
    patientCondition {
      id
      ageGroup
      sex
      consciousness
      preKtas
      news2 {
        score
        risk
        missing
      }
      transportStatus
      registeredAt
    }
    userErrors {
      code
      path
      message
    }
  }
}
    `, {"hash":"sha256:cb5c2a02590ca48a3197755f7455a47291321751729b3254ed6b5784f088c50d"}) as unknown as TypedDocumentString<RegisterPatientConditionMutation, RegisterPatientConditionMutationVariables>;
export const RecommendHospitalsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query RecommendHospitals($patientConditionId: ID!, $at: LocationInput!, $first: Int! = 5) {
  recommendHospitals(
    patientConditionId: $patientConditionId
    at: $at
    first: $first
  ) {
    recommended {
      rank
      score
      travel {
        minutes
        source
      }
      reasons {
        code
        message
      }
      hospital {
        id
        name
        erPhone
        emergencyRoom {
          general {
            available
            freshness
          }
        }
      }
    }
    leftOut {
      reason {
        code
        message
      }
      hospital {
        id
        name
      }
    }
  }
}
    `, {"hash":"sha256:1e20d9012568755a6595c45562d66699c3a3d264570a424c3f4161908b92dac7"}) as unknown as TypedDocumentString<RecommendHospitalsQuery, RecommendHospitalsQueryVariables>;
export const RequestReservationsDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RequestReservations($input: RequestReservationsInput!) {
  requestReservations(input: $input) {
    reservations {
      id
      status
      bedKind
      requestedAt
      expiresAt
      hospital {
        id
        name
      }
    }
    userErrors {
      code
      path
      message
    }
  }
}
    `, {"hash":"sha256:f62823c306d44c0a03fe7d2f3a717dfaae286dc7f5cfbe1b24e16fdc7e5063de"}) as unknown as TypedDocumentString<RequestReservationsMutation, RequestReservationsMutationVariables>;
export const CancelReservationDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CancelReservation($input: CancelReservationInput!) {
  cancelReservation(input: $input) {
    reservation {
      id
      status
      closeReason
    }
    userErrors {
      code
      path
      message
    }
  }
}
    `, {"hash":"sha256:df7cd1227d90949bb70e3f051198024f8e0aeb202ea00980a30f1597bfc710a5"}) as unknown as TypedDocumentString<CancelReservationMutation, CancelReservationMutationVariables>;
export const MarkArrivedDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation MarkArrived($input: MarkArrivedInput!) {
  markArrived(input: $input) {
    reservation {
      id
      status
      patientCondition {
        id
        transportStatus
      }
    }
    userErrors {
      code
      path
      message
    }
  }
}
    `, {"hash":"sha256:4b490c2a97fe6f103dd3e99120e186e41b9277c1e9d0cd4b659e70c2bea7613e"}) as unknown as TypedDocumentString<MarkArrivedMutation, MarkArrivedMutationVariables>;
export const MyTransportDocument = /*#__PURE__*/ new TypedDocumentString(`
    query MyTransport($patientConditionId: ID!) {
  patientCondition(id: $patientConditionId) {
    id
    transportStatus
    reservations {
      id
      status
      closeReason
      declineReason
      hold {
        expiresAt
      }
      hospital {
        id
        name
      }
      history {
        at
        from
        to
        by
      }
    }
  }
}
    `, {"hash":"sha256:5795ffc9aad41f984a9e831d2cdf68a719764baac0ab5ee8f09523ec711dd48b"}) as unknown as TypedDocumentString<MyTransportQuery, MyTransportQueryVariables>;
export const ReservationChangedDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription ReservationChanged($patientConditionId: ID!) {
  reservationChanged(patientConditionId: $patientConditionId) {
    reservation {
      id
      status
      closeReason
      declineReason
      hold {
        expiresAt
      }
      hospital {
        id
        name
        erPhone
      }
    }
  }
}
    `, {"hash":"sha256:e3105f1e1211705ab58003ea11f99ff0a27da38b5a6ef76a8ba4e5dab9dff1af"}) as unknown as TypedDocumentString<ReservationChangedSubscription, ReservationChangedSubscriptionVariables>;
export const SignedInPersonDocument = /*#__PURE__*/ new TypedDocumentString(`
    query SignedInPerson {
  me {
    id
    name
    role
    province
    organization
    vehicle
    hospital {
      id
      name
    }
  }
}
    `, {"hash":"sha256:a554287b716e6b2dbc4865c2eded913d93198b107e71c2d293bb5fef2ede1a7e"}) as unknown as TypedDocumentString<SignedInPersonQuery, SignedInPersonQueryVariables>;
export const DispatchBoardDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DispatchBoard($after: String, $triage: Boolean!) {
  openTransports(first: 20, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...TransportState
      preKtas @include(if: $triage)
    }
  }
}
    fragment ReservationState on Reservation {
  id
  kind
  status
  closeReason
  declineReason
  note
  bedKind
  requestedAt
  expiresAt
  answeredAt
  eta {
    minutes
    source
  }
  hold {
    expiresAt
    overCapacity
    unverified
  }
  hospital {
    id
    name
    erPhone
    address
    location {
      latitude
      longitude
    }
  }
}
fragment TransportState on PatientCondition {
  id
  transportStatus
  registeredAt
  organization
  vehicle
  province
  searchingSince
  widenedAt
  alarmedAt
  takenOver
  position {
    latitude
    longitude
  }
  reservations {
    ...ReservationState
  }
}`, {"hash":"sha256:750b6b8a6260fa522726c6e5eac326509b1e3b2a549ed2cdcc25c5a006f707db"}) as unknown as TypedDocumentString<DispatchBoardQuery, DispatchBoardQueryVariables>;
export const DispatchTriageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query DispatchTriage($id: ID!) {
  patientCondition(id: $id) {
    id
    preKtas
  }
}
    `, {"hash":"sha256:cb9c73b8ff852cb78d1362e32057cd4e6f789e2113fc27d2800448f800874900"}) as unknown as TypedDocumentString<DispatchTriageQuery, DispatchTriageQueryVariables>;
export const DispatchChangesDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription DispatchChanges {
  openTransportChanged {
    escalation
    patientCondition {
      ...TransportState
    }
  }
}
    fragment ReservationState on Reservation {
  id
  kind
  status
  closeReason
  declineReason
  note
  bedKind
  requestedAt
  expiresAt
  answeredAt
  eta {
    minutes
    source
  }
  hold {
    expiresAt
    overCapacity
    unverified
  }
  hospital {
    id
    name
    erPhone
    address
    location {
      latitude
      longitude
    }
  }
}
fragment TransportState on PatientCondition {
  id
  transportStatus
  registeredAt
  organization
  vehicle
  province
  searchingSince
  widenedAt
  alarmedAt
  takenOver
  position {
    latitude
    longitude
  }
  reservations {
    ...ReservationState
  }
}`, {"hash":"sha256:6dadb6a327eba86e6d2b8467e2ab43235beb666a2d5fb58565c31f57e3f3c1cf"}) as unknown as TypedDocumentString<DispatchChangesSubscription, DispatchChangesSubscriptionVariables>;
export const DispatchTakeOverDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DispatchTakeOver($input: TakeOverTransportInput!) {
  takeOverTransport(input: $input) {
    patientCondition {
      id
      takenOver
    }
    userErrors {
      code
      path
      message
    }
  }
}
    `, {"hash":"sha256:8b0f9534bb403a50d1d777c90396e9ed52caf7ba61a5b87f88b9dd3a5d201aa2"}) as unknown as TypedDocumentString<DispatchTakeOverMutation, DispatchTakeOverMutationVariables>;
export const DispatchDesignateDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DispatchDesignate($input: DesignateHospitalInput!) {
  designateHospital(input: $input) {
    reservation {
      ...ReservationState
    }
    userErrors {
      code
      path
      message
    }
  }
}
    fragment ReservationState on Reservation {
  id
  kind
  status
  closeReason
  declineReason
  note
  bedKind
  requestedAt
  expiresAt
  answeredAt
  eta {
    minutes
    source
  }
  hold {
    expiresAt
    overCapacity
    unverified
  }
  hospital {
    id
    name
    erPhone
    address
    location {
      latitude
      longitude
    }
  }
}`, {"hash":"sha256:b3093ca86732ff42c372ff23a8b71b40de585dc21661d404092aee65530a7c9e"}) as unknown as TypedDocumentString<DispatchDesignateMutation, DispatchDesignateMutationVariables>;
export const SignUpDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SignUp($input: SignUpInput!) {
  signUp(input: $input) {
    user {
      id
      email
      name
      role
      emailVerified
    }
    userErrors {
      code
      path
      message
    }
  }
}
    `, {"hash":"sha256:e5d2bb992a5dafb53d9af2f618118c0fa37b402e42affebd6fba67b62729bf91"}) as unknown as TypedDocumentString<SignUpMutation, SignUpMutationVariables>;
export const VerifyEmailDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation VerifyEmail($input: VerifyEmailInput!) {
  verifyEmail(input: $input) {
    user {
      id
      emailVerified
    }
    userErrors {
      code
      path
      message
    }
  }
}
    `, {"hash":"sha256:a213f7866f304de85ce33153980c7a896bea11ab13c6d73518eec3b710bd7116"}) as unknown as TypedDocumentString<VerifyEmailMutation, VerifyEmailMutationVariables>;
export const LogInDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation LogIn($input: LogInInput!) {
  logIn(input: $input) {
    session {
      accessToken
      accessTokenExpiresAt
      refreshToken
      refreshTokenExpiresAt
      user {
        id
        name
        role
      }
    }
    userErrors {
      code
      path
      message
    }
  }
}
    `, {"hash":"sha256:ac9e31805e612686fad9f769be1e86c8c222c8b780a423362635d83395d9829b"}) as unknown as TypedDocumentString<LogInMutation, LogInMutationVariables>;
export const RefreshSessionDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RefreshSession($input: RefreshSessionInput!) {
  refreshSession(input: $input) {
    session {
      accessToken
      refreshToken
      accessTokenExpiresAt
    }
    userErrors {
      code
      path
      message
    }
  }
}
    `, {"hash":"sha256:95d7368a53f3d814a8af1b8cde6034e8ef5be078c6b21350025966dd69e6a612"}) as unknown as TypedDocumentString<RefreshSessionMutation, RefreshSessionMutationVariables>;
export const LogOutDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation LogOut($input: LogOutInput!) {
  logOut(input: $input) {
    loggedOut
    userErrors {
      code
      path
      message
    }
  }
}
    `, {"hash":"sha256:1166b354a21da5a3ea2e5e0ce2789a5a851dde5d769726da0b5a71f7f5dd065a"}) as unknown as TypedDocumentString<LogOutMutation, LogOutMutationVariables>;
export const RequestRoleDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RequestRole($input: RequestRoleInput!) {
  requestRole(input: $input) {
    roleRequest {
      id
      role
      status
      organization
      hospital {
        id
        name
      }
    }
    userErrors {
      code
      path
      message
    }
  }
}
    `, {"hash":"sha256:5e887197cb3048dcee7375e6b2e97430ab9e0b453fe2baa8438f02ffa8636bea"}) as unknown as TypedDocumentString<RequestRoleMutation, RequestRoleMutationVariables>;
export const ApproveRoleDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ApproveRole($input: ApproveRoleInput!) {
  approveRole(input: $input) {
    roleRequest {
      id
      status
      user {
        id
        role
      }
    }
    userErrors {
      code
      path
      message
    }
  }
}
    `, {"hash":"sha256:c64f8428ffad4a2c35de19767e0392dc05ab3dcc7f39ff51d3803f13031170d4"}) as unknown as TypedDocumentString<ApproveRoleMutation, ApproveRoleMutationVariables>;
export const MyPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query MyPage {
  me {
    id
    name
    email
    role
    hospital {
      id
      name
    }
    reservations(first: 10) {
      totalCount
      nodes {
        id
        status
        hospital {
          name
        }
      }
    }
    appointments(first: 10) {
      totalCount
      nodes {
        id
        status
        startsAt
        department
        hospital {
          name
        }
      }
    }
    notifications(first: 10) {
      unreadCount
      nodes {
        id
        title
        body
        readAt
        createdAt
      }
    }
    favoriteHospitals {
      id
      name
      emergencyRoom {
        general {
          available
          freshness
        }
      }
    }
  }
}
    `, {"hash":"sha256:2489c81fef0bc5209708c0a1481d94a63ca815cfbd1c428f9db056964361fed7"}) as unknown as TypedDocumentString<MyPageQuery, MyPageQueryVariables>;
export const SetFavoriteDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SetFavorite($input: SetFavoriteInput!) {
  setFavoriteHospital(input: $input) {
    me {
      favoriteHospitals {
        id
      }
    }
    userErrors {
      code
      path
      message
    }
  }
}
    `, {"hash":"sha256:06726fdcf1089551043170bf4c2f07f19175dadf7c1c25add4868d43d39a7e4a"}) as unknown as TypedDocumentString<SetFavoriteMutation, SetFavoriteMutationVariables>;
export const IncomingReservationsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query IncomingReservations($hospitalId: ID!, $status: [ReservationStatus!], $first: Int! = 20, $after: String) {
  hospital(id: $hospitalId) {
    name
    reservations(status: $status, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        status
        bedKind
        requestedAt
        expiresAt
        eta {
          minutes
          source
        }
        patientCondition {
          id
          ageGroup
          sex
          consciousness
          preKtas
          chiefComplaint
          news2 {
            score
            risk
          }
        }
      }
    }
  }
}
    `, {"hash":"sha256:9b45ecd5133bbdb094bc7a3b536b2fcb91f6752ff7a7d50488e3175cb2374543"}) as unknown as TypedDocumentString<IncomingReservationsQuery, IncomingReservationsQueryVariables>;
export const IncomingReservationDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription IncomingReservation($hospitalId: ID!) {
  incomingReservation(hospitalId: $hospitalId) {
    reservation {
      id
      status
      bedKind
      patientCondition {
        ageGroup
        preKtas
        news2 {
          score
          risk
        }
      }
    }
  }
}
    `, {"hash":"sha256:6e7ae38104cefae273fbe21690e2c492a74685efcab9c702a82bdac8f458a99a"}) as unknown as TypedDocumentString<IncomingReservationSubscription, IncomingReservationSubscriptionVariables>;
export const ApproveReservationDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ApproveReservation($input: ApproveReservationInput!) {
  approveReservation(input: $input) {
    reservation {
      id
      status
      hold {
        id
        expiresAt
      }
      hospital {
        id
        emergencyRoom {
          general {
            available
            held
          }
        }
      }
    }
    userErrors {
      code
      path
      message
    }
  }
}
    `, {"hash":"sha256:9c7bcd6b6e6d20b1062f1cec95590d0e0e7e53ad84216bcc829987464e9d8ba7"}) as unknown as TypedDocumentString<ApproveReservationMutation, ApproveReservationMutationVariables>;
export const DeclineReservationDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeclineReservation($input: DeclineReservationInput!) {
  declineReservation(input: $input) {
    reservation {
      id
      status
      declineReason
      note
    }
    userErrors {
      code
      path
      message
    }
  }
}
    `, {"hash":"sha256:038a2cbecf3605d136164e2d857ae015abc0f6aa488fc69b23ce239e0f49363f"}) as unknown as TypedDocumentString<DeclineReservationMutation, DeclineReservationMutationVariables>;
export const PostAnnouncementDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation PostAnnouncement($input: PostAnnouncementInput!) {
  postAnnouncement(input: $input) {
    announcement {
      id
      category
      message
      illness
      startsAt
      endsAt
      hospital {
        id
        name
      }
    }
    userErrors {
      code
      path
      message
    }
  }
}
    `, {"hash":"sha256:fd2c9d8706e7f25091c5261eb44d1c6708f67364865645deec5f5c1401dd3a2b"}) as unknown as TypedDocumentString<PostAnnouncementMutation, PostAnnouncementMutationVariables>;
export const EndAnnouncementDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation EndAnnouncement($input: EndAnnouncementInput!) {
  endAnnouncement(input: $input) {
    announcement {
      id
      endsAt
    }
    userErrors {
      code
      path
      message
    }
  }
}
    `, {"hash":"sha256:88ea1f60d5e3d25e424a8af707870de8203f7f40bf4d32b8d25efd862df79be8"}) as unknown as TypedDocumentString<EndAnnouncementMutation, EndAnnouncementMutationVariables>;
export const AnnouncementsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Announcements($filter: AnnouncementFilter, $first: Int! = 20, $after: String) {
  announcements(filter: $filter, first: $first, after: $after) {
    totalCount
    nodes {
      id
      category
      message
      illness
      source
      startsAt
      endsAt
      hospital {
        id
        name
        province
      }
    }
  }
}
    `, {"hash":"sha256:dd0ae2b01b3a476833d6030da6a462595d27e39629bcde93636a0bf8e64efea8"}) as unknown as TypedDocumentString<AnnouncementsQuery, AnnouncementsQueryVariables>;
export const AnnouncementPostedDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription AnnouncementPosted($hospitalIds: [ID!]) {
  announcementPosted(hospitalIds: $hospitalIds) {
    announcement {
      id
      category
      message
      illness
      hospital {
        id
        name
        emergencyRoom {
          general {
            available
          }
        }
      }
    }
  }
}
    `, {"hash":"sha256:5628260acbaa8de5b2f5157c01eb0a0b34705a6a49852d253dd3aca8f9c1eded"}) as unknown as TypedDocumentString<AnnouncementPostedSubscription, AnnouncementPostedSubscriptionVariables>;
export const SlotsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Slots($hospitalId: ID!, $department: String!, $date: LocalDate!) {
  hospital(id: $hospitalId) {
    departments
    appointmentSlots(department: $department, date: $date) {
      id
      startsAt
      endsAt
      capacity
      remaining
      waiting
    }
  }
}
    `, {"hash":"sha256:b1684f577a2dc9dadc6bb4ea680bcef6e87f57e7a7ea92791974c264cb148986"}) as unknown as TypedDocumentString<SlotsQuery, SlotsQueryVariables>;
export const BookAppointmentDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation BookAppointment($input: BookAppointmentInput!) {
  bookAppointment(input: $input) {
    appointment {
      id
      status
      startsAt
      department
      hospital {
        id
        name
      }
    }
    waitlistPosition
    userErrors {
      code
      path
      message
    }
  }
}
    `, {"hash":"sha256:9827fd1a4103f9a63760b3e374f10840eed403a900e76819c887cfb76dd13de3"}) as unknown as TypedDocumentString<BookAppointmentMutation, BookAppointmentMutationVariables>;
export const CancelAppointmentDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CancelAppointment($input: CancelAppointmentInput!) {
  cancelAppointment(input: $input) {
    appointment {
      id
      status
    }
    userErrors {
      code
      path
      message
    }
  }
}
    `, {"hash":"sha256:d6dab64205866788c24a51888a990f8c7f072bfb9078bc8a33a34f7085403584"}) as unknown as TypedDocumentString<CancelAppointmentMutation, CancelAppointmentMutationVariables>;
export const DefineScheduleDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DefineSchedule($input: DefineScheduleInput!) {
  defineSchedule(input: $input) {
    schedule {
      id
      department
      weekday
      opensAt
      closesAt
      slotMinutes
      capacity
    }
    userErrors {
      code
      path
      message
    }
  }
}
    `, {"hash":"sha256:664eaff990c94e126ee937c9df3d1893b6ed3cd7056d5d1aca9d7cc410fbb75e"}) as unknown as TypedDocumentString<DefineScheduleMutation, DefineScheduleMutationVariables>;
export const MarkNotificationReadDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation MarkNotificationRead($input: MarkNotificationReadInput!) {
  markNotificationRead(input: $input) {
    notification {
      id
      readAt
    }
    userErrors {
      code
      path
      message
    }
  }
}
    `, {"hash":"sha256:d0d587c534c10769f30c7c573007d1acbe5f61a8f3551b77ff7516d8b38b765c"}) as unknown as TypedDocumentString<MarkNotificationReadMutation, MarkNotificationReadMutationVariables>;
export const SetNotificationChannelsDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SetNotificationChannels($input: SetNotificationChannelsInput!) {
  setNotificationChannels(input: $input) {
    channels {
      kind
      target
      enabled
      verifiedAt
    }
    userErrors {
      code
      path
      message
    }
  }
}
    `, {"hash":"sha256:55f981b7b5dca4b8e404c4dcf3c3329b691aca7ed11e67b7321ca85ae1ba3b60"}) as unknown as TypedDocumentString<SetNotificationChannelsMutation, SetNotificationChannelsMutationVariables>;
export const NotificationReceivedDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription NotificationReceived {
  notificationReceived {
    notification {
      id
      kind
      title
      body
      createdAt
    }
  }
}
    `, {"hash":"sha256:ef50937628adffa144c39794dbdae97c2d8fcaecf977063de2d48bd20eda29a0"}) as unknown as TypedDocumentString<NotificationReceivedSubscription, NotificationReceivedSubscriptionVariables>;
export const CrewTransportsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query CrewTransports {
  openTransports(first: 20) {
    totalCount
    nodes {
      ...TransportState
      preKtas
    }
  }
}
    fragment ReservationState on Reservation {
  id
  kind
  status
  closeReason
  declineReason
  note
  bedKind
  requestedAt
  expiresAt
  answeredAt
  eta {
    minutes
    source
  }
  hold {
    expiresAt
    overCapacity
    unverified
  }
  hospital {
    id
    name
    erPhone
    address
    location {
      latitude
      longitude
    }
  }
}
fragment TransportState on PatientCondition {
  id
  transportStatus
  registeredAt
  organization
  vehicle
  province
  searchingSince
  widenedAt
  alarmedAt
  takenOver
  position {
    latitude
    longitude
  }
  reservations {
    ...ReservationState
  }
}`, {"hash":"sha256:1304ad6da147509a0a138bdf913059d031fd32ec0d1bec709bd66c67ff2d6a69"}) as unknown as TypedDocumentString<CrewTransportsQuery, CrewTransportsQueryVariables>;
export const CrewTransportDocument = /*#__PURE__*/ new TypedDocumentString(`
    query CrewTransport($id: ID!) {
  patientCondition(id: $id) {
    ...TransportState
  }
}
    fragment ReservationState on Reservation {
  id
  kind
  status
  closeReason
  declineReason
  note
  bedKind
  requestedAt
  expiresAt
  answeredAt
  eta {
    minutes
    source
  }
  hold {
    expiresAt
    overCapacity
    unverified
  }
  hospital {
    id
    name
    erPhone
    address
    location {
      latitude
      longitude
    }
  }
}
fragment TransportState on PatientCondition {
  id
  transportStatus
  registeredAt
  organization
  vehicle
  province
  searchingSince
  widenedAt
  alarmedAt
  takenOver
  position {
    latitude
    longitude
  }
  reservations {
    ...ReservationState
  }
}`, {"hash":"sha256:8053264dcf3118c8d5915a889a9e56f6b7ed35ef68aef821189e9f27b2ac2433"}) as unknown as TypedDocumentString<CrewTransportQuery, CrewTransportQueryVariables>;
export const CrewPatientDocument = /*#__PURE__*/ new TypedDocumentString(`
    query CrewPatient($id: ID!) {
  patientCondition(id: $id) {
    id
    sex
    ageGroup
    ageYears
    preKtas
    chiefComplaint
    news2 {
      score
      risk
      missing
    }
    needs {
      bedKind
      severeIllness
      equipment
    }
  }
}
    `, {"hash":"sha256:6d5e9d0fce8daf7e40ad431f7a841b62708707276d62f1d9edfc97675b6f4881"}) as unknown as TypedDocumentString<CrewPatientQuery, CrewPatientQueryVariables>;
export const CrewChangesDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription CrewChanges($id: ID!) {
  reservationChanged(patientConditionId: $id) {
    escalation
    reservation {
      ...ReservationState
    }
  }
}
    fragment ReservationState on Reservation {
  id
  kind
  status
  closeReason
  declineReason
  note
  bedKind
  requestedAt
  expiresAt
  answeredAt
  eta {
    minutes
    source
  }
  hold {
    expiresAt
    overCapacity
    unverified
  }
  hospital {
    id
    name
    erPhone
    address
    location {
      latitude
      longitude
    }
  }
}`, {"hash":"sha256:acdade9c8c1b80e87993b742b1630d20446a917c594e121353ec46a04170876a"}) as unknown as TypedDocumentString<CrewChangesSubscription, CrewChangesSubscriptionVariables>;
export const CrewRecommendationDocument = /*#__PURE__*/ new TypedDocumentString(`
    query CrewRecommendation($id: ID!, $at: LocationInput!, $kinds: [BedKind!], $first: Int! = 10) {
  recommendHospitals(patientConditionId: $id, at: $at, first: $first) {
    recommended {
      rank
      travel {
        minutes
        source
      }
      reasons {
        code
      }
      hospital {
        id
        name
        tier
        erPhone
        address
        beds(kinds: $kinds) {
          kind
          available
          freshness
          reportedAt
        }
        announcements(first: 3) {
          nodes {
            id
            message
          }
        }
      }
    }
    leftOut {
      reason {
        code
      }
      hospital {
        id
        name
        erPhone
      }
    }
  }
}
    `, {"hash":"sha256:ebf09f247f3d486bedfa98a884bdf6becfead9f2fab4f2f0a05c9a0c01fe1479"}) as unknown as TypedDocumentString<CrewRecommendationQuery, CrewRecommendationQueryVariables>;
export const CrewHospitalsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query CrewHospitals($text: String!) {
  hospitals(first: 8, filter: {text: $text}) {
    nodes {
      id
      name
      tier
      address
      erPhone
      location {
        latitude
        longitude
      }
      emergencyRoom {
        general {
          kind
          available
          freshness
          reportedAt
        }
      }
    }
  }
}
    `, {"hash":"sha256:bea72739368216cb049df9a68ddde33aabd365ed894b3d404bd2af43eceff5dd"}) as unknown as TypedDocumentString<CrewHospitalsQuery, CrewHospitalsQueryVariables>;
export const CrewNoticeDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CrewNotice($input: NoticeHospitalInput!) {
  noticeHospital(input: $input) {
    reservation {
      ...ReservationState
    }
    userErrors {
      code
      path
      message
    }
  }
}
    fragment ReservationState on Reservation {
  id
  kind
  status
  closeReason
  declineReason
  note
  bedKind
  requestedAt
  expiresAt
  answeredAt
  eta {
    minutes
    source
  }
  hold {
    expiresAt
    overCapacity
    unverified
  }
  hospital {
    id
    name
    erPhone
    address
    location {
      latitude
      longitude
    }
  }
}`, {"hash":"sha256:8398f3d657cbe7fad686143de04bda6a41846a7e62c8e4156d77fbe19932fe93"}) as unknown as TypedDocumentString<CrewNoticeMutation, CrewNoticeMutationVariables>;
export const CrewMovedDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CrewMoved($input: UpdateTransportPositionInput!) {
  updateTransportPosition(input: $input) {
    patientCondition {
      id
    }
    userErrors {
      code
      path
      message
    }
  }
}
    `, {"hash":"sha256:296b47a637448923daddde3b62cbb95d5cfe01bd4933a0d94fda1bb22eb2dcd0"}) as unknown as TypedDocumentString<CrewMovedMutation, CrewMovedMutationVariables>;
export const CrewCancelTransportDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CrewCancelTransport($input: CancelTransportInput!) {
  cancelTransport(input: $input) {
    patientCondition {
      id
      transportStatus
    }
    userErrors {
      code
      path
      message
    }
  }
}
    `, {"hash":"sha256:5758ef4c73125b05e280037555782bc73634ade3a2d29197a1f4c3696e4058e6"}) as unknown as TypedDocumentString<CrewCancelTransportMutation, CrewCancelTransportMutationVariables>;
export const NearbyHospitalsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query NearbyHospitals($at: LocationInput!, $radiusKm: Float! = 30, $filter: HospitalFilter, $first: Int! = 10, $after: String) {
  hospitalsNear(
    at: $at
    radiusKm: $radiusKm
    filter: $filter
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      distanceMeters
      travel {
        minutes
        source
      }
      node {
        id
        name
        tier
        erPhone
        location {
          latitude
          longitude
        }
        emergencyRoom {
          general {
            available
            capacity
            crowding
            freshness
            reportedAt
          }
        }
        announcements(first: 3) {
          totalCount
          nodes {
            id
            category
            message
            startsAt
            endsAt
          }
        }
      }
    }
  }
}
    `, {"hash":"sha256:63cc632f3654e208f7be4c4367863c63204f853e5de2a98fe9a0e9bfd514a153"}) as unknown as TypedDocumentString<NearbyHospitalsQuery, NearbyHospitalsQueryVariables>;
export const HospitalDetailDocument = /*#__PURE__*/ new TypedDocumentString(`
    query HospitalDetail($id: ID!) {
  hospital(id: $id) {
    id
    hpid
    name
    address
    tier
    phone
    erPhone
    location {
      latitude
      longitude
    }
    emergencyRoom {
      general {
        kind
        available
        reported
        held
        capacity
        crowding
        freshness
        reportedAt
      }
      pediatric {
        available
        capacity
        freshness
      }
      negativePressure {
        available
        capacity
        freshness
      }
    }
    icu {
      general {
        available
        capacity
      }
      cardiac {
        available
        capacity
      }
      neonatal {
        available
        capacity
      }
    }
    beds(kinds: [OPERATING_ROOM, WARD_GENERAL]) {
      kind
      available
      capacity
      freshness
    }
    equipment {
      kind
      availability
      units
    }
    severeIllness {
      illness
      availability
      note
    }
  }
}
    `, {"hash":"sha256:cc9de6b719431446a77b5ba50a3738e1495d00c8681749e680434f58199e9671"}) as unknown as TypedDocumentString<HospitalDetailQuery, HospitalDetailQueryVariables>;
export const HospitalByHpidDocument = /*#__PURE__*/ new TypedDocumentString(`
    query HospitalByHpid($hpid: String!) {
  hospitalByHpid(hpid: $hpid) {
    id
    name
  }
}
    `, {"hash":"sha256:bd8f397b692f92c28feca06cb7c5667c3eb785df1e3711e094103aa19fdda16e"}) as unknown as TypedDocumentString<HospitalByHpidQuery, HospitalByHpidQueryVariables>;
export const BedHistoryDocument = /*#__PURE__*/ new TypedDocumentString(`
    query BedHistory($id: ID!, $kind: BedKind!, $from: DateTime!, $to: DateTime!) {
  hospital(id: $id) {
    bedHistory(kind: $kind, from: $from, to: $to) {
      at
      available
      capacity
    }
  }
}
    `, {"hash":"sha256:6914d46c951afc4545ab9c64d123235d9792b1fcde02ef0dc2645b55c142dc4d"}) as unknown as TypedDocumentString<BedHistoryQuery, BedHistoryQueryVariables>;
export const UpdateBedsDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UpdateBeds($input: UpdateBedsInput!) {
  updateBeds(input: $input) {
    hospital {
      id
      emergencyRoom {
        general {
          available
          reported
          freshness
          reportedAt
        }
      }
    }
    userErrors {
      code
      path
      message
    }
  }
}
    `, {"hash":"sha256:86f16c985fb51624a2077894b11880a22998dbf1bdf684fc0e0fa8712879e538"}) as unknown as TypedDocumentString<UpdateBedsMutation, UpdateBedsMutationVariables>;
export const UpdateEquipmentDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UpdateEquipment($input: UpdateEquipmentInput!) {
  updateEquipment(input: $input) {
    hospital {
      id
      equipment {
        kind
        availability
        units
      }
    }
    userErrors {
      code
      path
      message
    }
  }
}
    `, {"hash":"sha256:4c35bf489e53b5b1dac7fb404865cc700adcc5731ef7753579f69cf5faf1bc0f"}) as unknown as TypedDocumentString<UpdateEquipmentMutation, UpdateEquipmentMutationVariables>;
export const ConsoleOfStaffDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ConsoleOfStaff {
  me {
    id
    name
    role
    hospital {
      id
      name
      erPhone
      departments
    }
  }
}
    `, {"hash":"sha256:c692cf917b0025862c052fa6efe468d759ce118c28e2ba3b44da0aeedb3716fa"}) as unknown as TypedDocumentString<ConsoleOfStaffQuery, ConsoleOfStaffQueryVariables>;
export const ConsoleRequestsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ConsoleRequests($hospitalId: ID!, $status: [ReservationStatus!], $first: Int!, $after: String) {
  hospital(id: $hospitalId) {
    id
    reservations(status: $status, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...ConsoleRequest
      }
    }
  }
}
    fragment ConsoleRequest on Reservation {
  id
  kind
  status
  closeReason
  declineReason
  note
  bedKind
  requestedAt
  expiresAt
  answeredAt
  eta {
    minutes
    source
  }
  hold {
    id
    expiresAt
    overCapacity
    unverified
  }
  history {
    at
    to
  }
  patientCondition {
    id
    sex
    ageGroup
    ageYears
    pregnant
    consciousness
    systolic
    diastolic
    heartRate
    respiratoryRate
    temperature
    oxygenSaturation
    onOxygen
    hypercapnicRisk
    cause
    preKtas
    chiefComplaint
    needs {
      bedKind
      severeIllness
      equipment
    }
    news2 {
      score
      risk
      missing
    }
    organization
    vehicle
  }
}`, {"hash":"sha256:5ab86d5f2fcc8422e850758c2cd5d824dfcefae101aca27ae1cd3c349d218e37"}) as unknown as TypedDocumentString<ConsoleRequestsQuery, ConsoleRequestsQueryVariables>;
export const ConsoleRequestChangedDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription ConsoleRequestChanged($hospitalId: ID!) {
  incomingReservation(hospitalId: $hospitalId) {
    reservation {
      ...ConsoleRequest
    }
  }
}
    fragment ConsoleRequest on Reservation {
  id
  kind
  status
  closeReason
  declineReason
  note
  bedKind
  requestedAt
  expiresAt
  answeredAt
  eta {
    minutes
    source
  }
  hold {
    id
    expiresAt
    overCapacity
    unverified
  }
  history {
    at
    to
  }
  patientCondition {
    id
    sex
    ageGroup
    ageYears
    pregnant
    consciousness
    systolic
    diastolic
    heartRate
    respiratoryRate
    temperature
    oxygenSaturation
    onOxygen
    hypercapnicRisk
    cause
    preKtas
    chiefComplaint
    needs {
      bedKind
      severeIllness
      equipment
    }
    news2 {
      score
      risk
      missing
    }
    organization
    vehicle
  }
}`, {"hash":"sha256:fb63ba25da1a8a41b27012f077f567da5da825d28c452a7cdd247b0f8f00b544"}) as unknown as TypedDocumentString<ConsoleRequestChangedSubscription, ConsoleRequestChangedSubscriptionVariables>;
export const ConsoleApproveDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ConsoleApprove($input: ApproveReservationInput!) {
  approveReservation(input: $input) {
    reservation {
      ...ConsoleRequest
    }
    userErrors {
      code
      path
      message
    }
  }
}
    fragment ConsoleRequest on Reservation {
  id
  kind
  status
  closeReason
  declineReason
  note
  bedKind
  requestedAt
  expiresAt
  answeredAt
  eta {
    minutes
    source
  }
  hold {
    id
    expiresAt
    overCapacity
    unverified
  }
  history {
    at
    to
  }
  patientCondition {
    id
    sex
    ageGroup
    ageYears
    pregnant
    consciousness
    systolic
    diastolic
    heartRate
    respiratoryRate
    temperature
    oxygenSaturation
    onOxygen
    hypercapnicRisk
    cause
    preKtas
    chiefComplaint
    needs {
      bedKind
      severeIllness
      equipment
    }
    news2 {
      score
      risk
      missing
    }
    organization
    vehicle
  }
}`, {"hash":"sha256:c7b921c379422d05ce1321c2d7947511133a42b28f6b1ee946f4fcddac43127f"}) as unknown as TypedDocumentString<ConsoleApproveMutation, ConsoleApproveMutationVariables>;
export const ConsoleDeclineDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ConsoleDecline($input: DeclineReservationInput!) {
  declineReservation(input: $input) {
    reservation {
      ...ConsoleRequest
    }
    userErrors {
      code
      path
      message
    }
  }
}
    fragment ConsoleRequest on Reservation {
  id
  kind
  status
  closeReason
  declineReason
  note
  bedKind
  requestedAt
  expiresAt
  answeredAt
  eta {
    minutes
    source
  }
  hold {
    id
    expiresAt
    overCapacity
    unverified
  }
  history {
    at
    to
  }
  patientCondition {
    id
    sex
    ageGroup
    ageYears
    pregnant
    consciousness
    systolic
    diastolic
    heartRate
    respiratoryRate
    temperature
    oxygenSaturation
    onOxygen
    hypercapnicRisk
    cause
    preKtas
    chiefComplaint
    needs {
      bedKind
      severeIllness
      equipment
    }
    news2 {
      score
      risk
      missing
    }
    organization
    vehicle
  }
}`, {"hash":"sha256:946cde4cbcb3a686bf4fe6aa93b36f2ec50b4b0e265c11c5fe82856a7146733b"}) as unknown as TypedDocumentString<ConsoleDeclineMutation, ConsoleDeclineMutationVariables>;
export const ConsoleWithdrawDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ConsoleWithdraw($input: WithdrawApprovalInput!) {
  withdrawApproval(input: $input) {
    reservation {
      ...ConsoleRequest
    }
    userErrors {
      code
      path
      message
    }
  }
}
    fragment ConsoleRequest on Reservation {
  id
  kind
  status
  closeReason
  declineReason
  note
  bedKind
  requestedAt
  expiresAt
  answeredAt
  eta {
    minutes
    source
  }
  hold {
    id
    expiresAt
    overCapacity
    unverified
  }
  history {
    at
    to
  }
  patientCondition {
    id
    sex
    ageGroup
    ageYears
    pregnant
    consciousness
    systolic
    diastolic
    heartRate
    respiratoryRate
    temperature
    oxygenSaturation
    onOxygen
    hypercapnicRisk
    cause
    preKtas
    chiefComplaint
    needs {
      bedKind
      severeIllness
      equipment
    }
    news2 {
      score
      risk
      missing
    }
    organization
    vehicle
  }
}`, {"hash":"sha256:aa9352c088742bf78e2bfb9d5e5fac8022f6b0c31d23e88421717ad2c2cd8c29"}) as unknown as TypedDocumentString<ConsoleWithdrawMutation, ConsoleWithdrawMutationVariables>;
export const ConsoleExtendDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ConsoleExtend($input: ExtendHoldInput!) {
  extendHold(input: $input) {
    reservation {
      ...ConsoleRequest
    }
    userErrors {
      code
      path
      message
    }
  }
}
    fragment ConsoleRequest on Reservation {
  id
  kind
  status
  closeReason
  declineReason
  note
  bedKind
  requestedAt
  expiresAt
  answeredAt
  eta {
    minutes
    source
  }
  hold {
    id
    expiresAt
    overCapacity
    unverified
  }
  history {
    at
    to
  }
  patientCondition {
    id
    sex
    ageGroup
    ageYears
    pregnant
    consciousness
    systolic
    diastolic
    heartRate
    respiratoryRate
    temperature
    oxygenSaturation
    onOxygen
    hypercapnicRisk
    cause
    preKtas
    chiefComplaint
    needs {
      bedKind
      severeIllness
      equipment
    }
    news2 {
      score
      risk
      missing
    }
    organization
    vehicle
  }
}`, {"hash":"sha256:86505e9c4e994bb52e1954e78bcf0044a09e8e4d26942cd46d948feb8b169085"}) as unknown as TypedDocumentString<ConsoleExtendMutation, ConsoleExtendMutationVariables>;
export const ConsoleArrivedDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ConsoleArrived($input: MarkArrivedInput!) {
  markArrived(input: $input) {
    reservation {
      ...ConsoleRequest
    }
    userErrors {
      code
      path
      message
    }
  }
}
    fragment ConsoleRequest on Reservation {
  id
  kind
  status
  closeReason
  declineReason
  note
  bedKind
  requestedAt
  expiresAt
  answeredAt
  eta {
    minutes
    source
  }
  hold {
    id
    expiresAt
    overCapacity
    unverified
  }
  history {
    at
    to
  }
  patientCondition {
    id
    sex
    ageGroup
    ageYears
    pregnant
    consciousness
    systolic
    diastolic
    heartRate
    respiratoryRate
    temperature
    oxygenSaturation
    onOxygen
    hypercapnicRisk
    cause
    preKtas
    chiefComplaint
    needs {
      bedKind
      severeIllness
      equipment
    }
    news2 {
      score
      risk
      missing
    }
    organization
    vehicle
  }
}`, {"hash":"sha256:7c72e7f154ecdedb7f755f8fb211fe93f7a29d03b498a7b18fccde2349170710"}) as unknown as TypedDocumentString<ConsoleArrivedMutation, ConsoleArrivedMutationVariables>;
export const ConsoleStatementsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ConsoleStatements($hospitalId: ID!) {
  hospital(id: $hospitalId) {
    id
    statements {
      cursor
      beds {
        shown {
          kind
          available
          reported
          held
          capacity
          freshness
          suspect
          source
          reportedAt
        }
        feed {
          value
          capacity
          at
          refused
        }
        staff {
          value
          capacity
          at
        }
      }
      equipment {
        shown {
          kind
          availability
          units
          source
        }
        feed {
          availability
          units
          at
        }
        staff {
          availability
          units
          at
        }
      }
    }
  }
}
    `, {"hash":"sha256:99a987839e3864aec567c06560e1e87d12b22047736bc42e6cab5ee9422dc536"}) as unknown as TypedDocumentString<ConsoleStatementsQuery, ConsoleStatementsQueryVariables>;
export const ConsoleBedChangesDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription ConsoleBedChanges($hospitalIds: [ID!], $after: String) {
  bedChanges(hospitalIds: $hospitalIds, after: $after) {
    cursor
    changes {
      kind
    }
    renewed {
      reportedAt
    }
  }
}
    `, {"hash":"sha256:cf895559e47ffca6b8f80d9429d2ad41261211a501227b940ee1da47b6a7d40d"}) as unknown as TypedDocumentString<ConsoleBedChangesSubscription, ConsoleBedChangesSubscriptionVariables>;
export const ConsoleAnnouncementsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ConsoleAnnouncements($hospitalId: ID!) {
  hospital(id: $hospitalId) {
    id
    standing: announcements(first: 100, activeOnly: true) {
      nodes {
        ...ConsoleAnnouncement
      }
    }
    latest: announcements(first: 50, activeOnly: false) {
      nodes {
        ...ConsoleAnnouncement
      }
    }
  }
}
    fragment ConsoleAnnouncement on Announcement {
  id
  category
  message
  illness
  unavailable
  source
  startsAt
  endsAt
}`, {"hash":"sha256:db6eead1f18a85271172fa791782567c5a57c6ff603b6cc9aa9929d40fa315a7"}) as unknown as TypedDocumentString<ConsoleAnnouncementsQuery, ConsoleAnnouncementsQueryVariables>;
export const ConsoleAnnouncementPostedDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription ConsoleAnnouncementPosted($hospitalIds: [ID!]) {
  announcementPosted(hospitalIds: $hospitalIds) {
    announcement {
      id
    }
  }
}
    `, {"hash":"sha256:97808b1114e26825eee6c4d99bfa7553f6df7fb5cda1c2511c1d0348b2425d0a"}) as unknown as TypedDocumentString<ConsoleAnnouncementPostedSubscription, ConsoleAnnouncementPostedSubscriptionVariables>;
export const ConsolePostAnnouncementDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ConsolePostAnnouncement($input: PostAnnouncementInput!) {
  postAnnouncement(input: $input) {
    announcement {
      id
    }
    userErrors {
      code
      path
      message
    }
  }
}
    `, {"hash":"sha256:69caa37ff96310641c8ee54e48ab8dbdfa81de33431b83e4cf38d8fa62d6f614"}) as unknown as TypedDocumentString<ConsolePostAnnouncementMutation, ConsolePostAnnouncementMutationVariables>;
export const ConsoleChangeAnnouncementDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ConsoleChangeAnnouncement($input: ChangeAnnouncementInput!) {
  changeAnnouncement(input: $input) {
    announcement {
      id
    }
    userErrors {
      code
      path
      message
    }
  }
}
    `, {"hash":"sha256:7a62a4164b4ab8a9bb67d069585878b8616aea439d217ab76cdb60bc293645a5"}) as unknown as TypedDocumentString<ConsoleChangeAnnouncementMutation, ConsoleChangeAnnouncementMutationVariables>;
export const ConsoleClinicDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ConsoleClinic($hospitalId: ID!) {
  hospital(id: $hospitalId) {
    id
    departments
    clinicSchedules {
      id
      department
      weekday
      opensAt
      closesAt
      slotMinutes
      capacity
      opensOnHolidays
    }
    clinicClosures {
      id
      date
      department
      reason
    }
  }
}
    `, {"hash":"sha256:47c491b280c256e0e6e645a68fd88d235a2d7cfd61f4d332061a102b1ef4d51d"}) as unknown as TypedDocumentString<ConsoleClinicQuery, ConsoleClinicQueryVariables>;
export const ConsoleAppointmentsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ConsoleAppointments($hospitalId: ID!, $date: LocalDate!, $first: Int!, $after: String) {
  hospital(id: $hospitalId) {
    id
    appointments(date: $date, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        status
        endReason
        startsAt
        endsAt
        department
        patientName
        note
      }
    }
  }
}
    `, {"hash":"sha256:2ca927cc0aa514644bab2a24ff2173c88e86e248fd060dca07d778f5382b32d6"}) as unknown as TypedDocumentString<ConsoleAppointmentsQuery, ConsoleAppointmentsQueryVariables>;
export const ConsoleMarkAppointmentDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ConsoleMarkAppointment($input: MarkAppointmentInput!) {
  markAppointment(input: $input) {
    appointment {
      id
      status
    }
    userErrors {
      code
      path
      message
    }
  }
}
    `, {"hash":"sha256:63036ff0fe2ddde3869299758580693d9384fbc9f65fdaf5675340e996c93986"}) as unknown as TypedDocumentString<ConsoleMarkAppointmentMutation, ConsoleMarkAppointmentMutationVariables>;
export const ConsoleEndScheduleDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ConsoleEndSchedule($input: EndScheduleInput!) {
  endSchedule(input: $input) {
    schedule {
      id
    }
    userErrors {
      code
      path
      message
    }
  }
}
    `, {"hash":"sha256:60175691597301b7e856c2aa60f000a9741d9e36d3ae86283719f66e1c52d277"}) as unknown as TypedDocumentString<ConsoleEndScheduleMutation, ConsoleEndScheduleMutationVariables>;
export const ConsoleCloseClinicDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ConsoleCloseClinic($input: CloseClinicInput!) {
  closeClinic(input: $input) {
    closure {
      id
    }
    userErrors {
      code
      path
      message
    }
  }
}
    `, {"hash":"sha256:569f10cf245447077f3fce72377d3a6213568bbb830707c8718da74ad613bccb"}) as unknown as TypedDocumentString<ConsoleCloseClinicMutation, ConsoleCloseClinicMutationVariables>;
export const ConsoleReopenClinicDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ConsoleReopenClinic($input: ReopenClinicInput!) {
  reopenClinic(input: $input) {
    reopened
    userErrors {
      code
      path
      message
    }
  }
}
    `, {"hash":"sha256:9796d592fc89b2a5a123103994773ddeeadf50426a2353870684032a52c7a5d2"}) as unknown as TypedDocumentString<ConsoleReopenClinicMutation, ConsoleReopenClinicMutationVariables>;
export const MapBoardDocument = /*#__PURE__*/ new TypedDocumentString(`
    query MapBoard($first: Int! = 100, $after: String) {
  hospitals(first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      hpid
      name
      tier
      province
      district
      location {
        latitude
        longitude
      }
      emergencyRoom {
        general {
          available
          capacity
          crowding
          freshness
          reportedAt
        }
      }
    }
  }
}
    `, {"hash":"sha256:2056403749526b94152ff5a459e2cdab674383937381c0f93d5fa71e8e638ce7"}) as unknown as TypedDocumentString<MapBoardQuery, MapBoardQueryVariables>;
export const BoardCursorDocument = /*#__PURE__*/ new TypedDocumentString(`
    query BoardCursor {
  bedBoard {
    cursor
    hospitalCount
    freshCount
    updatedAt
    feed {
      source
      lastSuccessAt
      lagSeconds
      quarantined
    }
  }
}
    `, {"hash":"sha256:afba184446a3b091117c4cb8d5bc19e168e6e884b1a047b44997d99107167288"}) as unknown as TypedDocumentString<BoardCursorQuery, BoardCursorQueryVariables>;
export const BedChangesDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription BedChanges($after: String) {
  bedChanges(after: $after) {
    cursor
    changes {
      kind
      available
      capacity
      crowding
      freshness
      reportedAt
      hospital {
        id
        hpid
        name
      }
    }
  }
}
    `, {"hash":"sha256:602f919b7ff6befe804104543f72333762823fd7b68c2fa0df828597f2d5b5bc"}) as unknown as TypedDocumentString<BedChangesSubscription, BedChangesSubscriptionVariables>;
export const BedChangesWithAlertsDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription BedChangesWithAlerts($hospitalIds: [ID!]) {
  bedChanges(hospitalIds: $hospitalIds) {
    cursor
    changes {
      available
      hospital {
        name
        announcements(first: 3) {
          nodes {
            id
            message
          }
        }
      }
    }
  }
}
    `, {"hash":"sha256:cd22a84d011fe166ac4c435b7ae7ed05b4ef1db4d57bbaa09330fe81dadc444f"}) as unknown as TypedDocumentString<BedChangesWithAlertsSubscription, BedChangesWithAlertsSubscriptionVariables>;
export const LiveBoardDocument = /*#__PURE__*/ new TypedDocumentString(`
    query LiveBoard {
  bedBoard {
    cursor
    hospitalCount
    updatedAt
    feed {
      source
      lastSuccessAt
      lagSeconds
      failure
    }
  }
}
    `, {"hash":"sha256:2f81e2cf1f39c081dedcab70126428f9892f28e9f5c18f8c41660b8ed2359a50"}) as unknown as TypedDocumentString<LiveBoardQuery, LiveBoardQueryVariables>;
export const LiveBoardPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query LiveBoardPage($first: Int! = 100, $after: String) {
  hospitals(first: $first, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      hpid
      name
      tier
      province
      district
      address
      erPhone
      location {
        latitude
        longitude
      }
      emergencyRoom {
        general {
          kind
          available
          held
          capacity
          crowding
          freshness
          suspect
          source
          reportedAt
        }
      }
    }
  }
}
    `, {"hash":"sha256:295289e5bcf432f3c9af5ceeec7df24111104736bdd8c018cc118e3cd346963a"}) as unknown as TypedDocumentString<LiveBoardPageQuery, LiveBoardPageQueryVariables>;
export const LiveBoardChangesDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription LiveBoardChanges($after: String) {
  bedChanges(after: $after) {
    cursor
    changes {
      kind
      available
      held
      capacity
      crowding
      freshness
      suspect
      source
      reportedAt
      hospital {
        id
      }
    }
    renewed {
      reportedAt
      hospital {
        id
      }
    }
  }
}
    `, {"hash":"sha256:c765071b6ae4e46ed4e188e13f82406993cc1d2344b91946b37e8ba41173b503"}) as unknown as TypedDocumentString<LiveBoardChangesSubscription, LiveBoardChangesSubscriptionVariables>;
export const BedsOfKindDocument = /*#__PURE__*/ new TypedDocumentString(`
    query BedsOfKind($kind: BedKind!, $first: Int! = 100, $after: String) {
  hospitals(first: $first, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      beds(kinds: [$kind]) {
        kind
        available
        held
        capacity
        crowding
        freshness
        suspect
        source
        reportedAt
      }
    }
  }
}
    `, {"hash":"sha256:c0d9339e12f7c5528aa5b4a2030fe46130bb9bd2395796d45e9a3ef8b7f0f7be"}) as unknown as TypedDocumentString<BedsOfKindQuery, BedsOfKindQueryVariables>;
export const MatchingHospitalsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query MatchingHospitals($filter: HospitalFilter!, $first: Int! = 100, $after: String) {
  hospitals(filter: $filter, first: $first, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
    }
  }
}
    `, {"hash":"sha256:9c23512a759b8fb1ba0c1d161cedb6c41f2eab4ebeaedb03d111f5c6677d68af"}) as unknown as TypedDocumentString<MatchingHospitalsQuery, MatchingHospitalsQueryVariables>;
export const HospitalPanelDocument = /*#__PURE__*/ new TypedDocumentString(`
    query HospitalPanel($id: ID!, $from: DateTime!, $to: DateTime!) {
  hospital(id: $id) {
    id
    phone
    departments
    beds {
      kind
      available
      held
      capacity
      crowding
      freshness
      suspect
      source
      reportedAt
    }
    equipment {
      kind
      availability
      units
    }
    severeIllness {
      illness
      availability
      note
    }
    bedHistory(kind: ER_GENERAL, from: $from, to: $to, step: FIVE_MINUTES) {
      at
      available
      capacity
    }
    announcements(first: 10) {
      totalCount
      nodes {
        id
        category
        message
        illness
        source
        startsAt
        endsAt
      }
    }
  }
}
    `, {"hash":"sha256:12ad8df14b31453b84eea2e6a2d8a6d377bfac208855884d365b9fdf65d795ee"}) as unknown as TypedDocumentString<HospitalPanelQuery, HospitalPanelQueryVariables>;