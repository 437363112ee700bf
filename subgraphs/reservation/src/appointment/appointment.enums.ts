import { describedEnum } from '../condition/condition.enums';

export const AppointmentStatus = describedEnum(
  'AppointmentStatus',
  'How an appointment stands (진료 예약 상태).',
  {
    CONFIRMED: 'A seat is booked (확정).',
    WAITING: 'On the waiting list of a slot that is full (대기).',
    OFFERED: 'A seat is kept until `offeredUntil`; accept it (제안).',
    LAPSED: 'The offer ended, or the slot began, before there was a seat (만료).',
    CANCELLED: 'Ended before its start (취소).',
    NO_SHOW: 'The patient did not come (미방문).',
    COMPLETED: 'The patient was there (완료).',
  },
);
export type AppointmentStatus = keyof typeof AppointmentStatus;

export const AppointmentEnd = describedEnum('AppointmentEndReason', 'Why an appointment ended (종료 사유).', {
  BY_PATIENT: 'With CANCELLED: by whoever had booked it (본인 취소).',
  BY_HOSPITAL: 'With CANCELLED: by the hospital (병원 취소).',
  OFFER_ENDED: 'With LAPSED: a seat was offered and not accepted in time (제안 만료).',
  SLOT_BEGAN: 'With LAPSED: no seat was free before the slot began (대기 종료).',
});
export type AppointmentEnd = keyof typeof AppointmentEnd;

/** Those in which somebody has a claim on the slot's time. */
export const OPEN = ['CONFIRMED', 'WAITING', 'OFFERED'] as const satisfies readonly AppointmentStatus[];
