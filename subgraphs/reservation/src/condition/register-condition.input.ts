import { BedKind, EquipmentKind, SevereIllness } from '@goldenhour/subgraph-kit';
import { Field, Float, InputType, Int } from 'type-graphql';
import { RepeatableInput } from '../store/repeatable.input';
import { AgeGroup, Cause, Consciousness, Sex } from './condition.enums';

@InputType({ description: 'What the patient needs of a hospital.' })
export class NeedsInput {
  @Field(() => BedKind)
  bedKind!: BedKind;

  @Field(() => SevereIllness, { nullable: true, description: 'That must be treated (중증질환).' })
  severeIllness?: SevereIllness | null;

  @Field(() => [EquipmentKind], { nullable: true, description: 'All of these, at most 12.' })
  equipment?: EquipmentKind[] | null;
}

@InputType({ description: 'What the crew finds (환자 상태). What is not known is left out, never guessed.' })
export class RegisterPatientConditionInput extends RepeatableInput {
  @Field(() => Sex, { defaultValue: 'UNKNOWN' })
  sex!: Sex;

  @Field(() => AgeGroup, { defaultValue: 'UNKNOWN' })
  ageGroup!: AgeGroup;

  @Field(() => Consciousness, { nullable: true })
  consciousness?: Consciousness | null;

  @Field(() => Int, { nullable: true, description: 'mmHg, 30 to 300 (수축기 혈압).' })
  systolic?: number | null;

  @Field(() => Int, { nullable: true, description: 'mmHg, 10 to 200, not above systolic (이완기 혈압).' })
  diastolic?: number | null;

  @Field(() => Int, { nullable: true, description: 'Per minute, 0 to 300 (맥박).' })
  heartRate?: number | null;

  @Field(() => Int, { nullable: true, description: 'Per minute, 0 to 80 (호흡).' })
  respiratoryRate?: number | null;

  @Field(() => Float, { nullable: true, description: '°C, 25 to 45 (체온).' })
  temperature?: number | null;

  @Field(() => Int, { nullable: true, description: 'SpO₂ in %, 0 to 100 (산소포화도).' })
  oxygenSaturation?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Given oxygen (산소 투여).' })
  onOxygen?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Confirmed hypercapnic respiratory failure: SpO₂ target 88 to 92 %.',
  })
  hypercapnicRisk?: boolean | null;

  @Field(() => Int, { nullable: true, description: '0 to 130.' })
  ageYears?: number | null;

  @Field(() => Boolean, { nullable: true })
  pregnant?: boolean | null;

  @Field(() => Cause, { nullable: true })
  cause?: Cause | null;

  @Field(() => Int, { nullable: true, description: '1 (most urgent) to 5 (병원 전 중증도 분류).' })
  preKtas?: number | null;

  @Field(() => String, { nullable: true, description: 'At most 500 characters; no name (주증상).' })
  chiefComplaint?: string | null;

  @Field(() => NeedsInput)
  needs!: NeedsInput;
}
