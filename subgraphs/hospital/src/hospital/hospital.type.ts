import { Access, everyone, Latitude, Longitude, Node } from '@goldenhour/subgraph-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { EmergencyRoom } from '../bed/emergency-room.type';
import { Icu } from '../bed/icu.type';
import { Equipment } from '../equipment/equipment.type';
import { SevereIllnessAcceptance } from '../severe-illness/severe-illness.type';
import { HospitalTier } from './enums';

@ObjectType({ simpleResolvers: true, description: 'A place, WGS 84 (위치).' })
export class Location {
  @Field(() => Latitude, { description: 'Degrees north.' })
  latitude!: number;

  @Field(() => Longitude, { description: 'Degrees east.' })
  longitude!: number;
}

@Access(everyone)
@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description: 'An emergency institution (응급의료기관). Every field but id can be unknown.',
})
export class Hospital {
  @Field(() => ID, { description: 'Opaque, and the same for ever (식별자).' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Id in the national feed; it can change (기관코드).' })
  hpid!: string | null;

  @Field(() => String, { nullable: true, description: '기관명' })
  name!: string | null;

  @Field(() => HospitalTier, { nullable: true })
  tier!: HospitalTier | null;

  @Field(() => String, { nullable: true, description: '시도' })
  province!: string | null;

  @Field(() => String, { nullable: true, description: '시군구' })
  district!: string | null;

  @Field(() => String, { nullable: true, description: '주소' })
  address!: string | null;

  @Field(() => String, { nullable: true, description: '대표전화' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: '응급실 전화' })
  erPhone!: string | null;

  @Field(() => [String], { nullable: true, description: '진료과목; null before they are known.' })
  departments!: readonly string[] | null;

  @Field(() => Location, { nullable: true })
  location!: Location | null;

  @Field(() => EmergencyRoom, { nullable: true })
  emergencyRoom!: EmergencyRoom | null;

  @Field(() => Icu, { nullable: true })
  icu!: Icu | null;

  @Field(() => [Equipment], { nullable: true })
  equipment!: readonly Equipment[] | null;

  @Field(() => [SevereIllnessAcceptance], { nullable: true })
  severeIllness!: readonly SevereIllnessAcceptance[] | null;
}
