import { mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { startAlerts } from '@goldenhour/alerts/service';
import { startGateway } from '@goldenhour/gateway';
import { startHospital } from '@goldenhour/hospital/service';
import { startSimulator, type Control } from '@goldenhour/nemc-simulator';
import { startReservation } from '@goldenhour/reservation/service';
import {
  createMetrics,
  Health,
  systemClock,
  Teardown,
  type Clock,
  type Logger,
} from '@goldenhour/service-kit';
import { databaseLocation, LateTransport, openBus, openSharedCache } from '@goldenhour/subgraph-kit';
import { DEMO_ACCOUNTS, Mailbox, startUser } from '@goldenhour/user/service';
import { WebBuild, webPages } from '@goldenhour/web/server';
import { hasDemoAccounts, hasMailbox } from './demonstration';
import type { PlatformEnv } from './env';
import { mailboxPage } from './mailbox-page';
import { Readiness } from './readiness';
import { platformRegistry } from './registry';

const ROOT = resolve(__dirname, '..', '..');
const SUPERGRAPH = resolve(ROOT, 'supergraph.graphql');

export interface PlatformOptions {
  readonly env: PlatformEnv;
  readonly log: Logger;
  readonly clock?: Clock;
  /** What is set up is registered here, so that signals can stop it half-way too. */
  readonly teardown?: Teardown;
}

export interface Platform {
  readonly url: string;
  readonly port: number;
  /** The simulator's switches, when it is the feed. */
  readonly simulator: Control | null;
  /** E-mails of the demonstration's accounts; none where there is none. */
  readonly demoAccounts: readonly string[];
  /** Whether mails can be read at /dev/mailbox. */
  readonly hasMailbox: boolean;
  /** Plans the operations of the manifests, so that their first callers need not wait for it. */
  prepareOperations(): Promise<void>;
  /** Builds the pages if their sources changed; until somebody asks for one, or calls this, nothing is built. */
  preparePages(): Promise<void>;
  stop(): Promise<void>;
}

/** All services in one process, on embedded storage unless MYSQL_URL and REDIS_URL name others. @throws Error that says what to change */
export async function startPlatform(options: PlatformOptions): Promise<Platform> {
  const { env, log, clock = systemClock, teardown = new Teardown(log) } = options;
  try {
    return await startAll(env, log, clock, teardown);
  } catch (error) {
    await teardown.run();
    throw error;
  }
}

async function startAll(env: PlatformEnv, log: Logger, clock: Clock, teardown: Teardown): Promise<Platform> {
  const health = new Health();
  const metrics = createMetrics().registry;
  const shared = { production: env.NODE_ENV === 'production', migrateAtStart: true };
  mkdirSync(env.DATA_DIR, { recursive: true });

  // Hospital and alerts hear each other, so that one of them begins before the other listens.
  const bus = await openBus(env, log, { 'alerts.posted': ['hospital'] });
  teardown.add('bus', () => bus.close());
  const cache = openSharedCache(env, log);
  if (cache) teardown.add('cache', () => cache.close());
  // Then the gateway: a port in use is said at once, and probes answer while the rest waits for its storage.
  const transports = {
    hospital: new LateTransport(),
    alerts: new LateTransport(),
    reservation: new LateTransport(),
    user: new LateTransport(),
  };
  const mailbox = hasMailbox(env) ? new Mailbox() : null;
  const pages = new WebBuild(log.child({ service: 'web' }));
  teardown.add('pages', () => pages.stop());
  const supergraphSdl = readFileSync(SUPERGRAPH, 'utf8');
  const registry = platformRegistry(env, supergraphSdl, log, metrics);
  teardown.add('registry', () => registry.stop());
  const gateway = await startGateway({
    supergraphSdl,
    transports,
    bus,
    cache,
    env,
    log: log.child({ service: 'gateway' }),
    health,
    metrics,
    clock,
    reportUsage: (report) => registry.takeUsage(report),
    extraRoutes: (app, ask, viewerOf) => {
      app.use(registry.routes(viewerOf));
      app.use(webPages(pages, env, mailbox !== null, ask));
      if (mailbox) mailboxPage(app, () => mailbox.mails);
    },
  });
  teardown.add('gateway', () => gateway.stop());
  const starting = new AbortController();
  teardown.add('start', () => starting.abort());
  const parts = new Readiness(health, ['alerts', 'reservation', 'user', 'hospital']);

  // Alerts and user before hospital: what consumes the hospital's events must be there when they begin to flow.
  const alerts = await startAlerts({
    env,
    mailbox: mailbox ?? undefined,
    metrics,
    database: databaseLocation(env, 'alerts'),
    bus,
    log: log.child({ service: 'alerts' }),
    signal: starting.signal,
    onWait: (what) => parts.waits('alerts', what),
    ...shared,
  });
  teardown.add('alerts', () => alerts.stop());
  parts.started('alerts', () => alerts.checkReady());
  transports.alerts.attach(alerts.transport);

  const reservation = await startReservation({
    env,
    database: databaseLocation(env, 'reservation'),
    bus,
    hospital: transports.hospital,
    log: log.child({ service: 'reservation' }),
    signal: starting.signal,
    onWait: (what) => parts.waits('reservation', what),
    ...shared,
  });
  teardown.add('reservation', () => reservation.stop());
  parts.started('reservation', () => reservation.checkReady());
  transports.reservation.attach(reservation.transport);

  const demo = hasDemoAccounts(env);
  const user = await startUser({
    env,
    database: databaseLocation(env, 'user'),
    bus,
    log: log.child({ service: 'user' }),
    metrics,
    clock,
    mailbox: mailbox ?? undefined,
    demo,
    signal: starting.signal,
    onWait: (what) => parts.waits('user', what),
    ...shared,
  });
  teardown.add('user', () => user.stop());
  parts.started('user', () => user.checkReady());
  transports.user.attach(user.transport);

  const simulator = usesSimulator(env)
    ? await startSimulator({ clock, provinces: env.SIMULATOR_PROVINCES })
    : null;
  if (simulator) teardown.add('simulator', () => simulator.close());
  const hospital = await startHospital({
    env: simulator ? { ...env, NEMC_BASE_URL: simulator.baseUrl } : env,
    database: databaseLocation(env, 'hospital'),
    bus,
    log: log.child({ service: 'hospital' }),
    metrics,
    clock,
    signal: starting.signal,
    onWait: (what) => parts.waits('hospital', what),
    ...shared,
  });
  teardown.add('hospital', () => hospital.stop());
  parts.started('hospital', () => hospital.checkReady());
  transports.hospital.attach(hospital.transport);

  return {
    url: gateway.url,
    port: gateway.port,
    simulator: simulator?.control ?? null,
    demoAccounts: demo ? DEMO_ACCOUNTS.map(({ email }) => email) : [],
    hasMailbox: mailbox !== null,
    prepareOperations: () => gateway.prepare(),
    preparePages: () => pages.prepare(),
    stop: () => teardown.run(),
  };
}

function usesSimulator({ NEMC_BASE_URL, NEMC_SERVICE_KEY, NEMC_REPLAY }: PlatformEnv): boolean {
  return !NEMC_BASE_URL && !NEMC_SERVICE_KEY && !NEMC_REPLAY;
}
