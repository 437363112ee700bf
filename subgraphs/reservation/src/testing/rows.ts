import type { EntityManager } from '@goldenhour/subgraph-kit';
import { AppointmentRow } from '../appointment/appointment.entity';
import { PatientConditionRow } from '../condition/condition.entity';
import { ReservationRow } from '../reservation/reservation.entity';

/** Stores a patient; by default one of crew 1 whose transport is in progress. */
export function insertPatient(em: EntityManager, row: Partial<PatientConditionRow> = {}): Promise<number> {
  return em.insert<PatientConditionRow>(PatientConditionRow, {
    organization: 'Jongno Fire Station',
    vehicle: '1',
    province: '서울특별시',
    registeredBy: 'crew-1',
    registeredAt: Date.now(),
    sealed: null,
    urgent: false,
    status: 'IN_PROGRESS',
    endedAt: null,
    latitude: 37_566_300,
    longitude: 126_977_900,
    claimedBy: null,
    askedAt: null,
    widenedAt: null,
    alarmedAt: null,
    takenOverBy: null,
    ...row,
  });
}

/** Stores a declined request of that patient. */
export function insertReservation(
  em: EntityManager,
  patientId: number,
  row: Partial<ReservationRow> = {},
): Promise<number> {
  return em.insert<ReservationRow>(ReservationRow, {
    patientId,
    hospitalId: 1,
    province: '서울특별시',
    requestedBy: 'crew-1',
    kind: 'REQUEST',
    bedKind: 'ER_GENERAL',
    status: 'DECLINED',
    requestedAt: Date.now(),
    expiresAt: Date.now(),
    ...row,
  } as ReservationRow);
}

/** Stores a confirmed appointment of tomorrow. */
export function insertAppointment(em: EntityManager, row: Partial<AppointmentRow> = {}): Promise<number> {
  const startsAt = Date.now() + 24 * 60 * 60 * 1000;
  return em.insert<AppointmentRow>(AppointmentRow, {
    slotId: 1,
    userId: 'user-1',
    hospitalId: 1,
    department: '내과',
    startsAt,
    endsAt: startsAt + 60_000,
    status: 'CONFIRMED',
    bookedAt: Date.now(),
    ...row,
  });
}
