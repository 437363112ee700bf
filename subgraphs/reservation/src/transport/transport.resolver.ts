import { Access, completedByService, only } from '@goldenhour/subgraph-kit';
import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { ReservationContext } from '../context';
import {
  CancelTransportPayload,
  TakeOverTransportPayload,
  UpdateTransportPositionPayload,
} from '../reservation/payloads';
import { LEAD } from '../reservation/reservation.resolver';
import type { Answer } from '../store/write';
import { OpenTransportsArgs, PatientConditionConnection } from './open-transports.type';
import {
  CancelTransportInput,
  TakeOverTransportInput,
  UpdateTransportPositionInput,
} from './transport.inputs';

const DISPATCH = completedByService(only('DISPATCHER', 'ADMIN'), 'of the transport’s province');

async function patientPayload({ ids, userErrors }: Answer, { reads }: ReservationContext) {
  return { patientCondition: ids.length > 0 ? await reads.conditionOf(ids[0]!) : null, userErrors };
}

@Resolver()
export class TransportResolver {
  @Access(LEAD)
  @Query(() => PatientConditionConnection, {
    nullable: true,
    description:
      'Transports in progress of the dispatcher’s province or the crew’s vehicle, newest first (진행 중 이송).',
  })
  openTransports(
    @Args(() => OpenTransportsArgs) args: OpenTransportsArgs,
    @Ctx() { reads }: ReservationContext,
  ): Promise<PatientConditionConnection> {
    return reads.openTransports(args);
  }

  @Access(LEAD)
  @Mutation(() => CancelTransportPayload, {
    description: 'Ends the transport: all open requests close, a held bed goes back (이송 취소).',
  })
  async cancelTransport(
    @Arg('input', () => CancelTransportInput) input: CancelTransportInput,
    @Ctx() context: ReservationContext,
  ): Promise<CancelTransportPayload> {
    const { transport, viewer, requestId } = context;
    return patientPayload(await transport.cancel(input, viewer, requestId), context);
  }

  @Access(LEAD)
  @Mutation(() => UpdateTransportPositionPayload, {
    description: 'Tells where the ambulance is; the times of arrival follow (위치 갱신).',
  })
  async updateTransportPosition(
    @Arg('input', () => UpdateTransportPositionInput) input: UpdateTransportPositionInput,
    @Ctx() context: ReservationContext,
  ): Promise<UpdateTransportPositionPayload> {
    return patientPayload(await context.transport.move(input, context.viewer), context);
  }

  @Access(DISPATCH)
  @Mutation(() => TakeOverTransportPayload, {
    description: 'The dispatcher goes on with the search for a hospital (이송 인수).',
  })
  async takeOverTransport(
    @Arg('input', () => TakeOverTransportInput) input: TakeOverTransportInput,
    @Ctx() context: ReservationContext,
  ): Promise<TakeOverTransportPayload> {
    return patientPayload(await context.transport.takeOver(input, context.viewer), context);
  }
}
