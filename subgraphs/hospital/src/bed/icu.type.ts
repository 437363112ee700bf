import type { BedKind } from '@goldenhour/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { Bed } from './bed.type';

@ObjectType({ simpleResolvers: true, description: 'Beds of the intensive care units (중환자실 병상).' })
export class Icu {
  @Field(() => Bed, { nullable: true, description: '중환자실 일반' })
  general!: Bed;

  @Field(() => Bed, { nullable: true, description: '중환자실 신경과' })
  neurology!: Bed;

  @Field(() => Bed, { nullable: true, description: '중환자실 신생아' })
  neonatal!: Bed;

  @Field(() => Bed, { nullable: true, description: '중환자실 흉부외과' })
  thoracic!: Bed;

  @Field(() => Bed, { nullable: true, description: '중환자실 내과' })
  medical!: Bed;

  @Field(() => Bed, { nullable: true, description: '중환자실 외과' })
  surgical!: Bed;

  @Field(() => Bed, { nullable: true, description: '중환자실 신경외과' })
  neurosurgical!: Bed;

  @Field(() => Bed, { nullable: true, description: '중환자실 화상' })
  burn!: Bed;

  @Field(() => Bed, { nullable: true, description: '중환자실 외상' })
  trauma!: Bed;

  @Field(() => Bed, { nullable: true, description: '중환자실 소아' })
  pediatric!: Bed;

  @Field(() => Bed, { nullable: true, description: '중환자실 심장내과' })
  cardiac!: Bed;

  @Field(() => Bed, { nullable: true, description: '중환자실 음압격리' })
  negativePressure!: Bed;
}

/** Which kind of bed each field shows. */
export const ICU_KINDS: Readonly<Record<keyof Icu, BedKind>> = {
  general: 'ICU_GENERAL',
  neurology: 'ICU_NEUROLOGY',
  neonatal: 'ICU_NEONATAL',
  thoracic: 'ICU_THORACIC',
  medical: 'ICU_MEDICAL',
  surgical: 'ICU_SURGICAL',
  neurosurgical: 'ICU_NEUROSURGICAL',
  burn: 'ICU_BURN',
  trauma: 'ICU_TRAUMA',
  pediatric: 'ICU_PEDIATRIC',
  cardiac: 'ICU_CARDIAC',
  negativePressure: 'ICU_NEGATIVE_PRESSURE',
};
