import { PageInfo, TravelEstimate } from '@goldenhour/subgraph-kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Hospital } from '../hospital/hospital.type';

@ObjectType({ simpleResolvers: true, description: 'A hospital in a list (목록의 병원).' })
export class HospitalEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => Hospital, { nullable: true })
  node!: Hospital | null;
}

@ObjectType({ simpleResolvers: true, description: 'A page of hospitals (병원 목록).' })
export class HospitalConnection {
  @Field(() => Int, { description: 'All that match, on whatever page.' })
  totalCount!: number;

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => [HospitalEdge])
  edges!: HospitalEdge[];

  @Field(() => [Hospital], { nullable: 'items' })
  nodes!: Hospital[];
}

@ObjectType({ simpleResolvers: true, description: 'A hospital around a place (주변 병원).' })
export class NearbyHospitalEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => Int, { description: 'Great-circle metres from the place that was asked about (직선거리).' })
  distanceMeters!: number;

  @Field(() => TravelEstimate, { nullable: true })
  travel!: TravelEstimate | null;

  @Field(() => Hospital, { nullable: true })
  node!: Hospital | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Hospitals around a place, nearest first (주변 병원 목록).',
})
export class NearbyHospitalConnection {
  @Field(() => Int, { description: 'All within the radius that match, on whatever page.' })
  totalCount!: number;

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => [NearbyHospitalEdge])
  edges!: NearbyHospitalEdge[];

  @Field(() => [Hospital], { nullable: 'items' })
  nodes!: Hospital[];
}
