import { platformEnvSchema, startPlatform, type Platform, type PlatformEnv } from '@goldenhour/platform';
import { createLogger, parseEnv, type Viewer } from '@goldenhour/service-kit';
import { databaseLocation } from '@goldenhour/subgraph-kit';
import { createAccessTokenIssuer } from './access-tokens';
import { contractOperation } from './contract';
import { moveDatabaseTime } from './database-time';
import { sendGraphQL, type GraphQLAnswer } from './graphql-client';
import { LiveClient } from './live-client';
import type { Storage } from './services/storage';
import { temporaryFolder } from './temporary-folder';
import { waitFor } from './wait-for';

const SUBGRAPHS = ['hospital', 'alerts', 'reservation', 'user'];

/** For a test that needs all 533 hospitals of the simulator. */
export const NATIONWIDE = { SIMULATOR_PROVINCES: '' };

export interface TestPlatform {
  readonly url: string;
  /** The simulator's switches; throws when another feed is configured. */
  readonly simulator: NonNullable<Platform['simulator']>;
  /** What it was started with. */
  readonly env: PlatformEnv;
  /** Sends an operation of the contract, word for word. */
  send(name: string, variables?: Record<string, unknown>, viewer?: Viewer): Promise<GraphQLAnswer>;
  /** Sends any text. */
  query(text: string, variables?: Record<string, unknown>, viewer?: Viewer): Promise<GraphQLAnswer>;
  /** Opens a subscription of the contract, word for word; it is closed with the platform. */
  live(name: string, variables?: Record<string, unknown>, viewer?: Viewer): LiveClient;
  tokenFor(viewer: Viewer): string;
  /** Resolves when the pages are built: before a browser's first visit. */
  preparePages(): Promise<void>;
  /** Puts the databases' clocks that far ahead of the real time. */
  moveTime(offsetMs: number): Promise<void>;
  stop(): Promise<void>;
}

/**
 * A whole platform of a test's own: free port, empty storage, a poll a second of the simulator's hospitals in Seoul
 * (with `NATIONWIDE` of the whole country, which costs a large part of a core).
 * Resolves when the first poll is on the board.
 * @param logged takes every line of its log, the finest too
 * @param storage where it keeps what it knows; in files of its own by default
 */
export async function startTestPlatform(
  env: Record<string, string> = {},
  storage?: Pick<Storage, 'environment'>,
  logged?: string[],
): Promise<TestPlatform> {
  const folder = temporaryFolder();
  const issuer = createAccessTokenIssuer();
  const platformEnv = parseEnv(platformEnvSchema, {
    PORT: '0',
    DATA_DIR: folder.path,
    NEMC_POLL_SECONDS: '1',
    SIMULATOR_PROVINCES: '서울특별시',
    RATE_LIMIT_PER_SECOND: '100000',
    RATE_LIMIT_BURST: '100000',
    ACCESS_TOKEN_JWKS: issuer.jwks,
    ...(await storage?.environment()),
    ...env,
  });
  const platform = await startPlatform({
    env: platformEnv,
    log: logged
      ? createLogger({
          name: 'test',
          level: 'trace',
          destination: { write: (line) => void logged.push(line) },
        })
      : createLogger({ name: 'test', level: env['LOG_LEVEL'] ?? 'silent' }),
  });
  const { url } = platform;
  const lives: LiveClient[] = [];
  const query: TestPlatform['query'] = (text, variables, viewer) =>
    sendGraphQL(url, text, variables, viewer && issuer.tokenFor(viewer));
  await waitFor('the first poll', async () => {
    const { data } = await query('{ bedBoard { feed { lastSuccessAt failure } } }');
    return data?.bedBoard.feed.lastSuccessAt ?? data?.bedBoard.feed.failure;
  });
  return {
    url,
    env: platformEnv,
    get simulator() {
      if (!platform.simulator) throw new Error('This platform does not read the simulator.');
      return platform.simulator;
    },
    send: (name, variables, viewer) => query(contractOperation(name), variables, viewer),
    query,
    live(name, variables, viewer) {
      const token = viewer && issuer.tokenFor(viewer);
      const live = LiveClient.open(url, contractOperation(name), variables, token);
      lives.push(live);
      return live;
    },
    tokenFor: (viewer) => issuer.tokenFor(viewer),
    preparePages: () => platform.preparePages(),
    async moveTime(offsetMs) {
      const locations = SUBGRAPHS.map((name) => databaseLocation(platformEnv, name));
      await Promise.all(locations.map((location) => moveDatabaseTime(location, offsetMs)));
    },
    async stop() {
      await Promise.all(lives.map((live) => live.close()));
      await platform.stop();
      folder.remove();
    },
  };
}
