import type { BedKind, Plain, TravelSource } from '@goldenhour/subgraph-kit';
import type { HospitalPlace } from '../hospital/hospital-client';
import { microDegrees } from '../transport/position';
import type { PatientChange } from '../transport/patient-change';
import type { ReservationKind } from './reservation.enums';
import type { ReservationRow } from './reservation.entity';

/** A hospital that is asked, with the way to it where both places are known. */
export interface Asked {
  readonly hospitalId: number;
  readonly place: HospitalPlace;
  readonly travel: { readonly minutes: number; readonly source: TravelSource } | null;
}

/** A request as it begins. */
export function newReservation(
  { patient, now, actor }: PatientChange,
  { hospitalId, place, travel }: Asked,
  kind: ReservationKind,
  bedKind: BedKind,
  expiresAt: number,
): Omit<Plain<ReservationRow>, 'id'> {
  return {
    patientId: patient.id,
    hospitalId,
    province: patient.province,
    requestedBy: actor.userId ?? actor.role,
    kind,
    bedKind,
    status: 'PENDING',
    closeReason: null,
    declineReason: null,
    note: null,
    requestedAt: now,
    expiresAt,
    answeredAt: null,
    holdExpiresAt: null,
    overCapacity: false,
    unverified: false,
    etaMinutes: travel?.minutes ?? null,
    etaSource: travel?.source ?? null,
    hospitalLatitude: microDegrees(place.latitude),
    hospitalLongitude: microDegrees(place.longitude),
    duty: null,
    dutyAt: null,
    decision: null,
    warnedAt: null,
    openKey: openKey(patient.id, hospitalId),
    standsFor: null,
  };
}

/** One patient has one open reservation at a hospital. */
export function openKey(patientId: number, hospitalId: number): string {
  return `${patientId}:${hospitalId}`;
}
