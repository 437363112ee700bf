import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startAlerts } from '@goldenhour/alerts/service';
import { createInProcessBus } from '@goldenhour/events';
import { startGateway } from '@goldenhour/gateway';
import { startHospital } from '@goldenhour/hospital/service';
import { startSimulator, type Control } from '@goldenhour/nemc-simulator';
import {
  createMetrics,
  Health,
  systemClock,
  Teardown,
  type Clock,
  type Logger,
} from '@goldenhour/service-kit';
import type { PlatformEnv } from './env';
import { livePage } from './live-page';

const SUPERGRAPH = resolve(__dirname, '..', '..', 'supergraph.graphql');

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
  stop(): Promise<void>;
}

/** All services in one process on embedded storage. @throws Error that says what to change */
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
  const production = env.NODE_ENV === 'production';
  mkdirSync(env.DATA_DIR, { recursive: true });

  const bus = createInProcessBus((err, topic) => log.error({ err, topic }, 'A listener failed'));
  teardown.add('bus', () => bus.close());

  const usesSimulator = !env.NEMC_BASE_URL && !env.NEMC_SERVICE_KEY && !env.NEMC_REPLAY;
  const simulator = usesSimulator ? await startSimulator({ clock }) : null;
  if (simulator) teardown.add('simulator', () => simulator.close());

  // Alerts first: what consumes the hospital's events must be there when they begin to flow.
  const alerts = await startAlerts({
    database: { file: join(env.DATA_DIR, 'alerts.db') },
    production,
    bus,
    log: log.child({ service: 'alerts' }),
  });
  teardown.add('alerts', () => alerts.stop());
  health.register('alerts', () => alerts.checkReady());

  const hospital = await startHospital({
    env: simulator ? { ...env, NEMC_BASE_URL: simulator.baseUrl } : env,
    database: { file: join(env.DATA_DIR, 'hospital.db') },
    production,
    bus,
    log: log.child({ service: 'hospital' }),
    metrics,
    clock,
  });
  teardown.add('hospital', () => hospital.stop());
  health.register('hospital', () => hospital.checkReady());

  const gateway = await startGateway({
    supergraphSdl: readFileSync(SUPERGRAPH, 'utf8'),
    transports: { hospital: hospital.transport, alerts: alerts.transport },
    env,
    log: log.child({ service: 'gateway' }),
    health,
    metrics,
    clock,
    extraRoutes: livePage,
  });
  teardown.add('gateway', () => gateway.stop());

  return {
    url: gateway.url,
    port: gateway.port,
    simulator: simulator?.control ?? null,
    stop: () => teardown.run(),
  };
}
