import { Field, InputType } from 'type-graphql';

/** What every input of a mutation has. */
@InputType()
export abstract class RepeatableInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gets the first answer again, for 24 hours.',
  })
  idempotencyKey?: string | null;
}
