import { MikroORM, type EntityClass, type Options } from '@mikro-orm/core';
import type { AbstractSqlDriver, EntityManager } from '@mikro-orm/knex';
import { LibSqlDriver } from '@mikro-orm/libsql';
import { CLOCK_ENTITIES } from './clock-offset.entity';
import type { Migration } from './migration';
import { MySqlAndMariaDbDriver } from './mysql-driver';

export type { EntityManager };
export type Database = MikroORM<AbstractSqlDriver>;
export type MigrationClass = new (...args: never[]) => Migration;

/** How long a request waits for a connection before it says that the database is away, milliseconds. */
const ACQUIRE_MS = 3000;
const CONNECT_MS = 2000;

/** libSQL by file (`:memory:` ends with its process), or MySQL / MariaDB by `mysql://user:password@host:port/schema`. */
export type DatabaseLocation = { readonly file: string } | { readonly url: string };

export interface DatabaseOptions {
  readonly location: DatabaseLocation;
  readonly entities: readonly EntityClass<object>[];
  /** In the order in which they run, one list for each kind of database. */
  readonly migrations: {
    readonly libsql: readonly MigrationClass[];
    readonly mysql: readonly MigrationClass[];
  };
}

/** Opens the database. Its tables are made by `migrate`. @throws when it does not answer */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  if ('url' in options.location) {
    return MikroORM.init<AbstractSqlDriver>(mysqlOptions(options.location.url, options));
  }
  const database = await MikroORM.init<AbstractSqlDriver>(libsqlOptions(options.location.file, options));
  await database.em.execute('pragma journal_mode = wal');
  await database.em.execute('pragma busy_timeout = 5000');
  await database.em.execute('pragma synchronous = normal');
  return database;
}

function libsqlOptions(file: string, options: DatabaseOptions): Options<LibSqlDriver> {
  return { driver: LibSqlDriver, dbName: file, ...sharedOptions(options, options.migrations.libsql) };
}

function mysqlOptions(url: string, options: DatabaseOptions): Options<MySqlAndMariaDbDriver> {
  return {
    driver: MySqlAndMariaDbDriver,
    clientUrl: url,
    charset: 'utf8mb4',
    collate: 'utf8mb4_bin',
    pool: { min: 0, max: 10, afterCreate: prepareSession },
    driverOptions: {
      acquireConnectionTimeout: ACQUIRE_MS,
      connection: { connectTimeout: CONNECT_MS },
      // A lost connection is told by whoever needed it; knex would print it past our log.
      log: { warn: () => undefined },
    },
    ...sharedOptions(options, options.migrations.mysql),
  };
}

const SESSION = [
  // A transaction that waited for a row lock must see what the holder of the lock committed. Under MySQL's usual
  // REPEATABLE READ it would see the tables as they were before it waited.
  'set session transaction isolation level read committed',
  // Where clocks are put back in autumn, a server's own time tells one hour twice.
  `set session time_zone = '+00:00'`,
];

function prepareSession(connection: unknown, done: (error: unknown, connection: unknown) => void): void {
  const { query } = connection as { query: (sql: string, callback: (error: unknown) => void) => void };
  const run = ([statement, ...rest]: readonly string[]): void => {
    if (statement === undefined) done(null, connection);
    else query.call(connection, statement, (error) => (error ? done(error, connection) : run(rest)));
  };
  run(SESSION);
}

function sharedOptions(options: DatabaseOptions, migrations: readonly MigrationClass[]) {
  return {
    entities: [...options.entities, ...CLOCK_ENTITIES],
    discovery: { warnWhenNoEntities: false },
    migrations: {
      migrationsList: migrations.map((migration) => ({ name: migration.name, class: migration as never })),
      snapshot: false,
      transactional: false,
      allOrNothing: false,
      silent: true,
    },
  };
}
