import { DateTime, encodeGlobalId, Node, PageInfo, Role } from '@goldenhour/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { HOSPITAL } from '../hospital/hospital-id';
import { Hospital } from '../hospital/hospital.type';
import { User } from '../user/user.type';
import type { Appointment as Row } from './appointment-change';
import { APPOINTMENT } from './appointment-id';
import { AppointmentEnd, AppointmentStatus } from './appointment.enums';

@ObjectType({ simpleResolvers: true, description: 'One step of an appointment (처리 이력).' })
export class AppointmentHistoryStep {
  @Field(() => DateTime)
  at!: number;

  @Field(() => AppointmentStatus, { nullable: true, description: 'Null where it began.' })
  from!: AppointmentStatus | null;

  @Field(() => AppointmentStatus)
  to!: AppointmentStatus;

  @Field(() => Role, { description: 'In which role it was done; SERVICE = by itself.' })
  by!: Role;
}

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'Somebody’s seat in a slot, or their place on its waiting list (진료 예약).',
})
export class Appointment {
  @Field(() => ID)
  id!: string;

  @Field(() => AppointmentStatus)
  status!: AppointmentStatus;

  @Field(() => AppointmentEnd, { nullable: true, description: 'With CANCELLED and LAPSED.' })
  endReason!: AppointmentEnd | null;

  @Field(() => DateTime)
  startsAt!: number;

  @Field(() => DateTime)
  endsAt!: number;

  @Field(() => String, { description: 'Korean name (진료과목).' })
  department!: string;

  @Field(() => Hospital, { nullable: true })
  hospital!: Hospital | null;

  @Field(() => DateTime)
  bookedAt!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'With OFFERED: the first moment at which the seat is offered no more (수락 기한).',
  })
  offeredUntil!: number | null;

  @Field(() => User, { nullable: true, description: 'Whose it is; to staff the id alone (예약자).' })
  user!: User | null;

  /** For resolvers of this type's other fields. */
  row!: Row;
}

@ObjectType({ simpleResolvers: true, description: 'An appointment in a list (목록의 진료 예약).' })
export class AppointmentEdge {
  @Field(() => String, { description: 'Pass it as `after` to get what follows this item.' })
  cursor!: string;

  @Field(() => Appointment)
  node!: Appointment;
}

@ObjectType({ simpleResolvers: true, description: 'A page of appointments (진료 예약 목록).' })
export class AppointmentConnection {
  @Field(() => Int, { description: 'How many there are in all pages together.' })
  totalCount!: number;

  @Field(() => [Appointment])
  nodes!: Appointment[];

  @Field(() => [AppointmentEdge])
  edges!: AppointmentEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

/** As clients see it. */
export function toAppointment(row: Row): Appointment {
  const { id, status, startsAt, endsAt, department, bookedAt, offeredUntil } = row;
  return {
    ...{ status, startsAt, endsAt, department, bookedAt, offeredUntil },
    id: encodeGlobalId(APPOINTMENT, id),
    endReason: row.end,
    hospital: { id: encodeGlobalId(HOSPITAL, row.hospitalId) },
    user: { id: row.userId },
    row,
  };
}
