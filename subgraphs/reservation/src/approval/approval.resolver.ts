import { Access, completedByService, only } from '@goldenhour/subgraph-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ReservationContext } from '../context';
import {
  ApproveReservationPayload,
  DesignateHospitalPayload,
  ExtendHoldPayload,
} from '../reservation/payloads';
import { onePayload, STAFF } from '../reservation/reservation.resolver';
import { ApproveReservationInput, DesignateHospitalInput, ExtendHoldInput } from './approve.input';

@Resolver()
export class ApprovalResolver {
  @Access(STAFF)
  @Mutation(() => ApproveReservationPayload, {
    description: 'The hospital takes the patient: holds a bed and closes the other requests (수용 승인).',
  })
  async approveReservation(
    @Arg('input', () => ApproveReservationInput) input: ApproveReservationInput,
    @Ctx() context: ReservationContext,
  ): Promise<ApproveReservationPayload> {
    return onePayload(await context.approve.approve(input, context.viewer, context.requestId), context);
  }

  @Access(STAFF)
  @Mutation(() => ExtendHoldPayload, { description: 'Holds the bed for longer (병상 확보 연장).' })
  async extendHold(
    @Arg('input', () => ExtendHoldInput) input: ExtendHoldInput,
    @Ctx() context: ReservationContext,
  ): Promise<ExtendHoldPayload> {
    return onePayload(await context.extend.extend(input, context.viewer, context.requestId), context);
  }

  @Access(completedByService(only('DISPATCHER', 'ADMIN'), 'of the transport’s province'))
  @Mutation(() => DesignateHospitalPayload, {
    description:
      'Names the hospital: an approval with a bed over capacity, where it must be (이송 병원 지정).',
  })
  async designateHospital(
    @Arg('input', () => DesignateHospitalInput) input: DesignateHospitalInput,
    @Ctx() context: ReservationContext,
  ): Promise<DesignateHospitalPayload> {
    return onePayload(await context.designate.designate(input, context), context);
  }
}
