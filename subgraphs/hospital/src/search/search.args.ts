import { LocationInput } from '@goldenhour/subgraph-kit';
import { ArgsType, Field, Float, Int } from 'type-graphql';
import { HospitalFilter } from './hospital-filter.input';

@ArgsType()
export class HospitalsArgs {
  @Field(() => HospitalFilter, { nullable: true })
  filter?: HospitalFilter | null;

  @Field(() => Int, { defaultValue: 20, description: '1 to 100' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'endCursor of the page before' })
  after?: string | null;
}

@ArgsType()
export class HospitalsNearArgs {
  @Field(() => LocationInput)
  at!: LocationInput;

  @Field(() => Float, { defaultValue: 30, description: 'Kilometres, above 0 to 1,000' })
  radiusKm!: number;

  @Field(() => HospitalFilter, { nullable: true })
  filter?: HospitalFilter | null;

  @Field(() => Int, { defaultValue: 20, description: '1 to 100' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'endCursor of the page before' })
  after?: string | null;
}
