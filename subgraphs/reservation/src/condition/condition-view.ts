import { AppError, type Viewer } from '@goldenhour/service-kit';
import { encodeGlobalId, type Plain } from '@goldenhour/subgraph-kit';
import { HOSPITAL } from '../hospital/hospital-id';
import { RESERVATION } from '../transport/ids';
import type { ReservationRow } from '../reservation/reservation.entity';
import { isCrew, isDispatcher } from './condition-access';
import type { ConditionReader } from './condition-reader';
import type { PatientConditionRow } from './condition.entity';
import { PatientCondition } from './condition.type';

type Patient = Plain<PatientConditionRow>;

/** A condition as the crew's side sees it; null for everyone else, and once it was erased. */
export function viewOfLead(
  patient: Patient,
  viewer: Viewer,
  reader: ConditionReader,
  reason?: string | null,
): PatientCondition | null {
  if (patient.sealed === null) return null;
  if (isCrew(viewer, patient)) return viewed(patient, reader, 'CREW', true);
  if (isDispatcher(viewer, patient)) return viewed(patient, reader, 'DISPATCHER', true);
  if (viewer.role !== 'ADMIN') return null;
  if (reason) return viewed(patient, reader, `ADMIN: ${reason}`, true);
  // How the transport stands may be seen; what was found is read with a reason alone.
  return new PatientCondition(patient, () => Promise.reject(needsReason()), true);
}

/** A condition as it is seen through a reservation: staff of the hospital while it is open or approved. */
export function viewThrough(
  reservation: Plain<ReservationRow>,
  patient: Patient | null,
  viewer: Viewer,
  reader: ConditionReader,
): PatientCondition | null {
  if (!patient || patient.sealed === null) return null;
  const open = reservation.status === 'PENDING' || reservation.status === 'APPROVED';
  const asked = encodeGlobalId(HOSPITAL, reservation.hospitalId);
  if (viewer.role === 'HOSPITAL_STAFF' && viewer.hospitalId === asked)
    return open
      ? viewed(patient, reader, `HOSPITAL ${encodeGlobalId(RESERVATION, reservation.id)}`, false)
      : null;
  return viewOfLead(patient, viewer, reader);
}

function viewed(patient: Patient, reader: ConditionReader, why: string, lead: boolean): PatientCondition {
  return new PatientCondition(patient, () => reader.read(patient, why), lead);
}

export function needsReason(): AppError {
  return new AppError('FORBIDDEN', 'An administrator reads a condition by patientCondition(id, reason).');
}
