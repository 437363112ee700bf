import type { Availability as AvailabilityName } from '@goldenhour/events';
import { DateTime } from '@goldenhour/subgraph-kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Bed } from '../bed/bed.type';
import { Availability, Equipment } from '../equipment/equipment.type';

@ObjectType({ simpleResolvers: true, description: 'What one source last said of a kind of bed.' })
export class BedStatement {
  @Field(() => Int, {
    nullable: true,
    description: 'Free beds before holds; null = nothing believable was said.',
  })
  value!: number | null;

  @Field(() => Int, { nullable: true, description: 'Baseline number (기준 병상).' })
  capacity!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was said; null = at no known time.' })
  at!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The source’s own text of a value that was refused (격리된 값).',
  })
  refused!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A kind of bed by its sources (출처별 병상).' })
export class BedStatements {
  @Field(() => Bed, { description: 'As everybody sees it; its `source` says whose word stands.' })
  shown!: Bed;

  @Field(() => BedStatement, { nullable: true, description: 'Null where the feed never named this kind.' })
  feed!: BedStatement | null;

  @Field(() => BedStatement, {
    nullable: true,
    description: 'The staff’s last word, also when it stands no more; null where there is none.',
  })
  staff!: BedStatement | null;
}

@ObjectType({ simpleResolvers: true, description: 'What one source last said of a kind of equipment.' })
export class EquipmentStatement {
  @Field(() => Availability)
  availability!: AvailabilityName;

  @Field(() => Int, { nullable: true, description: 'How many; null = not said.' })
  units!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was said; null = at no known time.' })
  at!: Date | null;
}

@ObjectType({ simpleResolvers: true, description: 'A kind of equipment by its sources (출처별 장비).' })
export class EquipmentStatements {
  @Field(() => Equipment, { description: 'As everybody sees it; its `source` says whose word stands.' })
  shown!: Equipment;

  @Field(() => EquipmentStatement, {
    nullable: true,
    description: 'Null where the feed never named this kind.',
  })
  feed!: EquipmentStatement | null;

  @Field(() => EquipmentStatement, {
    nullable: true,
    description: 'The staff’s last word, until the feed says something else after it.',
  })
  staff!: EquipmentStatement | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What feed and staff each say of a hospital, for those who state its numbers (출처별 현황).',
})
export class HospitalStatements {
  @Field(() => String, { description: 'What is said here was true then: `expectedCursor` of updateBeds.' })
  cursor!: string;

  @Field(() => [BedStatements], { description: 'Kinds that were ever reported.' })
  beds!: BedStatements[];

  @Field(() => [EquipmentStatements])
  equipment!: EquipmentStatements[];
}
