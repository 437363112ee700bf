import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { RepeatableInput } from '../store/repeatable.input';

@InputType({ description: 'A seat in a slot, or a place on its waiting list (진료 예약).' })
export class BookAppointmentInput extends RepeatableInput {
  @Field(() => ID)
  slotId!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Where the slot is full: wait for a seat instead of SLOT_FULL (대기 등록).',
  })
  joinWaitlist!: boolean;

  @Field(() => String, { nullable: true, description: 'For the clinic, at most 500 characters.' })
  note?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Who comes, as the clinic calls them, at most 60 characters: staff see no names of accounts (환자 이름).',
  })
  patientName?: string | null;
}

@InputType({ description: 'Until the start: by whoever booked it, or by the hospital (예약 취소).' })
export class CancelAppointmentInput extends RepeatableInput {
  @Field(() => ID)
  appointmentId!: string;
}

@InputType({ description: 'A confirmed appointment goes to another slot that has a seat (예약 변경).' })
export class ChangeAppointmentInput extends RepeatableInput {
  @Field(() => ID)
  appointmentId!: string;

  @Field(() => ID)
  slotId!: string;
}

@InputType({ description: 'The seat that is offered is taken (제안 수락).' })
export class AcceptOfferInput extends RepeatableInput {
  @Field(() => ID)
  appointmentId!: string;
}

/** What staff say of an appointment once its time has come. */
export const AppointmentMark = { COMPLETED: 'COMPLETED', NO_SHOW: 'NO_SHOW' } as const;
export type AppointmentMark = keyof typeof AppointmentMark;
registerEnumType(AppointmentMark, {
  name: 'AppointmentMark',
  description: 'What became of an appointment (진료 결과).',
  valuesConfig: {
    COMPLETED: { description: 'The patient was there (완료).' },
    NO_SHOW: { description: 'The patient did not come (미방문).' },
  },
});

@InputType({ description: 'Staff say what became of an appointment (진료 결과 표시).' })
export class MarkAppointmentInput extends RepeatableInput {
  @Field(() => ID)
  appointmentId!: string;

  @Field(() => AppointmentMark)
  status!: AppointmentMark;
}
