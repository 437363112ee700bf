import { Access, only } from '@goldenhour/subgraph-kit';
import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { AlertsContext } from '../context';
import {
  DeadDeliveriesArgs,
  DeadDeliveryConnection,
  ResendDeliveriesInput,
  ResendDeliveriesPayload,
} from './dead-delivery.type';

@Resolver()
export class DeadDeliveryResolver {
  @Access(only('ADMIN'))
  @Query(() => DeadDeliveryConnection, {
    nullable: true,
    description: 'Notifications that could not be sent outside, the newest first (전송 실패 목록).',
  })
  deadDeliveries(
    @Args(() => DeadDeliveriesArgs) args: DeadDeliveriesArgs,
    @Ctx() { deadDeliveries }: AlertsContext,
  ): Promise<DeadDeliveryConnection> {
    return deadDeliveries.list(args);
  }

  @Access(only('ADMIN'))
  @Mutation(() => ResendDeliveriesPayload, { description: 'Tries dead deliveries again (재전송).' })
  resendDeliveries(
    @Arg('input', () => ResendDeliveriesInput) input: ResendDeliveriesInput,
    @Ctx() { viewer, deadDeliveries }: AlertsContext,
  ): Promise<ResendDeliveriesPayload> {
    return deadDeliveries.resend(input, viewer);
  }
}
