import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A stub: the hospital subgraph owns what a hospital is, this one adds its announcements. */
@Directive('@key(fields: "id")')
@ObjectType({ simpleResolvers: true })
export class Hospital {
  @Field(() => ID)
  id!: string;
}
