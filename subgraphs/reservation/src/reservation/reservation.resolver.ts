import { Access, completedByService, only } from '@goldenhour/subgraph-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { PatientCondition } from '../condition/condition.type';
import type { ReservationContext } from '../context';
import type { Answer } from '../store/write';
import {
  CancelReservationPayload,
  DeclineReservationPayload,
  MarkArrivedPayload,
  NoticeHospitalPayload,
  RequestReservationsPayload,
  WithdrawApprovalPayload,
} from './payloads';
import {
  CancelReservationInput,
  DeclineReservationInput,
  MarkArrivedInput,
  NoticeHospitalInput,
  RequestReservationsInput,
  WithdrawApprovalInput,
} from './reservation.inputs';
import { Reservation, ReservationHistoryStep } from './reservation.type';

export const LEAD = completedByService(
  only('PARAMEDIC', 'DISPATCHER', 'ADMIN'),
  'the crew of the transport, the dispatcher of its province',
);
export const STAFF = completedByService(
  only('HOSPITAL_STAFF', 'ADMIN'),
  'staff of the hospital that is asked',
);

/** What a mutation of one reservation answers. */
export async function onePayload({ ids, userErrors }: Answer, { reads }: ReservationContext) {
  return { reservation: ids.length > 0 ? await reads.reservation(ids[0]!) : null, userErrors };
}

@Resolver(() => Reservation)
export class ReservationResolver {
  @Access(LEAD)
  @Mutation(() => RequestReservationsPayload, {
    description: 'Asks up to five hospitals at once; the first approval holds the bed (병상 요청).',
  })
  async requestReservations(
    @Arg('input', () => RequestReservationsInput) input: RequestReservationsInput,
    @Ctx() context: ReservationContext,
  ): Promise<RequestReservationsPayload> {
    const { ids, userErrors } = await context.request.request(input, context);
    const reservations = await Promise.all(ids.map((id) => context.reads.reservation(id)));
    return { reservations: reservations.filter((reservation) => reservation !== null), userErrors };
  }

  @Access(LEAD)
  @Mutation(() => NoticeHospitalPayload, {
    description: 'Tells a hospital that a patient of Pre-KTAS 4 or 5 comes, without asking (이송 통보).',
  })
  async noticeHospital(
    @Arg('input', () => NoticeHospitalInput) input: NoticeHospitalInput,
    @Ctx() context: ReservationContext,
  ): Promise<NoticeHospitalPayload> {
    return onePayload(await context.request.notice(input, context), context);
  }

  @Access(LEAD)
  @Mutation(() => CancelReservationPayload, { description: 'Ends a request, or gives a held bed back.' })
  async cancelReservation(
    @Arg('input', () => CancelReservationInput) input: CancelReservationInput,
    @Ctx() context: ReservationContext,
  ): Promise<CancelReservationPayload> {
    return onePayload(await context.end.cancel(input, context.viewer, context.requestId), context);
  }

  @Access(
    completedByService(
      only('PARAMEDIC', 'DISPATCHER', 'HOSPITAL_STAFF', 'ADMIN'),
      'the crew of the transport, the dispatcher of its province, staff of the hospital',
    ),
  )
  @Mutation(() => MarkArrivedPayload, {
    description: 'The patient is there; the transport is complete (도착).',
  })
  async markArrived(
    @Arg('input', () => MarkArrivedInput) input: MarkArrivedInput,
    @Ctx() context: ReservationContext,
  ): Promise<MarkArrivedPayload> {
    return onePayload(await context.end.arrive(input, context.viewer, context.requestId), context);
  }

  @Access(STAFF)
  @Mutation(() => DeclineReservationPayload, { description: 'The hospital cannot take the patient (거절).' })
  async declineReservation(
    @Arg('input', () => DeclineReservationInput) input: DeclineReservationInput,
    @Ctx() context: ReservationContext,
  ): Promise<DeclineReservationPayload> {
    return onePayload(await context.end.decline(input, context.viewer), context);
  }

  @Access(STAFF)
  @Mutation(() => WithdrawApprovalPayload, {
    description: 'The hospital takes its approval back; the crew may ask again (승인 취소).',
  })
  async withdrawApproval(
    @Arg('input', () => WithdrawApprovalInput) input: WithdrawApprovalInput,
    @Ctx() context: ReservationContext,
  ): Promise<WithdrawApprovalPayload> {
    return onePayload(await context.end.withdraw(input, context.viewer, context.requestId), context);
  }

  @FieldResolver(() => PatientCondition, {
    nullable: true,
    description: 'For the crew’s side, and for the hospital while the request is open or approved.',
  })
  patientCondition(
    @Root() reservation: Reservation,
    @Ctx() { reads }: ReservationContext,
  ): Promise<PatientCondition | null> {
    return reads.conditionThrough(reservation);
  }

  @FieldResolver(() => [ReservationHistoryStep], { description: 'Every step, oldest first (처리 이력).' })
  history(
    @Root() reservation: Reservation,
    @Ctx() { reads }: ReservationContext,
  ): Promise<ReservationHistoryStep[]> {
    return reads.history(reservation);
  }
}
