import { Access, completedByService, only } from '@goldenhour/subgraph-kit';
import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { ReservationContext } from '../context';
import type { Answer } from '../store/write';
import {
  AcceptOfferInput,
  BookAppointmentInput,
  CancelAppointmentInput,
  ChangeAppointmentInput,
  MarkAppointmentInput,
} from './appointment.inputs';
import {
  AcceptOfferPayload,
  BookAppointmentPayload,
  CancelAppointmentPayload,
  ChangeAppointmentPayload,
  MarkAppointmentPayload,
} from './appointment.payloads';
import { Appointment, AppointmentHistoryStep } from './appointment.type';

const PEOPLE = only('MEMBER', 'PARAMEDIC', 'DISPATCHER', 'HOSPITAL_STAFF', 'ADMIN');
const OWNER = completedByService(PEOPLE, 'whoever booked it');

async function payload({ ids, userErrors }: Answer, { appointments }: ReservationContext) {
  return { appointment: ids.length > 0 ? await appointments.appointment(ids[0]!) : null, userErrors };
}

@Resolver(() => Appointment)
export class AppointmentResolver {
  @Access(PEOPLE)
  @Mutation(() => BookAppointmentPayload, {
    description: 'Takes a seat in a slot, or a place on its waiting list (진료 예약).',
  })
  async bookAppointment(
    @Arg('input', () => BookAppointmentInput) input: BookAppointmentInput,
    @Ctx() context: ReservationContext,
  ): Promise<BookAppointmentPayload> {
    const answer = await payload(await context.booking.book(input, context.viewer), context);
    const { appointment } = answer;
    return { ...answer, waitlistPosition: appointment && (await context.appointments.position(appointment)) };
  }

  @Access(completedByService(PEOPLE, 'whoever booked it, staff of the hospital'))
  @Mutation(() => CancelAppointmentPayload, {
    description: 'Until the start; the seat is offered to the first who waits (예약 취소).',
  })
  async cancelAppointment(
    @Arg('input', () => CancelAppointmentInput) input: CancelAppointmentInput,
    @Ctx() context: ReservationContext,
  ): Promise<CancelAppointmentPayload> {
    return payload(await context.booked.cancel(input, context.viewer), context);
  }

  @Access(OWNER)
  @Mutation(() => ChangeAppointmentPayload, {
    description: 'To another slot that has a seat: both or neither (예약 변경).',
  })
  async changeAppointment(
    @Arg('input', () => ChangeAppointmentInput) input: ChangeAppointmentInput,
    @Ctx() context: ReservationContext,
  ): Promise<ChangeAppointmentPayload> {
    return payload(await context.booked.change(input, context.viewer), context);
  }

  @Access(OWNER)
  @Mutation(() => AcceptOfferPayload, { description: 'Takes the seat that is offered (제안 수락).' })
  async acceptOffer(
    @Arg('input', () => AcceptOfferInput) input: AcceptOfferInput,
    @Ctx() context: ReservationContext,
  ): Promise<AcceptOfferPayload> {
    return payload(await context.booked.accept(input, context.viewer), context);
  }

  @Access(completedByService(only('HOSPITAL_STAFF', 'ADMIN'), 'staff of the hospital'))
  @Mutation(() => MarkAppointmentPayload, {
    description: 'Staff say whether the patient came; they may correct it (방문 여부).',
  })
  async markAppointment(
    @Arg('input', () => MarkAppointmentInput) input: MarkAppointmentInput,
    @Ctx() context: ReservationContext,
  ): Promise<MarkAppointmentPayload> {
    return payload(await context.booked.mark(input, context.viewer), context);
  }

  @FieldResolver(() => Int, { nullable: true, description: 'With WAITING: the first is 1 (대기 순번).' })
  waitlistPosition(
    @Root() appointment: Appointment,
    @Ctx() { appointments }: ReservationContext,
  ): Promise<number | null> {
    return appointments.position(appointment);
  }

  @FieldResolver(() => [AppointmentHistoryStep], { description: 'Every step, oldest first (처리 이력).' })
  history(
    @Root() appointment: Appointment,
    @Ctx() { appointments }: ReservationContext,
  ): Promise<AppointmentHistoryStep[]> {
    return appointments.history(appointment);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'As the booking said, for its owner and staff of the hospital (환자 이름).',
  })
  async patientName(
    @Root() { row }: Appointment,
    @Ctx() { appointments }: ReservationContext,
  ): Promise<string | null> {
    return (await appointments.words.read(row))?.patientName ?? null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The patient’s words, plain text, for its owner and staff of the hospital.',
  })
  async note(
    @Root() { row }: Appointment,
    @Ctx() { appointments }: ReservationContext,
  ): Promise<string | null> {
    return (await appointments.words.read(row))?.note ?? null;
  }
}
