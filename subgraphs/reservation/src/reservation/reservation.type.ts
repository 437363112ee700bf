import {
  BedKind,
  DateTime,
  encodeGlobalId,
  Node,
  PageInfo,
  Role,
  TravelEstimate,
  type Plain,
} from '@goldenhour/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { HOSPITAL } from '../hospital/hospital-id';
import { Hospital } from '../hospital/hospital.type';
import type { KeyRing } from '../keys/key-ring';
import { HOLD, RESERVATION } from '../transport/ids';
import { CloseReason, DeclineReason, ReservationKind, ReservationStatus } from './reservation.enums';
import type { ReservationRow } from './reservation.entity';
import { openNote } from './seal-note';

@ObjectType({ simpleResolvers: true, description: 'The bed that is held (병상 확보).' })
export class ReservationHold {
  @Field(() => ID)
  id!: string;

  @Field(() => DateTime, { description: 'The first moment at which it is held no more.' })
  expiresAt!: number;

  @Field(() => Boolean, { description: 'Held without a fresh free bed.' })
  overCapacity!: boolean;

  @Field(() => Boolean, { description: 'The number of free beds was unknown or stale.' })
  unverified!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'One step of a reservation (처리 이력).' })
export class ReservationHistoryStep {
  @Field(() => DateTime)
  at!: number;

  @Field(() => ReservationStatus, { nullable: true, description: 'Null where it began.' })
  from!: ReservationStatus | null;

  @Field(() => ReservationStatus)
  to!: ReservationStatus;

  @Field(() => Role, { description: 'In which role it was done; SERVICE = by itself.' })
  by!: Role;
}

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'One hospital asked for a bed for one patient (병상 예약).',
})
export class Reservation {
  @Field(() => ID)
  id!: string;

  @Field(() => ReservationKind)
  kind!: ReservationKind;

  @Field(() => ReservationStatus)
  status!: ReservationStatus;

  @Field(() => CloseReason, { nullable: true, description: 'With CANCELLED and EXPIRED.' })
  closeReason!: CloseReason | null;

  @Field(() => DeclineReason, { nullable: true, description: 'With DECLINED.' })
  declineReason!: DeclineReason | null;

  @Field(() => String, { nullable: true, description: 'The hospital’s words: plain text.' })
  note!: string | null;

  @Field(() => BedKind, { description: 'Asked for; once approved, held.' })
  bedKind!: BedKind;

  @Field(() => DateTime)
  requestedAt!: number;

  @Field(() => DateTime, { description: 'The first moment at which the request no longer stands.' })
  expiresAt!: number;

  @Field(() => DateTime, { nullable: true, description: 'When the hospital answered.' })
  answeredAt!: number | null;

  @Field(() => TravelEstimate, { nullable: true, description: 'From the ambulance’s last known place.' })
  eta!: TravelEstimate | null;

  @Field(() => ReservationHold, { nullable: true, description: 'While APPROVED.' })
  hold!: ReservationHold | null;

  @Field(() => Hospital, { nullable: true })
  hospital!: Hospital | null;

  /** For resolvers of this type's other fields. */
  row!: Plain<ReservationRow>;
}

@ObjectType({ simpleResolvers: true, description: 'A reservation in a list (목록의 병상 예약).' })
export class ReservationEdge {
  @Field(() => String, { description: 'Pass it as `after` to get what follows this item.' })
  cursor!: string;

  @Field(() => Reservation)
  node!: Reservation;
}

@ObjectType({ simpleResolvers: true, description: 'A page of reservations, newest first (예약 목록).' })
export class ReservationConnection {
  @Field(() => Int, { description: 'How many there are in all pages together.' })
  totalCount!: number;

  @Field(() => [Reservation])
  nodes!: Reservation[];

  @Field(() => [ReservationEdge])
  edges!: ReservationEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

/** As clients see it. */
export function toReservation(row: Plain<ReservationRow>, keys: KeyRing): Reservation {
  const { id, etaMinutes, etaSource, holdExpiresAt, overCapacity, unverified } = row;
  return {
    id: encodeGlobalId(RESERVATION, id),
    kind: row.kind,
    status: row.status,
    closeReason: row.closeReason,
    declineReason: row.declineReason,
    note: openNote(keys, id, row.note),
    bedKind: row.bedKind,
    requestedAt: row.requestedAt,
    expiresAt: row.expiresAt,
    answeredAt: row.answeredAt,
    eta: etaMinutes === null || etaSource === null ? null : { minutes: etaMinutes, source: etaSource },
    hold:
      row.status === 'APPROVED' && holdExpiresAt !== null
        ? { id: encodeGlobalId(HOLD, id), expiresAt: holdExpiresAt, overCapacity, unverified }
        : null,
    hospital: { id: encodeGlobalId(HOSPITAL, row.hospitalId) },
    row,
  };
}
