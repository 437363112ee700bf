import { EnvironmentError } from '@goldenhour/service-kit';
import { openDatabase, type Database, type DatabaseOptions } from './orm';

/** Brings the tables to the newest migration; does nothing when they are there already. */
export async function migrate(database: Database): Promise<void> {
  await database.migrator.up();
}

/**
 * Makes sure that the tables are the newest. An embedded database belongs to one process, which migrates it at
 * start; replicas that share a server must not, so there an old table is an error that names the command.
 * @throws Error with the command to run
 */
export async function requireTables(
  database: Database,
  service: string,
  migrateAtStart: boolean,
): Promise<void> {
  if (migrateAtStart) return migrate(database);
  const pending = await database.migrator.getPendingMigrations();
  if (pending.length === 0) return;
  const names = pending.map(({ name }) => name).join(', ');
  throw new Error(`The tables are behind (${names}). Run: npm run migrate -w @goldenhour/${service} -- up`);
}

const USAGE = 'Use: npm run migrate -w <service> -- up | down | status';

/**
 * The migration command: `up` to the newest, `down` one step, `status` lists both.
 * @returns lines for the person who ran it
 * @throws EnvironmentError for any other word
 */
export async function runMigrationCommand(
  options: DatabaseOptions,
  command: string | undefined,
): Promise<string[]> {
  if (command !== 'up' && command !== 'down' && command !== 'status') throw new EnvironmentError([USAGE]);
  const database = await openDatabase(options);
  try {
    const { migrator } = database;
    if (command === 'up') return report('applied', await migrator.up());
    if (command === 'down') return report('taken back', await migrator.down());
    const done = await migrator.getExecutedMigrations();
    const pending = await migrator.getPendingMigrations();
    return [...done.map(({ name }) => `done     ${name}`), ...pending.map(({ name }) => `pending  ${name}`)];
  } finally {
    await database.close();
  }
}

function report(what: string, migrations: readonly { name: string }[]): string[] {
  return migrations.length === 0 ? ['nothing to do'] : migrations.map(({ name }) => `${what}  ${name}`);
}
