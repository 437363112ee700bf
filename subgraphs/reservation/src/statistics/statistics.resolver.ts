import { Access, completedByService, only } from '@goldenhour/subgraph-kit';
import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { ReservationContext } from '../context';
import { ReservationStatistics, ReservationStatisticsArgs } from './statistics.type';

@Resolver()
export class StatisticsResolver {
  @Access(completedByService(only('DISPATCHER', 'ADMIN'), 'a dispatcher of their own province'))
  @Query(() => ReservationStatistics, {
    nullable: true,
    description: 'How requests for beds went over a span of time (예약 통계).',
  })
  reservationStatistics(
    @Args(() => ReservationStatisticsArgs) { from, to, province }: ReservationStatisticsArgs,
    @Ctx() { statistics, reads }: ReservationContext,
  ): Promise<ReservationStatistics> {
    return statistics.count({ from, to, province: reads.provinceFor(province) });
  }
}
