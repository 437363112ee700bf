import { Access, completedByService, ofInput, only, staffOf } from '@goldenhour/subgraph-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ReservationContext } from '../context';
import {
  CloseClinicInput,
  DefineScheduleInput,
  EndScheduleInput,
  ReopenClinicInput,
} from './schedule.inputs';
import {
  CloseClinicPayload,
  DefineSchedulePayload,
  EndSchedulePayload,
  ReopenClinicPayload,
} from './schedule.type';

const STAFF = staffOf(ofInput('hospitalId'));

@Resolver()
export class ScheduleResolver {
  @Access(STAFF)
  @Mutation(() => DefineSchedulePayload, {
    description: 'Hours of a department on a day of the week, in Korean time (진료 시간표 등록).',
  })
  async defineSchedule(
    @Arg('input', () => DefineScheduleInput) input: DefineScheduleInput,
    @Ctx() { schedules, appointments, viewer, requestId }: ReservationContext,
  ): Promise<DefineSchedulePayload> {
    const { ids, userErrors } = await schedules.define(input, viewer, requestId);
    const [id] = ids;
    return { schedule: id === undefined ? null : await appointments.clinics.schedule(id), userErrors };
  }

  @Access(completedByService(only('HOSPITAL_STAFF', 'ADMIN'), 'staff of the hospital'))
  @Mutation(() => EndSchedulePayload, {
    description: 'No further slots; what is booked stands, for staff to cancel (진료 시간표 종료).',
  })
  async endSchedule(
    @Arg('input', () => EndScheduleInput) input: EndScheduleInput,
    @Ctx() { schedules, appointments, viewer }: ReservationContext,
  ): Promise<EndSchedulePayload> {
    const { ids, userErrors } = await schedules.end(input, viewer);
    const [id] = ids;
    return { schedule: id === undefined ? null : await appointments.clinics.schedule(id), userErrors };
  }

  @Access(STAFF)
  @Mutation(() => CloseClinicPayload, {
    description: 'No slots on a day; what is booked there is cancelled and told (휴진).',
  })
  async closeClinic(
    @Arg('input', () => CloseClinicInput) input: CloseClinicInput,
    @Ctx() { closures, appointments, viewer }: ReservationContext,
  ): Promise<CloseClinicPayload> {
    const { ids, userErrors } = await closures.close(input, viewer);
    const [id] = ids;
    return { closure: id === undefined ? null : await appointments.clinics.closures.load(id), userErrors };
  }

  @Access(STAFF)
  @Mutation(() => ReopenClinicPayload, { description: 'The day has slots again (휴진 해제).' })
  async reopenClinic(
    @Arg('input', () => ReopenClinicInput) input: ReopenClinicInput,
    @Ctx() { closures, viewer }: ReservationContext,
  ): Promise<ReopenClinicPayload> {
    const { ids, userErrors } = await closures.reopen(input, viewer);
    return { reopened: ids.length > 0, userErrors };
  }
}
