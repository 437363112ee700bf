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
import { createContext, type AlertsContext } from './context';
import { ENTITIES, TOPICS } from './entities';
import { takeFeedMessages } from './feed-message/feed-message.consumer';
import { takeHospitalPlaces } from './hospital/hospital-place.consumer';
import { AnnouncementPostedService } from './live/announcement-posted.service';
import { MIGRATIONS } from './migrations';
import { removeOld } from './retention';
import { buildAlertsSchema } from './schema';
import type { Store } from './store';

/** The group under which this service consumes: its processes share the work. */
const CONSUMER = 'alerts';

/** How often old changes are looked for, milliseconds. */
const RETENTION_EVERY_MS = 10 * 60 * 1000;

/** Opens the database, brings its tables up to date and answers requests from then on. */
export async function startAlerts(options: SubgraphOptions): Promise<SubgraphService> {
  const { production, bus, log } = options;
  options.onWait?.('its database');
  const database = await openDatabaseWhenReady(
    { location: options.database, entities: ENTITIES, migrations: MIGRATIONS },
    log,
    options.signal,
  );
  await requireTables(database, 'alerts', options.migrateAtStart);
  await freeLeasesOfOwnDatabase(database, options.database);
  const clock = new DatabaseClock(database, production);
  const relay = await Relay.start({ database, clock, bus, topics: TOPICS, log });
  const store: Store = { database, clock, relay };
  options.onWait?.('Redis');
  await bus.consume('hospital.described', CONSUMER, (event) => takeHospitalPlaces(store, event));
  await bus.consume('hospital.messages', CONSUMER, (event) => takeFeedMessages(store, event));

  const { epoch, published: sequence } = await readPosition(database.em.fork(), 'alerts.posted');
  const announcementPosted = await AnnouncementPostedService.start(
    bus,
    { epoch, sequence },
    async (after, upTo) => {
      const rows = await readLog(database.em.fork(), 'alerts.posted', after, upTo);
      return rows.map((row) => asEvent<'alerts.posted'>(row, epoch));
    },
  );
  const retention = new Chore({
    what: 'old changes and announcements are removed',
    everyMs: RETENTION_EVERY_MS,
    run: () => removeOld(store),
    log,
  }).start();
  const { schema, sdl } = buildAlertsSchema();
  const transport = createExecutor<AlertsContext>({
    schema,
    createContext: (identity) => createContext(store, announcementPosted, identity),
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
      await relay.stop();
      await database.close();
    },
  };
}
