import type { Logger } from '@goldenhour/service-kit';
import {
  Chore,
  DatabaseClock,
  openDatabaseWhenReady,
  requireTables,
  type DatabaseLocation,
} from '@goldenhour/subgraph-kit';
import { MIGRATIONS } from '../migrations';
import { Apart } from '../server/apart/apart';
import { TokensService } from '../token/tokens.service';
import { OperationsService } from '../usage/operations.service';
import { takeUsage } from '../usage/take-usage';
import { UsageService } from '../usage/usage.service';
import type { UsageTaken } from '../api';
import { ApprovalsService } from './approvals.service';
import { ChecksService } from './checks.service';
import { ENTITIES } from './entities';
import { HistoryService } from './history.service';
import { SchemasService } from './schemas.service';
import { seedEmpty, type Seed } from './seed';
import type { Store } from './store';
import { Supergraphs } from './supergraphs';

const DAY_MS = 24 * 60 * 60 * 1000;
const PRUNE_EVERY_MS = 60 * 60 * 1000;

export interface OpenOptions {
  readonly database: DatabaseLocation;
  readonly production: boolean;
  readonly migrateAtStart: boolean;
  readonly log: Logger;
  readonly signal?: AbortSignal | undefined;
  readonly usageDays: number;
  readonly checkDays: number;
  /** What an empty registry begins with. */
  readonly seed?: (() => Seed) | undefined;
}

/** Everything that the registry can do, on an open database. */
export interface OpenRegistry {
  readonly store: Store;
  readonly tokens: TokensService;
  readonly schemas: SchemasService;
  readonly history: HistoryService;
  readonly checks: ChecksService;
  readonly approvals: ApprovalsService;
  readonly usage: UsageService;
  readonly operations: OperationsService;
  /** Takes a report of Hive's format. @throws RegistryProblem BAD_REQUEST */
  takeUsage(body: unknown): Promise<UsageTaken>;
  checkReady(): Promise<void>;
  close(): Promise<void>;
}

export async function openRegistry(options: OpenOptions): Promise<OpenRegistry> {
  const { log, usageDays, checkDays } = options;
  const database = await openDatabaseWhenReady(
    { location: options.database, entities: ENTITIES, migrations: MIGRATIONS },
    log,
    options.signal,
  );
  await requireTables(database, 'registry', options.migrateAtStart);
  const store: Store = { database, clock: new DatabaseClock(database, options.production) };
  if (options.seed) await seedEmpty(store, options.seed);

  const apart = new Apart();
  const supergraphs = new Supergraphs(store, apart);
  const usage = new UsageService(store);
  const operations = new OperationsService(store);
  const approvals = new ApprovalsService(store);
  const checks = new ChecksService({ store, supergraphs, apart, usage, operations, approvals });
  const pruning = new Chore({
    what: 'old usage and checks are removed',
    everyMs: PRUNE_EVERY_MS,
    run: async () => {
      await usage.prune(usageDays * DAY_MS);
      await checks.prune(checkDays * DAY_MS);
    },
    log,
  });
  pruning.start();
  return {
    store,
    tokens: new TokensService(store),
    schemas: new SchemasService(store, { supergraphs, apart }),
    history: new HistoryService(store, supergraphs, apart),
    checks,
    approvals,
    usage,
    operations,
    takeUsage: (body) => takeUsage(store, body, usageDays * DAY_MS),
    async checkReady() {
      if (!(await database.isConnected())) throw new Error('the database does not answer');
    },
    async close() {
      await pruning.stop();
      await apart.stop();
      await database.close();
    },
  };
}
