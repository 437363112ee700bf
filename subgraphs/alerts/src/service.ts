import type { Logger, SubgraphTransport } from '@goldenhour/service-kit';
import {
  createExecutor,
  DatabaseClock,
  migrate,
  openDatabase,
  type Database,
  type DatabaseLocation,
} from '@goldenhour/subgraph-kit';
import { createContext, type AlertsContext } from './context';
import { ENTITIES } from './entities';
import { MIGRATIONS } from './migrations';
import { buildAlertsSchema } from './schema';

export interface AlertsOptions {
  readonly database: DatabaseLocation;
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
export async function startAlerts({
  database: location,
  production,
  log,
}: AlertsOptions): Promise<AlertsService> {
  const database = await openDatabase({
    location,
    entities: ENTITIES,
    migrations: MIGRATIONS,
  });
  await migrate(database);
  const clock = new DatabaseClock(database, production);
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
