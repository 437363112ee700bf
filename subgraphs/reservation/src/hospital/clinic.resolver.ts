import { Access, completedByService, only, requireGlobalId } from '@goldenhour/subgraph-kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DayAppointmentsArgs } from '../appointment/appointment.args';
import { AppointmentConnection } from '../appointment/appointment.type';
import type { ReservationContext } from '../context';
import { ClinicClosure, ClinicSchedule } from '../schedule/schedule.type';
import { AppointmentSlotsArgs } from '../slot/slot.args';
import { AppointmentSlot } from '../slot/slot.type';
import { HOSPITAL } from './hospital-id';
import { Hospital } from './hospital.type';

/** What a hospital is as a clinic that takes appointments. */
@Resolver(() => Hospital)
export class ClinicResolver {
  @FieldResolver(() => [AppointmentSlot], {
    nullable: true,
    description: 'Slots that start on that day, none on closed days and public holidays (예약 가능 시간).',
  })
  appointmentSlots(
    @Root() { id }: Hospital,
    @Args(() => AppointmentSlotsArgs) args: AppointmentSlotsArgs,
    @Ctx() { appointments }: ReservationContext,
  ): Promise<AppointmentSlot[]> {
    return appointments.slots(id, args);
  }

  @FieldResolver(() => [ClinicSchedule], {
    nullable: true,
    description: 'Hours of the week in which departments take patients (진료 시간표).',
  })
  clinicSchedules(
    @Root() { id }: Hospital,
    @Ctx() { appointments }: ReservationContext,
  ): Promise<ClinicSchedule[]> {
    return appointments.clinics.ofHospitals.load(requireGlobalId(HOSPITAL, id, 'id'));
  }

  @FieldResolver(() => [ClinicClosure], {
    nullable: true,
    description: 'Days from today on that are closed besides public holidays (휴진일).',
  })
  clinicClosures(
    @Root() { id }: Hospital,
    @Ctx() { appointments }: ReservationContext,
  ): Promise<ClinicClosure[]> {
    return appointments.clinics.closuresOfHospitals.load(requireGlobalId(HOSPITAL, id, 'id'));
  }

  @Access(completedByService(only('HOSPITAL_STAFF', 'ADMIN'), 'staff of this hospital'))
  @FieldResolver(() => AppointmentConnection, {
    nullable: true,
    description: 'A day’s appointments, from the morning on (진료 예약 현황).',
  })
  appointments(
    @Root() { id }: Hospital,
    @Args(() => DayAppointmentsArgs) args: DayAppointmentsArgs,
    @Ctx() { appointments }: ReservationContext,
  ): Promise<AppointmentConnection> {
    return appointments.ofHospital(id, args);
  }
}
