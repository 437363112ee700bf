import { EquipmentKind } from '@goldenhour/subgraph-kit';
import type { Availability as AvailabilityName } from '@goldenhour/events';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Availability } from '../equipment/equipment.type';

@InputType({ description: 'What the staff state of one kind of equipment.' })
export class EquipmentUpdateInput {
  @Field(() => EquipmentKind)
  kind!: EquipmentKind;

  @Field(() => Availability)
  availability!: AvailabilityName;

  @Field(() => Int, { nullable: true, description: 'How many; the feed’s number stays when it is left out.' })
  units?: number | null;
}

@InputType({ description: 'What the staff state of their equipment (장비 현황 입력).' })
export class UpdateEquipmentInput {
  @Field(() => ID)
  hospitalId!: string;

  @Field(() => [EquipmentUpdateInput])
  equipment!: EquipmentUpdateInput[];

  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gets the first answer again, for 24 hours.',
  })
  idempotencyKey?: string | null;
}
