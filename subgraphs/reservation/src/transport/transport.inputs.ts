import { LocationInput } from '@goldenhour/subgraph-kit';
import { Field, ID, InputType } from 'type-graphql';
import { RepeatableInput } from '../store/repeatable.input';

@InputType({ description: 'The transport ends without a hospital (이송 취소).' })
export class CancelTransportInput extends RepeatableInput {
  @Field(() => ID)
  patientConditionId!: string;
}

@InputType({ description: 'Where the ambulance is now (현재 위치).' })
export class UpdateTransportPositionInput extends RepeatableInput {
  @Field(() => ID)
  patientConditionId!: string;

  @Field(() => LocationInput)
  at!: LocationInput;
}

@InputType({ description: 'The dispatcher goes on with the search (이송 인수).' })
export class TakeOverTransportInput extends RepeatableInput {
  @Field(() => ID)
  patientConditionId!: string;
}
