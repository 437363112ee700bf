import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { KEY_DESCRIPTION } from '../key-description';

@InputType({ description: 'A new machine of a partner (연계 시스템 등록).' })
export class CreateServiceClientInput {
  @Field(() => String, { description: 'For people, at most 100 characters.' })
  name!: string;

  @Field(() => [String], { description: 'beds:read, beds:write (for one hospital), registry:…' })
  scopes!: string[];

  @Field(() => ID, { nullable: true, description: 'The hospital whose beds it states.' })
  hospitalId?: string | null;

  @Field(() => String, { nullable: true, description: KEY_DESCRIPTION })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Takes a machine’s access away (연계 시스템 폐기).' })
export class RevokeServiceClientInput {
  @Field(() => ID)
  serviceClientId!: string;

  @Field(() => String, { nullable: true, description: KEY_DESCRIPTION })
  idempotencyKey?: string | null;
}

@ArgsType()
export class ServiceClientsArgs {
  @Field(() => Int, { defaultValue: 20, description: '1 to 100.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'Cursor of an item: the page begins after it.' })
  after?: string | null;
}
