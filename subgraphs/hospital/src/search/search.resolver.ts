import { Access, everyone } from '@goldenhour/subgraph-kit';
import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { HospitalContext } from '../context';
import { HospitalConnection, NearbyHospitalConnection } from './hospital-connection.type';
import { HospitalsArgs, HospitalsNearArgs } from './search.args';

@Resolver()
export class SearchResolver {
  @Access(everyone)
  @Query(() => HospitalConnection, { description: 'All hospitals in a steady order (병원 목록).' })
  hospitals(@Args(() => HospitalsArgs) args: HospitalsArgs, @Ctx() { search }: HospitalContext): unknown {
    return search.hospitals(args);
  }

  @Access(everyone)
  @Query(() => NearbyHospitalConnection, {
    description: 'Hospitals around a place, nearest first (주변 병원).',
  })
  hospitalsNear(
    @Args(() => HospitalsNearArgs) args: HospitalsNearArgs,
    @Ctx() { search }: HospitalContext,
  ): unknown {
    return search.hospitalsNear(args);
  }
}
