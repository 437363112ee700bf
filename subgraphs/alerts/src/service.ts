import {
  Chore,
  createExecutor,
  DatabaseClock,
  freeLeasesOfOwnDatabase,
  openDatabaseWhenReady,
  Relay,
  requireTables,
  type SubgraphOptions,
  type SubgraphService,
} from '@goldenhour/subgraph-kit';
import type { Registry } from 'prom-client';
import { createContext, type AlertsContext } from './context';
import { freeClaims } from './delivery/claims';
import { Deliverer } from './delivery/deliverer';
import { Dispatch } from './delivery/dispatch';
import { ENTITIES, TOPICS } from './entities';
import type { AlertsEnv } from './env';
import { takeFeedMessages } from './feed-message/feed-message.consumer';
import { takeHospitalPlaces } from './hospital/hospital-place.consumer';
import { AnnouncementPostedService } from './live/announcement-posted.service';
import { logOf } from './live/live-topic';
import { NotificationReceivedService } from './live/notification-received.service';
import { MIGRATIONS } from './migrations';
import { takeAppointments } from './occasion/appointments.consumer';
import { takeBeds } from './occasion/beds.consumer';
import { FanOut } from './occasion/fan-out';
import { takeReservations } from './occasion/reservations.consumer';
import type { MailPort } from './provider/mail.provider';
import { openProviders } from './provider/open-providers';
import { vapidKeysOf } from './provider/vapid-keys';
import { removeOld } from './retention';
import { buildAlertsSchema } from './schema';
import type { Store } from './store/store';
import { takeUsers } from './user/users.consumer';

export { alertsEnvShape, leadsNobodyAstray, type AlertsEnv } from './env';

/** The group under which this service consumes: its processes share the work. */
const CONSUMER = 'alerts';

/** How often old changes are looked for, milliseconds. */
const RETENTION_EVERY_MS = 10 * 60 * 1000;

export interface AlertsOptions extends SubgraphOptions {
  readonly env: AlertsEnv;
  readonly metrics?: Registry;
  /** Takes the mails instead of a server: the embedded platform's mailbox. */
  readonly mailbox?: MailPort | undefined;
}

/** Opens the database, brings its tables up to date and answers requests from then on. */
export async function startAlerts(options: AlertsOptions): Promise<SubgraphService> {
  const { env, production, bus, log, metrics } = options;
  options.onWait?.('its database');
  const database = await openDatabaseWhenReady(
    { location: options.database, entities: ENTITIES, migrations: MIGRATIONS },
    log,
    options.signal,
  );
  await requireTables(database, 'alerts', options.migrateAtStart);
  await freeLeasesOfOwnDatabase(database, options.database);
  if ('file' in options.database) await freeClaims(database.em.fork());
  const clock = new DatabaseClock(database, production);
  const relay = await Relay.start({ database, clock, bus, topics: TOPICS, log });
  const store: Store = {
    database,
    clock,
    relay,
    wake() {
      relay.wake();
      fanOut.wake();
    },
  };
  const vapid = await vapidKeysOf(database);
  const providers = openProviders(env, vapid, options.mailbox);
  const dispatch = new Dispatch({ providers, quietHours: env.QUIET_HOURS, log });
  const deliverer = new Deliverer({ store, dispatch, publicUrl: env.PUBLIC_URL, log, registry: metrics });
  const wakeDeliverer = (): void => deliverer.wake();
  const fanOut = new FanOut(store, wakeDeliverer, log);

  options.onWait?.('Redis');
  // Users before what they are told of.
  await bus.consume('user.described', CONSUMER, (event) => takeUsers(store, event));
  await bus.consume('hospital.described', CONSUMER, (event) => takeHospitalPlaces(store, event));
  await bus.consume('hospital.messages', CONSUMER, (event) => takeFeedMessages(store, event));
  await bus.consume('hospital.changed', CONSUMER, (event) => takeBeds(store, event));
  await bus.consume('reservation.changed', CONSUMER, (event) => takeReservations(store, event));
  await bus.consume('appointment.changed', CONSUMER, (event) => takeAppointments(store, event));

  const announcementPosted = await AnnouncementPostedService.start(
    bus,
    await logOf(database, 'alerts.posted'),
  );
  const notificationReceived = await NotificationReceivedService.start(
    bus,
    await logOf(database, 'alerts.notified'),
    database,
  );
  fanOut.start();
  deliverer.start();
  const retention = new Chore({
    what: 'old changes, announcements and notifications are removed',
    everyMs: RETENTION_EVERY_MS,
    run: () => removeOld(store),
    log,
  }).start();
  const { schema, sdl } = buildAlertsSchema();
  const webPushKey = vapid.publicKey;
  const parts = { store, dispatch, announcementPosted, notificationReceived, webPushKey, wakeDeliverer };
  const transport = createExecutor<AlertsContext>({
    schema,
    createContext: (identity) => createContext(parts, identity),
    log,
  });
  return {
    name: 'alerts',
    transport,
    schemaSdl: sdl,
    database,
    async checkReady() {
      if (!(await database.isConnected())) throw new Error('the database does not answer');
      await bus.checkReady();
    },
    async stop() {
      await retention.stop();
      await fanOut.stop();
      await deliverer.stop();
      await dispatch.stop();
      await relay.stop();
      await database.close();
    },
  };
}
