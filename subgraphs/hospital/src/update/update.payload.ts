import { UserError } from '@goldenhour/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { Hospital } from '../hospital/hospital.type';

@ObjectType({ simpleResolvers: true })
export class UpdateBedsPayload {
  @Field(() => Hospital, {
    nullable: true,
    description: 'The hospital after the change; null when nothing was changed.',
  })
  hospital!: Hospital | null;

  @Field(() => [UserError])
  userErrors!: UserError[];
}

@ObjectType({ simpleResolvers: true })
export class UpdateEquipmentPayload {
  @Field(() => Hospital, {
    nullable: true,
    description: 'The hospital after the change; null when nothing was changed.',
  })
  hospital!: Hospital | null;

  @Field(() => [UserError])
  userErrors!: UserError[];
}
