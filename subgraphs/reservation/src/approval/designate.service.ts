import { requireGlobalId } from '@goldenhour/subgraph-kit';
import type { HospitalClient } from '../hospital/hospital-client';
import { HOSPITAL } from '../hospital/hospital-id';
import type { TravelTimes } from '../recommendation/travel-times';
import { lookUp } from '../reservation/ask';
import { expireDue } from '../reservation/expire-due';
import { newReservation } from '../reservation/new-reservation';
import type { Asking } from '../reservation/request.service';
import { ReservationRow } from '../reservation/reservation.entity';
import { actorOf } from '../store/actor';
import type { Store } from '../store/store';
import { checkRange, userError } from '../store/user-errors';
import { refused, type Answer } from '../store/write';
import { leadTransport } from '../transport/lead';
import { pointOf } from '../transport/position';
import { requireTransport, whyLead } from '../transport/require-transport';
import { HOLD_MINUTES, repeatableOf, type ApproveService } from './approve.service';
import type { DesignateHospitalInput } from './approve.input';
import { claim } from './claim';
import type { Decision } from './decision';
import type { Duties } from './duties';
import { inTurn } from './in-turn';

/** A designation is approved as it is made; this is how long it may take, milliseconds. */
const STANDS_MS = 5 * 60 * 1000;

/** Undoes the transaction and is the answer all the same. */
class Refusal extends Error {
  constructor(readonly answer: Answer) {
    super('refused');
  }
}

/** The dispatcher names the hospital: an approval with a bed over capacity, which closes the other requests. */
export class DesignateService {
  constructor(
    private readonly store: Store,
    readonly hospital: HospitalClient,
    readonly travel: TravelTimes,
    private readonly approve: ApproveService,
    private readonly duties: Duties,
  ) {}

  /** @throws AppError FORBIDDEN for anyone but the dispatcher of the province and administrators */
  async designate(input: DesignateHospitalInput, asking: Asking): Promise<Answer> {
    const { viewer, requestId } = asking;
    const userErrors = checkRange(input.holdMinutes, HOLD_MINUTES, 'holdMinutes');
    if (userErrors.length > 0) return refused(...userErrors);
    const patient = await requireTransport(this.store, input.patientConditionId, viewer);
    const { needs } = await asking.conditions.read(patient, whyLead(viewer, patient));
    const hospitalId = requireGlobalId(HOSPITAL, input.hospitalId, 'input.hospitalId');
    const from = pointOf(patient.latitude, patient.longitude);
    const asked = (await lookUp(this, [hospitalId], from, requestId)).get(hospitalId);
    if (!asked) return refused(userError('UNKNOWN_HOSPITAL', ['hospitalId']));
    const request = { operation: 'designateHospital', viewer, input };
    const bedKind = input.bedKind ?? needs.bedKind;
    const decision: Decision = {
      bedKind,
      minutes: input.holdMinutes,
      overCapacity: true,
      by: actorOf(viewer),
      path: 'hospitalId',
      repeatable: repeatableOf(request),
    };
    const begin = () =>
      leadTransport(this.store, request, async (change) => {
        const reservations = await change.reservations();
        await expireDue(change, reservations);
        const open = reservations.find((row) => row.hospitalId === hospitalId && row.openKey !== null);
        const added = newReservation(change, asked, 'DESIGNATION', bedKind, change.now + STANDS_MS);
        const reservation = open ?? (await change.add(added, 'REQUESTED'));
        if (open) await change.em.nativeUpdate(ReservationRow, { id: open.id }, { kind: 'DESIGNATION' });
        const answer = await claim(change, reservation, decision);
        // What was refused must leave nothing behind, not even a request.
        if (answer.userErrors.length > 0) throw new Refusal(answer);
        return answer;
      });
    try {
      return await this.approve.finish(await inTurn(this.duties, requestId, 'hospitalId', begin), requestId);
    } catch (error) {
      if (error instanceof Refusal) return error.answer;
      throw error;
    }
  }
}
