import type { Availability as AvailabilityName } from '@goldenhour/events';
import { SevereIllness } from '@goldenhour/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { Availability } from '../equipment/equipment.type';

@ObjectType({
  simpleResolvers: true,
  description:
    'Whether a hospital says that it accepts a severe illness now: no promise (중증질환 수용 가능 여부).',
})
export class SevereIllnessAcceptance {
  @Field(() => SevereIllness)
  illness!: SevereIllness;

  @Field(() => Availability)
  availability!: AvailabilityName;

  @Field(() => String, {
    nullable: true,
    description: 'A limit that the hospital states, such as an age or a weight.',
  })
  note!: string | null;
}
