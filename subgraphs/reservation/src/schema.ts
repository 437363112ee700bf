import 'reflect-metadata';
import { lazy } from '@goldenhour/service-kit';
import { buildSubgraph } from '@goldenhour/subgraph-kit';
import { AppointmentResolver } from './appointment/appointment.resolver';
import { ApprovalResolver } from './approval/approval.resolver';
import { ConditionReadsResolver } from './condition/condition-reads.resolver';
import { ConditionResolver } from './condition/condition.resolver';
import type { ReservationContext } from './context';
import { ClinicResolver } from './hospital/clinic.resolver';
import { resolveHospitalReference } from './hospital/hospital.reference';
import { HospitalResolver } from './hospital/hospital.resolver';
import {
  IncomingReservationResolver,
  OpenTransportResolver,
  ReservationChangedResolver,
} from './live/live.resolver';
import { RecommendResolver } from './recommendation/recommend.resolver';
import { ReservationResolver } from './reservation/reservation.resolver';
import { ScheduleResolver } from './schedule/schedule.resolver';
import { StatisticsResolver } from './statistics/statistics.resolver';
import { TransportResolver } from './transport/transport.resolver';
import { resolveUserReference } from './user/user.reference';
import { UserResolver } from './user/user.resolver';
import { User } from './user/user.type';

/** The schema needs no database, and is the same for all who need it: what a resolver works with comes in the context of each request. */
export const buildReservationSchema = lazy(() =>
  buildSubgraph<ReservationContext>({
    resolvers: [
      ConditionResolver,
      ConditionReadsResolver,
      RecommendResolver,
      ReservationResolver,
      ApprovalResolver,
      TransportResolver,
      HospitalResolver,
      UserResolver,
      ReservationChangedResolver,
      IncomingReservationResolver,
      OpenTransportResolver,
      StatisticsResolver,
      ClinicResolver,
      ScheduleResolver,
      AppointmentResolver,
    ],
    references: { Hospital: resolveHospitalReference, User: resolveUserReference },
    orphanedTypes: [User],
  }),
);
