import { registerEnumType } from 'type-graphql';

export const NOTIFICATION_KINDS = [
  'RESERVATION_REQUESTED',
  'RESERVATION_NOTICED',
  'RESERVATION_APPROVED',
  'RESERVATION_DESIGNATED',
  'RESERVATION_DECLINED',
  'RESERVATION_CLOSED',
  'RESERVATION_EXPIRING',
  'RESERVATION_EXPIRED',
  'ESCALATION_WIDENED',
  'ESCALATION_ALARMED',
  'APPOINTMENT_CONFIRMED',
  'APPOINTMENT_CANCELLED',
  'APPOINTMENT_WAITING',
  'APPOINTMENT_OFFERED',
  'APPOINTMENT_REMINDER',
  'ROLE_DECIDED',
  'FAVORITE_BEDS_FREE',
  'FAVORITE_ANNOUNCEMENT',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];
export const NotificationKind = Object.fromEntries(NOTIFICATION_KINDS.map((kind) => [kind, kind])) as {
  readonly [K in NotificationKind]: K;
};

registerEnumType(NotificationKind, {
  name: 'NotificationKind',
  description: 'What a notification is about (알림 종류).',
  valuesConfig: {
    RESERVATION_REQUESTED: { description: 'A crew asks for a bed (병상 요청).' },
    RESERVATION_NOTICED: { description: 'A crew comes without asking, Pre-KTAS 4–5 (이송 통보).' },
    RESERVATION_APPROVED: { description: 'The hospital takes the patient (승인).' },
    RESERVATION_DESIGNATED: { description: 'The dispatcher named the hospital (병원 지정).' },
    RESERVATION_DECLINED: { description: 'The hospital cannot take the patient (거절).' },
    RESERVATION_CLOSED: { description: 'Ended before arrival (종료).' },
    RESERVATION_EXPIRING: { description: 'A held bed is given back soon (만료 예정).' },
    RESERVATION_EXPIRED: { description: 'The time of a request or hold is over (만료).' },
    ESCALATION_WIDENED: { description: 'Nobody approved: the search widens (검색 확대).' },
    ESCALATION_ALARMED: { description: 'Nobody approved: the dispatcher is called (경보).' },
    APPOINTMENT_CONFIRMED: { description: '예약 확정.' },
    APPOINTMENT_CANCELLED: { description: 'Cancelled, or lapsed: an offer, a wait (예약 취소).' },
    APPOINTMENT_WAITING: { description: 'On the waiting list (예약 대기).' },
    APPOINTMENT_OFFERED: { description: 'A place is offered (예약 제안).' },
    APPOINTMENT_REMINDER: { description: '예약 알림.' },
    ROLE_DECIDED: { description: 'A request for a role was decided (역할 결정).' },
    FAVORITE_BEDS_FREE: { description: 'A favourite’s emergency beds are free again (응급실 여유).' },
    FAVORITE_ANNOUNCEMENT: { description: 'A favourite announces something (새 메시지).' },
  },
});

/** What cannot wait for the morning: everything about a patient on the way, and a seat that is kept for 15 minutes. */
export function isUrgent(kind: NotificationKind): boolean {
  return kind.startsWith('RESERVATION_') || kind.startsWith('ESCALATION_') || kind === 'APPOINTMENT_OFFERED';
}
