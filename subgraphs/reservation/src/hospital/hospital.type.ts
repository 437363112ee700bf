import { Access, everyone } from '@goldenhour/subgraph-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A stub: the hospital subgraph owns what a hospital is, this one adds the requests addressed to it. */
@Access(everyone)
@Directive('@key(fields: "id")')
@ObjectType({ simpleResolvers: true })
export class Hospital {
  @Field(() => ID)
  id!: string;
}
