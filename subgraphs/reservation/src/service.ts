import { GuardedTransport, type SubgraphTransport } from '@goldenhour/service-kit';
import {
  asEvent,
  Chore,
  createExecutor,
  DatabaseClock,
  freeLeasesOfOwnDatabase,
  openDatabaseWhenReady,
  readLog,
  readPosition,
  Relay,
  requireTables,
  type SubgraphOptions,
  type SubgraphService,
} from '@goldenhour/subgraph-kit';
import { TravelTimes as RoadTimes } from '@goldenhour/travel';
import { AppointmentsService } from './appointment/appointments.service';
import { BookService } from './appointment/book.service';
import { takeDeletedUsers } from './appointment/deleted-users.consumer';
import { WaitlistWatch } from './appointment/waitlist-watch';
import { ApproveService } from './approval/approve.service';
import { DesignateService } from './approval/designate.service';
import { Duties } from './approval/duties';
import { ExtendService } from './approval/extend.service';
import { takeEndedHolds } from './approval/hold-ended.consumer';
import { RegisterConditionService } from './condition/register-condition.service';
import { createContext, type ReservationContext, type ReservationServices } from './context';
import { ENTITIES, TOPICS } from './entities';
import type { ReservationEnv } from './env';
import { Watch } from './escalation/watch';
import { HospitalClient } from './hospital/hospital-client';
import { readKeys } from './keys/read-keys';
import { LiveChanges } from './live/live-changes';
import { MIGRATIONS } from './migrations';
import { RecommendService } from './recommendation/recommend.service';
import type { TravelTimes } from './recommendation/travel-times';
import { EndService } from './reservation/end.service';
import { RequestService } from './reservation/request.service';
import { eraseOld } from './retention';
import { ClosureService } from './schedule/closure.service';
import { ScheduleService } from './schedule/schedule.service';
import { buildReservationSchema } from './schema';
import { StatisticsService } from './statistics/statistics.service';
import { crashPoint } from './store/crash-point';
import type { Store } from './store/store';
import { TransportService } from './transport/transport.service';

export { reservationEnvShape, type ReservationEnv } from './env';

/** The group under which this service consumes: its processes share the work. */
const CONSUMER = 'reservation';

/** How often it is looked for what time alone brings, milliseconds. */
const WATCH_EVERY_MS = 1_000;
const RETENTION_EVERY_MS = 10 * 60 * 1000;
/** A call of the hospital subgraph takes no longer; what it was for, the recovery then settles. Milliseconds. */
const CALL_MS = 3_000;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

export interface ReservationOptions extends SubgraphOptions {
  readonly env: ReservationEnv & { readonly NODE_ENV: string; readonly DATA_DIR: string };
  /** How the hospital subgraph is called: the one service that this one asks. */
  readonly hospital: SubgraphTransport;
}

/** Opens the database, brings its tables up to date and answers requests from then on. */
export async function startReservation(options: ReservationOptions): Promise<SubgraphService> {
  const { production, bus, log, env } = options;
  const keys = readKeys({ keys: env.PATIENT_KEYS, dataDir: env.DATA_DIR, production });
  options.onWait?.('its database');
  const database = await openDatabaseWhenReady(
    { location: options.database, entities: ENTITIES, migrations: MIGRATIONS },
    log,
    options.signal,
  );
  await requireTables(database, 'reservation', options.migrateAtStart);
  await freeLeasesOfOwnDatabase(database, options.database);
  const clock = new DatabaseClock(database, production);
  const relay = await Relay.start({ database, clock, bus, topics: TOPICS, log });
  const store: Store = {
    database,
    clock,
    relay,
    keys,
    crashPoint: crashPoint(env.NODE_ENV, env.RESERVATION_CRASH_AT),
  };
  options.onWait?.('Redis');
  await bus.consume('hospital.holdEnded', CONSUMER, (event) => takeEndedHolds(store, event));
  await bus.consume('user.described', CONSUMER, (event) => takeDeletedUsers(store, event));
  const { epoch, published: sequence } = await readPosition(database.em.fork(), 'reservation.changed');
  const live = await LiveChanges.start(bus, { epoch, sequence }, async (after, upTo) => {
    const rows = await readLog(database.em.fork(), 'reservation.changed', after, upTo);
    return rows.map((row) => asEvent<'reservation.changed'>(row, epoch));
  });

  const hospital = new HospitalClient(new GuardedTransport(options.hospital, CALL_MS));
  const duties = new Duties(store, hospital, log);
  const watch = new Watch(store, {
    widenMs: env.ESCALATION_WIDEN_MINUTES * MINUTE_MS,
    alarmMs: env.ESCALATION_ALARM_MINUTES * MINUTE_MS,
  });
  const waitlists = new WaitlistWatch(store);
  const chores = [
    new Chore({
      what: 'requests expire and searches widen',
      everyMs: WATCH_EVERY_MS,
      run: () => watch.look(),
      log,
    }),
    new Chore({
      what: 'seats that nobody takes are offered on and people are reminded',
      everyMs: WATCH_EVERY_MS,
      run: () => waitlists.look(),
      log,
    }),
    new Chore({
      what: 'what a crash left undone is done',
      everyMs: WATCH_EVERY_MS,
      run: () => duties.recover(),
      log,
    }),
    new Chore({
      what: 'old conditions are erased',
      everyMs: RETENTION_EVERY_MS,
      run: () => eraseOld(store, env.PATIENT_RETENTION_DAYS * DAY_MS),
      log,
    }),
  ];
  for (const chore of chores) chore.start();

  const router = new RoadTimes({
    osrmUrl: env.OSRM_URL,
    onRouter: (failure) =>
      failure === null
        ? log.info('The road router answers again')
        : log.warn({ failure }, 'The road router does not answer; travel times are estimates'),
  });
  const travel: TravelTimes = (from, to) => router.between(from, to);
  const approve = new ApproveService(store, duties);
  const services: ReservationServices = {
    register: new RegisterConditionService(store),
    request: new RequestService(store, hospital, travel),
    approve,
    extend: new ExtendService(store, duties),
    designate: new DesignateService(store, hospital, travel, approve, duties),
    end: new EndService(store, duties),
    transport: new TransportService(store, duties, travel),
    recommend: new RecommendService(store, hospital, travel),
    statistics: new StatisticsService(store),
    live,
    schedules: new ScheduleService(store, hospital),
    closures: new ClosureService(store),
    booking: new BookService(store),
    booked: new AppointmentsService(store),
  };
  const { schema, sdl } = buildReservationSchema();
  const transport = createExecutor<ReservationContext>({
    schema,
    createContext: (identity) => createContext(store, services, identity),
    log,
  });
  return {
    name: 'reservation',
    transport,
    schemaSdl: sdl,
    database,
    async checkReady() {
      if (!(await database.isConnected())) throw new Error('the database does not answer');
      await bus.checkReady();
    },
    async stop() {
      await Promise.all(chores.map((chore) => chore.stop()));
      await router.close();
      await relay.stop();
      await database.close();
    },
  };
}
