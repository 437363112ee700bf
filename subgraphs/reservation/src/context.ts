import type { Identity, Viewer } from '@goldenhour/service-kit';
import { AppointmentReads } from './appointment/appointment-reads';
import type { AppointmentsService } from './appointment/appointments.service';
import type { BookService } from './appointment/book.service';
import type { ApproveService } from './approval/approve.service';
import type { DesignateService } from './approval/designate.service';
import type { ExtendService } from './approval/extend.service';
import { ConditionReader } from './condition/condition-reader';
import { conditionReads } from './condition/condition-reads';
import type { ConditionReadConnection, ConditionReadsArgs } from './condition/condition-reads.type';
import type { RegisterConditionService } from './condition/register-condition.service';
import type { LiveChanges } from './live/live-changes';
import type { RecommendService } from './recommendation/recommend.service';
import type { EndService } from './reservation/end.service';
import { ReservationReads } from './reservation/reservation-reads';
import { Rows } from './reservation/reservation.loaders';
import type { RequestService } from './reservation/request.service';
import type { ClosureService } from './schedule/closure.service';
import type { ScheduleService } from './schedule/schedule.service';
import type { StatisticsService } from './statistics/statistics.service';
import type { Store } from './store/store';
import type { TransportService } from './transport/transport.service';

/** What resolvers work with, the same for every request. */
export interface ReservationServices {
  readonly register: RegisterConditionService;
  readonly request: RequestService;
  readonly approve: ApproveService;
  readonly extend: ExtendService;
  readonly designate: DesignateService;
  readonly end: EndService;
  readonly transport: TransportService;
  readonly recommend: RecommendService;
  readonly statistics: StatisticsService;
  readonly live: LiveChanges;
  readonly schedules: ScheduleService;
  readonly closures: ClosureService;
  readonly booking: BookService;
  readonly booked: AppointmentsService;
}

/** What the resolvers of one request share. */
export interface ReservationContext extends ReservationServices {
  readonly identity: Identity;
  readonly viewer: Viewer;
  readonly requestId: string;
  /** Looks at conditions, each recorded. */
  readonly conditions: ConditionReader;
  readonly conditionReads: (args: ConditionReadsArgs) => Promise<ConditionReadConnection>;
  readonly rows: Rows;
  readonly reads: ReservationReads;
  readonly appointments: AppointmentReads;
}

/** A new EntityManager and new loaders: nothing that one request read answers another. */
export function createContext(
  store: Store,
  services: ReservationServices,
  identity: Identity,
): ReservationContext {
  const { viewer, requestId } = identity;
  const conditions = new ConditionReader(store, identity);
  const rows = new Rows(store);
  return {
    ...services,
    identity,
    viewer,
    requestId,
    conditions,
    conditionReads: (args) => conditionReads(store, args),
    rows,
    reads: new ReservationReads({ store, viewer, conditions, rows }),
    appointments: new AppointmentReads(store, identity),
  };
}
