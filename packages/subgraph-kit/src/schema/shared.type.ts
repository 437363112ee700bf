import { Directive, Field, ID, InputType, Int, InterfaceType, ObjectType } from 'type-graphql';
import { Latitude, Longitude } from './coordinates';
import { TravelSource } from './enums';

@InterfaceType({
  description: 'Anything with an opaque id that stays the same (식별자).',
  autoRegisterImplementations: false,
})
export abstract class Node {
  @Field(() => ID)
  id!: string;
}

@Directive('@shareable')
@ObjectType({ simpleResolvers: true, description: 'Where a page of a connection stands (페이지 정보).' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more items follow this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether items stand before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first item of this page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Pass it as `after` to get the next page.' })
  endCursor!: string | null;
}

@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description: 'A problem that the user can mend (사용자가 고칠 수 있는 오류).',
})
export class UserError {
  @Field(() => String, { description: 'Stable code for programs.' })
  code!: string;

  @Field(() => [String], { nullable: true, description: 'The place in the input, from the outside in.' })
  path!: string[] | null;

  @Field(() => String, { description: 'What is wrong and what to do, for people.' })
  message!: string;
}

@Directive('@shareable')
@ObjectType({ simpleResolvers: true, description: 'How long the way takes by road (이동 시간).' })
export class TravelEstimate {
  @Field(() => Int, { description: 'Whole minutes, rounded up.' })
  minutes!: number;

  @Field(() => TravelSource, { description: 'Whether this is an estimate or a road router’s answer.' })
  source!: TravelSource;
}

@InputType({ description: 'A place on earth, WGS 84 (위치).' })
export class LocationInput {
  @Field(() => Latitude, { description: 'Degrees north.' })
  latitude!: number;

  @Field(() => Longitude, { description: 'Degrees east.' })
  longitude!: number;
}
