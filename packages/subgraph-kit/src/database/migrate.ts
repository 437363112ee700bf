import { EnvironmentError } from '@goldenhour/service-kit';
import { TableNotFoundException } from '@mikro-orm/core';
import { openDatabase, type Database, type DatabaseOptions } from './orm';

/** Brings the tables to the newest migration; does nothing when they are there already. */
export async function migrate(database: Database): Promise<void> {
  if ((await pendingMigrations(database)).length > 0) await database.migrator.up();
}

/** By a look at the table alone: the migrator is 400 modules, which `database.migrator` loads when it is first used. */
async function pendingMigrations(database: Database): Promise<string[]> {
  const done = new Set(await doneMigrations(database));
  const { migrationsList = [] } = database.config.get('migrations');
  return migrationsList.map(({ name }) => name).filter((name) => !done.has(name));
}

async function doneMigrations(database: Database): Promise<string[]> {
  try {
    const rows = await database.em.execute<{ name: string }[]>('select name from mikro_orm_migrations');
    return rows.map(({ name }) => name);
  } catch (error) {
    if (error instanceof TableNotFoundException) return [];
    throw error;
  }
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
  const pending = await pendingMigrations(database);
  if (pending.length === 0) return;
  throw new Error(
    `The tables are behind (${pending.join(', ')}). Run: npm run migrate -w @goldenhour/${service} -- up`,
  );
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
