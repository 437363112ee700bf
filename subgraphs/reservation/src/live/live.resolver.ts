import { Access, completedByService, only, requireGlobalId, staffOf } from '@goldenhour/subgraph-kit';
import type { TransportStep } from '@goldenhour/events';
import { Args, Ctx, FieldResolver, Resolver, Root, Subscription } from 'type-graphql';
import { PatientCondition } from '../condition/condition.type';
import type { ReservationContext } from '../context';
import { HOSPITAL } from '../hospital/hospital-id';
import { RecommendedHospital } from '../recommendation/recommendation.type';
import { Reservation } from '../reservation/reservation.type';
import { LEAD } from '../reservation/reservation.resolver';
import {
  IncomingReservationArgs,
  IncomingReservationEvent,
  OpenTransportChangedArgs,
  OpenTransportEvent,
  ReservationChangedArgs,
  ReservationChangedEvent,
  type Escalation,
} from './live.types';

interface Subscribed<A> {
  readonly args: A;
  readonly context: ReservationContext;
}

/** How many hospitals an escalation recommends. */
const NEXT = 5;

function escalationOf(steps: readonly TransportStep[]): Escalation | null {
  return steps.find((step) => step === 'WIDENED' || step === 'ALARMED') ?? null;
}

function recommended(
  { patientId, escalation }: Pick<OpenTransportEvent, 'patientId' | 'escalation'>,
  context: ReservationContext,
) {
  return escalation ? context.recommend.next(patientId, NEXT, context) : null;
}

@Resolver(() => ReservationChangedEvent)
export class ReservationChangedResolver {
  @Access(LEAD)
  @Subscription(() => ReservationChangedEvent, {
    description: 'Every change of the reservations of one transport, as it happens (예약 실시간 구독).',
    subscribe: async ({ args, context }: Subscribed<ReservationChangedArgs>) => {
      const { id } = await context.reads.leadOf(args.patientConditionId);
      return context.live.listen<ReservationChangedEvent>(({ transport, steps, reservations }) => {
        if (transport.id !== id) return [];
        const escalation = escalationOf(steps);
        return [
          ...reservations.map((changed) => ({ patientId: id, reservationId: changed.id, escalation: null })),
          ...(escalation ? [{ patientId: id, reservationId: null, escalation }] : []),
        ];
      });
    },
  })
  reservationChanged(
    @Root() event: ReservationChangedEvent,
    @Args(() => ReservationChangedArgs) _args: ReservationChangedArgs,
  ): ReservationChangedEvent {
    return event;
  }

  @FieldResolver(() => Reservation, { nullable: true, description: 'Null with an escalation.' })
  reservation(
    @Root() { reservationId }: ReservationChangedEvent,
    @Ctx() { reads }: ReservationContext,
  ): Promise<Reservation | null> | null {
    return reservationId === null ? null : reads.reservation(reservationId);
  }

  @FieldResolver(() => [RecommendedHospital], {
    nullable: true,
    description: 'With an escalation: the next hospitals, those asked already left out.',
  })
  recommended(
    @Root() event: ReservationChangedEvent,
    @Ctx() context: ReservationContext,
  ): Promise<RecommendedHospital[]> | null {
    return recommended(event, context);
  }
}

@Resolver(() => IncomingReservationEvent)
export class IncomingReservationResolver {
  @Access(staffOf((args) => args['hospitalId']))
  @Subscription(() => IncomingReservationEvent, {
    description: 'Every request addressed to this hospital, and each change of it (수신 요청 실시간 구독).',
    subscribe: ({ args, context }: Subscribed<IncomingReservationArgs>) => {
      const hospitalId = requireGlobalId(HOSPITAL, args.hospitalId, 'hospitalId');
      return context.live.listen<IncomingReservationEvent>(({ reservations }) =>
        reservations
          .filter((changed) => changed.hospitalId === hospitalId && changed.step !== 'MOVED')
          .map(({ id }) => ({ reservationId: id })),
      );
    },
  })
  incomingReservation(
    @Root() event: IncomingReservationEvent,
    @Args(() => IncomingReservationArgs) _args: IncomingReservationArgs,
  ): IncomingReservationEvent {
    return event;
  }

  @FieldResolver(() => Reservation, { nullable: true })
  reservation(
    @Root() { reservationId }: IncomingReservationEvent,
    @Ctx() { reads }: ReservationContext,
  ): Promise<Reservation | null> {
    return reads.reservation(reservationId);
  }
}

@Resolver(() => OpenTransportEvent)
export class OpenTransportResolver {
  @Access(completedByService(only('DISPATCHER', 'ADMIN'), 'of that province'))
  @Subscription(() => OpenTransportEvent, {
    description: 'Every change of a transport of the province, escalations too (이송 실시간 구독).',
    subscribe: ({ args, context }: Subscribed<OpenTransportChangedArgs>) => {
      const province = context.reads.provinceFor(args.province);
      return context.live.listen<OpenTransportEvent>(({ transport, steps }) =>
        province === null || transport.province === province
          ? [{ patientId: transport.id, escalation: escalationOf(steps) }]
          : [],
      );
    },
  })
  openTransportChanged(
    @Root() event: OpenTransportEvent,
    @Args(() => OpenTransportChangedArgs) _args: OpenTransportChangedArgs,
  ): OpenTransportEvent {
    return event;
  }

  @FieldResolver(() => PatientCondition, { nullable: true })
  patientCondition(
    @Root() { patientId }: OpenTransportEvent,
    @Ctx() { reads }: ReservationContext,
  ): Promise<PatientCondition | null> {
    return reads.conditionOf(patientId);
  }

  @FieldResolver(() => [RecommendedHospital], {
    nullable: true,
    description: 'With an escalation: the next hospitals, those asked already left out.',
  })
  recommended(
    @Root() event: OpenTransportEvent,
    @Ctx() context: ReservationContext,
  ): Promise<RecommendedHospital[]> | null {
    return recommended(event, context);
  }
}
