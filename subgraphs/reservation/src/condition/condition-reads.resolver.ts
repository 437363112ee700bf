import { Access, only } from '@goldenhour/subgraph-kit';
import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { ReservationContext } from '../context';
import { ConditionReadConnection, ConditionReadsArgs } from './condition-reads.type';

@Resolver()
export class ConditionReadsResolver {
  @Access(only('ADMIN'))
  @Query(() => ConditionReadConnection, {
    description: 'Who looked at patients’ conditions, the newest first (환자 상태 열람 기록).',
  })
  conditionReads(
    @Args(() => ConditionReadsArgs) args: ConditionReadsArgs,
    @Ctx() { conditionReads }: ReservationContext,
  ): Promise<ConditionReadConnection> {
    return conditionReads(args);
  }
}
