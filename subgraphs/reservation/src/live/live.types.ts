import { ArgsType, Field, ID, ObjectType } from 'type-graphql';
import { describedEnum } from '../condition/condition.enums';

export const Escalation = describedEnum('Escalation', 'Nobody approved in time, Pre-KTAS 1 and 2.', {
  WIDENED: 'The search widens: hospitals of twice the distance, five more may be asked (검색 확대).',
  ALARMED: 'The province’s dispatcher is called (구급상황관리센터 호출).',
});
export type Escalation = keyof typeof Escalation;

/** What events of one transport carry to their resolvers: rows are read anew for each. */
@ObjectType({ simpleResolvers: true })
abstract class OfTransport {
  patientId!: number;

  @Field(() => Escalation, { nullable: true, description: 'With an escalation alone.' })
  escalation!: Escalation | null;
}

@ObjectType({ simpleResolvers: true, description: 'A change of a transport’s reservations (예약 변경).' })
export class ReservationChangedEvent extends OfTransport {
  /** The row's number; null with an escalation. */
  reservationId!: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'A change of a request addressed to this hospital.' })
export class IncomingReservationEvent {
  reservationId!: number;
}

@ObjectType({ simpleResolvers: true, description: 'A change of a transport of the province (이송 변경).' })
export class OpenTransportEvent extends OfTransport {}

@ArgsType()
export class ReservationChangedArgs {
  @Field(() => ID)
  patientConditionId!: string;
}

@ArgsType()
export class IncomingReservationArgs {
  @Field(() => ID)
  hospitalId!: string;
}

@ArgsType()
export class OpenTransportChangedArgs {
  @Field(() => String, { nullable: true, description: 'For administrators; a dispatcher sees their own.' })
  province?: string | null;
}
