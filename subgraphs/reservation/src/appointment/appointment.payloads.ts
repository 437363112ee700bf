import { UserError } from '@goldenhour/subgraph-kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Appointment } from './appointment.type';

/** What mutations of one appointment answer; each has a type of its own, so that it can grow alone. */
@ObjectType({ simpleResolvers: true })
abstract class OneAppointment {
  @Field(() => Appointment, {
    nullable: true,
    description: 'After the change; null when nothing was changed.',
  })
  appointment!: Appointment | null;

  @Field(() => [UserError])
  userErrors!: UserError[];
}

@ObjectType({ simpleResolvers: true })
export class BookAppointmentPayload extends OneAppointment {
  @Field(() => Int, {
    nullable: true,
    description: 'With WAITING: the place in the list, the first is 1 (대기 순번).',
  })
  waitlistPosition!: number | null;
}

@ObjectType({ simpleResolvers: true })
export class CancelAppointmentPayload extends OneAppointment {}

@ObjectType({ simpleResolvers: true })
export class ChangeAppointmentPayload extends OneAppointment {}

@ObjectType({ simpleResolvers: true })
export class AcceptOfferPayload extends OneAppointment {}

@ObjectType({ simpleResolvers: true })
export class MarkAppointmentPayload extends OneAppointment {}
