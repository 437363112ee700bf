import { Access, completedByService, only } from '@goldenhour/subgraph-kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ReservationContext } from '../context';
import { ReservationsArgs } from '../reservation/reservation.args';
import { ReservationConnection } from '../reservation/reservation.type';
import { Hospital } from './hospital.type';

@Resolver(() => Hospital)
export class HospitalResolver {
  @Access(completedByService(only('HOSPITAL_STAFF', 'ADMIN'), 'staff of this hospital'))
  @FieldResolver(() => ReservationConnection, {
    nullable: true,
    description: 'Requests addressed to this hospital, newest first (수신한 요청).',
  })
  reservations(
    @Root() { id }: Hospital,
    @Args(() => ReservationsArgs) args: ReservationsArgs,
    @Ctx() { reads }: ReservationContext,
  ): Promise<ReservationConnection> {
    return reads.ofHospital(id, args);
  }
}
