import { registerEnumType } from 'type-graphql';

function enumOf<K extends string>(...names: readonly K[]): { readonly [P in K]: P } {
  return Object.fromEntries(names.map((name) => [name, name])) as { readonly [P in K]: P };
}

export const ReservationStatus = enumOf('PENDING', 'APPROVED', 'DECLINED', 'CANCELLED', 'EXPIRED', 'ARRIVED');
export type ReservationStatus = keyof typeof ReservationStatus;
registerEnumType(ReservationStatus, {
  name: 'ReservationStatus',
  description: 'How a request for a bed stands (병상 예약 상태).',
  valuesConfig: {
    PENDING: { description: 'The hospital has not decided (대기).' },
    APPROVED: { description: 'A bed is held for this patient (승인).' },
    DECLINED: { description: 'The hospital cannot take the patient (거절).' },
    CANCELLED: { description: 'Ended before arrival; `closeReason` says why (취소).' },
    EXPIRED: { description: 'Its time, or that of the hold, was over (만료).' },
    ARRIVED: { description: 'The patient is there (도착).' },
  },
});

export const CloseReason = enumOf(
  'ACCEPTED_ELSEWHERE',
  'BY_CREW',
  'BY_HOSPITAL',
  'REQUEST_EXPIRED',
  'HOLD_EXPIRED',
);
export type CloseReason = keyof typeof CloseReason;
registerEnumType(CloseReason, {
  name: 'CloseReason',
  description: 'Why a request ended without arrival (종료 사유).',
  valuesConfig: {
    ACCEPTED_ELSEWHERE: { description: 'Another hospital was first (다른 병원에서 수용).' },
    BY_CREW: { description: 'The crew, or its dispatcher, ended it (구급대 취소).' },
    BY_HOSPITAL: { description: 'The hospital took its approval back (병원 취소).' },
    REQUEST_EXPIRED: { description: 'Nobody answered in time (요청 만료).' },
    HOLD_EXPIRED: { description: 'The patient did not come while the bed was held (병상 확보 만료).' },
  },
});

export const DeclineReason = enumOf(
  'NO_SPECIALIST',
  'NO_ER_BED',
  'NO_WARD_BED',
  'NO_ICU_BED',
  'NO_OPERATING_ROOM',
  'NO_EQUIPMENT',
  'OVERCROWDED',
  'VIOLENCE',
  'DISASTER_OR_OUTAGE',
  'OTHER',
);
export type DeclineReason = keyof typeof DeclineReason;
registerEnumType(DeclineReason, {
  name: 'DeclineReason',
  description: 'Why a hospital cannot take a patient (수용 곤란 사유).',
  valuesConfig: {
    NO_SPECIALIST: { description: '전문의 부재.' },
    NO_ER_BED: { description: '응급실 병상 부족.' },
    NO_WARD_BED: { description: '입원 병상 부족.' },
    NO_ICU_BED: { description: '중환자실 병상 부족.' },
    NO_OPERATING_ROOM: { description: '수술실 부족.' },
    NO_EQUIPMENT: { description: '의료 장비 부족.' },
    OVERCROWDED: { description: '응급실 과밀.' },
    VIOLENCE: { description: 'Violence in the emergency room (응급실 폭력).' },
    DISASTER_OR_OUTAGE: { description: '재난 또는 전산 장애.' },
    OTHER: { description: 'Says why in `note` (기타).' },
  },
});

export const ReservationKind = enumOf('REQUEST', 'NOTICE', 'DESIGNATION');
export type ReservationKind = keyof typeof ReservationKind;
registerEnumType(ReservationKind, {
  name: 'ReservationKind',
  description: 'How a hospital came to hear of a patient (요청 구분).',
  valuesConfig: {
    REQUEST: { description: 'Asked for a bed (수용 요청).' },
    NOTICE: { description: 'Told that a light case comes; needs no answer, Pre-KTAS 4 and 5 (이송 통보).' },
    DESIGNATION: { description: 'Named by the dispatcher, who holds a bed over capacity (이송 병원 지정).' },
  },
});
