import { Access, internal } from '@goldenhour/subgraph-kit';
import { Arg, Ctx, Directive, ID, Query, Resolver } from 'type-graphql';
import type { HospitalContext } from '../context';
import { HospitalMatch, HospitalPlace } from './hospital-match.type';
import { MatchHospitalsInput } from './match.input';

@Resolver()
export class MatchResolver {
  @Access(internal('holds'))
  @Directive('@inaccessible')
  @Query(() => [HospitalMatch], {
    description: 'Hospitals around a place and what they have, nearest first.',
  })
  matchHospitals(
    @Arg('input', () => MatchHospitalsInput) input: MatchHospitalsInput,
    @Ctx() { match }: HospitalContext,
  ): HospitalMatch[] {
    return match.hospitals(input);
  }

  @Access(internal('holds'))
  @Directive('@inaccessible')
  @Query(() => [HospitalPlace], {
    description: 'Where these hospitals are; those that do not exist are left out.',
  })
  hospitalPlaces(@Arg('ids', () => [ID]) ids: string[], @Ctx() { match }: HospitalContext): HospitalPlace[] {
    return match.places(ids);
  }
}
