import { LocationInput } from '@goldenhour/subgraph-kit';
import { Field, ID, InputType, Int } from 'type-graphql';
import { RepeatableInput } from '../store/repeatable.input';
import { DeclineReason } from './reservation.enums';

@InputType({ description: 'Asks hospitals for a bed at once (병상 요청).' })
export class RequestReservationsInput extends RepeatableInput {
  @Field(() => ID)
  patientConditionId!: string;

  @Field(() => [ID], { description: '1 to 5; five pending per patient in all.' })
  hospitalIds!: string[];

  @Field(() => LocationInput, { description: 'Where the ambulance is.' })
  at!: LocationInput;

  @Field(() => Int, { defaultValue: 300, description: 'How long the requests stand: 30 to 1,800.' })
  expiresInSeconds!: number;
}

@InputType({ description: 'Tells a hospital that a light case comes: Pre-KTAS 4 and 5 (이송 통보).' })
export class NoticeHospitalInput extends RepeatableInput {
  @Field(() => ID)
  patientConditionId!: string;

  @Field(() => ID)
  hospitalId!: string;

  @Field(() => LocationInput, { description: 'Where the ambulance is.' })
  at!: LocationInput;
}

@InputType({ description: 'The crew ends a request, or gives a held bed back (요청 취소).' })
export class CancelReservationInput extends RepeatableInput {
  @Field(() => ID)
  reservationId!: string;
}

@InputType({ description: 'The patient is there (도착).' })
export class MarkArrivedInput extends RepeatableInput {
  @Field(() => ID)
  reservationId!: string;
}

@InputType({ description: 'The hospital cannot take the patient (수용 거절).' })
export class DeclineReservationInput extends RepeatableInput {
  @Field(() => ID)
  reservationId!: string;

  @Field(() => DeclineReason)
  reason!: DeclineReason;

  @Field(() => String, { nullable: true, description: 'At most 500 characters; needed with OTHER.' })
  note?: string | null;
}

@InputType({ description: 'The hospital takes its approval back (승인 취소).' })
export class WithdrawApprovalInput extends RepeatableInput {
  @Field(() => ID)
  reservationId!: string;

  @Field(() => String, { description: 'For the crew, at most 500 characters.' })
  reason!: string;
}
