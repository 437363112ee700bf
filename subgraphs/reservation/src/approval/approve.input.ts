import { BedKind } from '@goldenhour/subgraph-kit';
import { Field, ID, InputType, Int } from 'type-graphql';
import { RepeatableInput } from '../store/repeatable.input';

@InputType({ description: 'The hospital takes the patient and holds a bed (수용 승인).' })
export class ApproveReservationInput extends RepeatableInput {
  @Field(() => ID)
  reservationId!: string;

  @Field(() => BedKind, { nullable: true, description: 'Where it is another than was asked for.' })
  bedKind?: BedKind | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Also without a known fresh free bed; recorded as such.',
  })
  overCapacity!: boolean;

  @Field(() => Int, { defaultValue: 60, description: '5 to 240 minutes from now.' })
  holdMinutes!: number;
}

@InputType({ description: 'Holds the bed for longer (병상 확보 연장).' })
export class ExtendHoldInput extends RepeatableInput {
  @Field(() => ID)
  reservationId!: string;

  @Field(() => Int, {
    defaultValue: 30,
    description: '5 to 240 minutes from now; never shorter than before.',
  })
  minutes!: number;
}

@InputType({ description: 'The dispatcher names the hospital (이송 병원 지정).' })
export class DesignateHospitalInput extends RepeatableInput {
  @Field(() => ID)
  patientConditionId!: string;

  @Field(() => ID)
  hospitalId!: string;

  @Field(() => BedKind, { nullable: true, description: 'Where it is another than the patient needs.' })
  bedKind?: BedKind | null;

  @Field(() => Int, { defaultValue: 60, description: '5 to 240 minutes from now.' })
  holdMinutes!: number;
}
