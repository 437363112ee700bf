import type { Logger, SubgraphTransport } from '@goldenhour/service-kit';
import {
  createExecutor,
  DatabaseClock,
  migrate,
  openDatabase,
  type Database,
} from '@goldenhour/subgraph-kit';
import { AnnouncementRow } from './announcement/announcement.entity';
import { createContext, type AlertsContext } from './context';
import { MIGRATIONS } from './migrations';
import { buildAlertsSchema } from './schema';

export interface AlertsOptions {
  /** The libSQL file, or `:memory:`. */
  readonly databaseFile: string;
  /** Production ignores the row that moves the database's clock in tests. */
  readonly production: boolean;
  readonly log: Logger;
}

export interface AlertsService {
  readonly name: 'alerts';
  readonly transport: SubgraphTransport;
  readonly schemaSdl: string;
  readonly database: Database;
  /** @throws with a reason when the service cannot answer */
  checkReady(): Promise<void>;
  stop(): Promise<void>;
}

/** Opens the database, brings its tables up to date and answers requests from then on. */
export async function startAlerts({ databaseFile, production, log }: AlertsOptions): Promise<AlertsService> {
  const database = await openDatabase({
    file: databaseFile,
    entities: [AnnouncementRow],
    migrations: MIGRATIONS,
  });
  await migrate(database);
  const clock = new DatabaseClock(production);
  const { schema, sdl } = buildAlertsSchema();
  const transport = createExecutor<AlertsContext>({
    schema,
    createContext: (identity) => createContext(database, clock, identity),
    log,
  });
  return {
    name: 'alerts',
    transport,
    schemaSdl: sdl,
    database,
    async checkReady() {
      if (!(await database.isConnected())) throw new Error('the database does not answer');
    },
    async stop() {
      await database.close();
    },
  };
}
