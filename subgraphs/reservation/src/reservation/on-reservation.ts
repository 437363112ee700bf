import { AppError, type Viewer } from '@goldenhour/service-kit';
import { encodeGlobalId, requireGlobalId, requireStaffOf, type Plain } from '@goldenhour/subgraph-kit';
import { mayLead, requireLead } from '../condition/condition-access';
import { HOSPITAL } from '../hospital/hospital-id';
import { actorOf } from '../store/actor';
import type { Store } from '../store/store';
import { write, type Answer, type Request } from '../store/write';
import { RESERVATION } from '../transport/ids';
import { PatientChange } from '../transport/patient-change';
import type { ReservationRow } from './reservation.entity';

type Reservation = Plain<ReservationRow>;
export type May = (viewer: Viewer, change: PatientChange, reservation: Reservation) => void;

/** Decisions are the hospital's staff's, or an administrator's. @throws AppError FORBIDDEN */
export const staff: May = (viewer, _change, { hospitalId }) =>
  requireStaffOf(viewer, encodeGlobalId(HOSPITAL, hospitalId));

/** The crew, its dispatcher, administrators. @throws AppError FORBIDDEN */
export const lead: May = (viewer, { patient }) => requireLead(viewer, patient);

export const leadOrStaff: May = (viewer, change, reservation) => {
  if (!mayLead(viewer, change.patient)) staff(viewer, change, reservation);
};

/**
 * A change of one reservation by those who may.
 * @throws AppError NOT_FOUND for an unknown one
 */
export async function onReservation(
  store: Store,
  request: Request & { readonly input: { readonly reservationId: string } },
  may: May,
  work: (change: PatientChange, reservation: Reservation) => Promise<Answer>,
): Promise<Answer> {
  const { viewer, input } = request;
  const id = requireGlobalId(RESERVATION, input.reservationId, 'input.reservationId');
  return write(store, request, async (em) => {
    const change = await PatientChange.lock(store, em, { reservation: id }, actorOf(viewer));
    if (!change) throw new AppError('NOT_FOUND', 'There is no such reservation.');
    const reservation = await change.reservation(id);
    may(viewer, change, reservation);
    const answer = await work(change, reservation);
    await change.tell();
    return answer;
  });
}
