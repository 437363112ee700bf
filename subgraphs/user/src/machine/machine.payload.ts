import { UserError } from '@goldenhour/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { ServiceClient } from './service-client.type';

@ObjectType({ simpleResolvers: true })
export class CreateServiceClientPayload {
  @Field(() => ServiceClient, { nullable: true })
  serviceClient!: ServiceClient | null;

  @Field(() => String, { nullable: true, description: 'Shown here alone: it is not stored. Keep it secret.' })
  clientSecret!: string | null;

  @Field(() => [UserError])
  userErrors!: readonly UserError[];
}

@ObjectType({ simpleResolvers: true })
export class RevokeServiceClientPayload {
  @Field(() => ServiceClient, { nullable: true })
  serviceClient!: ServiceClient | null;

  @Field(() => [UserError])
  userErrors!: readonly UserError[];
}
