import { UserError } from '@goldenhour/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { PatientCondition } from '../condition/condition.type';
import { Reservation } from './reservation.type';

/** What mutations of one reservation answer; each has a type of its own, so that it can grow alone. */
@ObjectType({ simpleResolvers: true })
abstract class OneReservation {
  @Field(() => Reservation, {
    nullable: true,
    description: 'After the change; null when nothing was changed.',
  })
  reservation!: Reservation | null;

  @Field(() => [UserError])
  userErrors!: UserError[];
}

@ObjectType({ simpleResolvers: true })
export class ApproveReservationPayload extends OneReservation {}

@ObjectType({ simpleResolvers: true })
export class DeclineReservationPayload extends OneReservation {}

@ObjectType({ simpleResolvers: true })
export class CancelReservationPayload extends OneReservation {}

@ObjectType({ simpleResolvers: true })
export class MarkArrivedPayload extends OneReservation {}

@ObjectType({ simpleResolvers: true })
export class WithdrawApprovalPayload extends OneReservation {}

@ObjectType({ simpleResolvers: true })
export class ExtendHoldPayload extends OneReservation {}

@ObjectType({ simpleResolvers: true })
export class NoticeHospitalPayload extends OneReservation {}

@ObjectType({ simpleResolvers: true })
export class DesignateHospitalPayload extends OneReservation {}

@ObjectType({ simpleResolvers: true })
export class RequestReservationsPayload {
  @Field(() => [Reservation], { description: 'In the order of the hospitals; empty when nothing was asked.' })
  reservations!: Reservation[];

  @Field(() => [UserError])
  userErrors!: UserError[];
}

/** What mutations of a whole transport answer. */
@ObjectType({ simpleResolvers: true })
abstract class OnePatient {
  @Field(() => PatientCondition, { nullable: true, description: 'Null when nothing was changed.' })
  patientCondition!: PatientCondition | null;

  @Field(() => [UserError])
  userErrors!: UserError[];
}

@ObjectType({ simpleResolvers: true })
export class RegisterPatientConditionPayload extends OnePatient {}

@ObjectType({ simpleResolvers: true })
export class CancelTransportPayload extends OnePatient {}

@ObjectType({ simpleResolvers: true })
export class UpdateTransportPositionPayload extends OnePatient {}

@ObjectType({ simpleResolvers: true })
export class TakeOverTransportPayload extends OnePatient {}
