import type { NemcSource } from '@goldenhour/nemc';
import { systemClock, type Clock } from '@goldenhour/service-kit';
import {
  Chore,
  createExecutor,
  DatabaseClock,
  freeLeasesOfOwnDatabase,
  Lease,
  openDatabaseWhenReady,
  Relay,
  requireTables,
  type SubgraphOptions,
  type SubgraphService,
} from '@goldenhour/subgraph-kit';
import type { Registry } from 'prom-client';
import { takeAnnouncements } from './announcement/staff-announcement.consumer';
import { QuarantinedBedsService } from './bed/quarantined-beds.service';
import { BoardMetrics } from './board/board-metrics';
import { BoardFollower } from './board/board-follower';
import { loadBoard, readBoard, readHospital } from './board/load-board';
import type { HospitalContext, HospitalServices } from './context';
import { ENTITIES, TOPICS } from './entities';
import { dailyCalls, pollIntervalMs, retentionOf, type HospitalEnv } from './env';
import { takeCall } from './feed/call-budget';
import { FeedMetrics } from './feed/feed-metrics';
import { FeedStore } from './feed/feed-store';
import { requireSameFeed } from './feed/one-feed';
import { Poller, POLLER_LEASE_MS } from './feed/poller';
import { createSource, feedOf } from './feed/source';
import { BedHistoryService } from './history/bed-history.service';
import { removeOld } from './history/retention';
import { HoldExpiry } from './hold/hold-expiry';
import { HoldService } from './hold/hold.service';
import { BedChangesService } from './live/bed-changes.service';
import { MatchService } from './match/match.service';
import { MIGRATIONS } from './migrations';
import { buildHospitalSchema } from './schema';
import { SearchService } from './search/search.service';
import type { Store } from './store/store';
import { StatementsService } from './statement/statements.service';
import { Sweeper } from './sweep/sweeper';
import { UpdateBedsService } from './update/update-beds.service';
import { UpdateEquipmentService } from './update/update-equipment.service';

export { hospitalEnvShape, type HospitalEnv } from './env';

/** The group under which this service consumes: its processes share the work. */
const CONSUMER = 'hospital';

/** How often old changes and history are looked for, milliseconds. */
const RETENTION_EVERY_MS = 10 * 60 * 1000;

export interface HospitalOptions extends SubgraphOptions {
  readonly env: HospitalEnv;
  readonly metrics: Registry;
  readonly clock?: Clock;
}

/** Opens the database, builds the board, and reads the national feed from then on. */
export async function startHospital(options: HospitalOptions): Promise<SubgraphService> {
  const { env, bus, log, metrics, production, clock: localClock = systemClock } = options;
  options.onWait?.('its database');
  const database = await openDatabaseWhenReady(
    { location: options.database, entities: ENTITIES, migrations: MIGRATIONS },
    log,
    options.signal,
  );
  await requireTables(database, 'hospital', options.migrateAtStart);
  await freeLeasesOfOwnDatabase(database, options.database);
  await requireSameFeed(database, feedOf(env));
  const clock = new DatabaseClock(database, production);
  const relay = await Relay.start({ database, clock, bus, topics: TOPICS, log });
  const store: Store = { database, clock, relay };

  const board = await loadBoard(store);
  const boardMetrics = new BoardMetrics(metrics, board);
  const follower = new BoardFollower(board, database, async () => board.replace(await readBoard(store)));
  options.onWait?.('Redis');
  await bus.subscribe('hospital.changed', async (event) => {
    await follower.take(event);
    boardMetrics.applied(event.at, localClock.now());
  });
  await follower.catchUp();
  await bus.consume('alerts.posted', CONSUMER, (event) => takeAnnouncements(store, event));
  const onTime = (now: number): void => board.age(now);
  const sweeper = new Sweeper({ store, catchUp: () => follower.catchUp(), onTime, clock: localClock, log });
  sweeper.start();
  const expiry = new HoldExpiry(store, log).start();

  const source = createSource(env, localClock, () => takeCall(store, dailyCalls(env)));
  const poller = createPoller(source, store, options);
  poller.start();
  const retention = new Chore({
    what: 'old changes and history are removed',
    everyMs: RETENTION_EVERY_MS,
    run: () => removeOld(store, retentionOf(env)),
    log,
  }).start();

  const services: HospitalServices = {
    board,
    search: new SearchService(board),
    match: new MatchService(board),
    holds: new HoldService(store),
    history: new BedHistoryService(database),
    bedChanges: new BedChangesService(board, database, () => follower.catchUp()),
    statements: new StatementsService(store),
    quarantined: new QuarantinedBedsService(database),
    updateBeds: new UpdateBedsService(store),
    updateEquipment: new UpdateEquipmentService(store),
  };
  const { schema, sdl } = buildHospitalSchema();
  const transport = createExecutor<HospitalContext>({
    schema,
    createContext: (identity) => ({
      ...services,
      identity,
      viewer: identity.viewer,
      hospital: identity.fresh
        ? (key) => readHospital(database.em.fork(), key, board.now)
        : (key) => board.byKey(key),
    }),
    log,
  });
  return {
    name: 'hospital',
    transport,
    schemaSdl: sdl,
    database,
    async checkReady() {
      if (!(await database.isConnected())) throw new Error('the database does not answer');
      await bus.checkReady();
    },
    async stop() {
      await poller.stop();
      await retention.stop();
      await sweeper.stop();
      await expiry.stop();
      await source.close();
      await relay.stop();
      await database.close();
    },
  };
}

function createPoller(source: NemcSource, store: Store, { env, log, metrics }: HospitalOptions): Poller {
  return new Poller({
    source,
    store,
    feed: new FeedStore(store, source.kind),
    intervalMs: pollIntervalMs(env),
    refuseHalfPolls: env.NEMC_REPLAY === undefined,
    lease: new Lease(store.database, store.clock, 'poller', POLLER_LEASE_MS),
    log,
    metrics: new FeedMetrics(metrics),
  });
}
