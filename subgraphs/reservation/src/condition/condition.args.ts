import { ArgsType, Field, ID } from 'type-graphql';

@ArgsType()
export class PatientConditionArgs {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true, description: 'Why an administrator looks; kept with the look.' })
  reason?: string | null;
}
