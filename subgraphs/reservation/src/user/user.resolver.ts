import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AppointmentsArgs } from '../appointment/appointment.args';
import { AppointmentConnection } from '../appointment/appointment.type';
import type { ReservationContext } from '../context';
import { ReservationsArgs } from '../reservation/reservation.args';
import { ReservationConnection } from '../reservation/reservation.type';
import { User } from './user.type';

@Resolver(() => User)
export class UserResolver {
  @FieldResolver(() => ReservationConnection, {
    nullable: true,
    description: 'Those in which this user took a step, for a crew or a hospital, newest first (내 예약).',
  })
  reservations(
    @Root() { id }: User,
    @Args(() => ReservationsArgs) args: ReservationsArgs,
    @Ctx() { reads }: ReservationContext,
  ): Promise<ReservationConnection> {
    return reads.ofUser(id, args);
  }

  @FieldResolver(() => AppointmentConnection, {
    nullable: true,
    description: 'Those that this user booked, the latest start first (내 진료 예약).',
  })
  appointments(
    @Root() { id }: User,
    @Args(() => AppointmentsArgs) args: AppointmentsArgs,
    @Ctx() { appointments }: ReservationContext,
  ): Promise<AppointmentConnection> {
    return appointments.ofUser(id, args);
  }
}
