import { BedKind, EquipmentKind, SevereIllness } from '@goldenhour/subgraph-kit';
import { Field, InputType } from 'type-graphql';
import { HospitalTier } from '../hospital/enums';

@InputType({ description: 'Which hospitals (검색 조건). Every condition that is given must hold.' })
export class HospitalFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Part of the name or address; Korean initials match the name, as ㅅㅅㅅㅇ does 삼성서울병원.',
  })
  text?: string | null;

  @Field(() => [String], { nullable: true, description: '시도, for example 서울특별시' })
  provinces?: string[] | null;

  @Field(() => [String], { nullable: true, description: '시군구, for example 강남구' })
  districts?: string[] | null;

  @Field(() => [HospitalTier], { nullable: true })
  tiers?: HospitalTier[] | null;

  @Field(() => [BedKind], { nullable: true, description: 'A fresh free bed of every kind.' })
  bedKinds?: BedKind[] | null;

  @Field(() => [EquipmentKind], { nullable: true, description: 'All of these available.' })
  equipment?: EquipmentKind[] | null;

  @Field(() => [SevereIllness], { nullable: true, description: 'All of these accepted.' })
  severeIllness?: SevereIllness[] | null;

  @Field(() => Boolean, { nullable: true, description: 'true: only hospitals with fresh numbers.' })
  fresh?: boolean | null;
}
