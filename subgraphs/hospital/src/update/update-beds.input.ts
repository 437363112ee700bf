import { BedKind } from '@goldenhour/subgraph-kit';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'What the staff state of one kind of bed.' })
export class BedUpdateInput {
  @Field(() => BedKind)
  kind!: BedKind;

  @Field(() => Int, { description: 'Physically free beds, before holds; negative = over capacity.' })
  available!: number;

  @Field(() => Int, { nullable: true, description: 'Baseline number; the feed’s stays when it is left out.' })
  capacity?: number | null;
}

@InputType({ description: 'What the staff state of their beds (병상 현황 입력).' })
export class UpdateBedsInput {
  @Field(() => ID)
  hospitalId!: string;

  @Field(() => [BedUpdateInput])
  beds!: BedUpdateInput[];

  @Field(() => String, {
    nullable: true,
    description: 'CONFLICT in userErrors if this hospital changed after that cursor.',
  })
  expectedCursor?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gets the first answer again, for 24 hours.',
  })
  idempotencyKey?: string | null;
}
