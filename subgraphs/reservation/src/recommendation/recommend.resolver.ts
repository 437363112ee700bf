import { Access } from '@goldenhour/subgraph-kit';
import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { ReservationContext } from '../context';
import { LEAD } from '../reservation/reservation.resolver';
import { Recommendation, RecommendHospitalsArgs } from './recommendation.type';

@Resolver()
export class RecommendResolver {
  @Access(LEAD)
  @Query(() => Recommendation, {
    nullable: true,
    description: 'Hospitals for this patient, ranked with their reasons (병원 추천).',
  })
  recommendHospitals(
    @Args(() => RecommendHospitalsArgs) args: RecommendHospitalsArgs,
    @Ctx() context: ReservationContext,
  ): Promise<Recommendation> {
    return context.recommend.recommend(args, context);
  }
}
