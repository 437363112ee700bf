import { MikroORM, type EntityClass, type Options } from '@mikro-orm/core';
import { LibSqlDriver } from '@mikro-orm/libsql';
import { Migrator, type Migration } from '@mikro-orm/migrations';
import type { EntityManager } from '@mikro-orm/knex';
import { CLOCK_ENTITIES } from './clock-offset.entity';

export type { EntityManager };
export type Database = MikroORM<LibSqlDriver>;

export interface DatabaseOptions {
  /** A file, or `:memory:` for a database that ends with its process. */
  readonly file: string;
  readonly entities: readonly EntityClass<object>[];
  /** In the order in which they run. */
  readonly migrations: readonly (new (...args: never[]) => Migration)[];
}

/** Opens the embedded database (libSQL). Its tables are made by `migrate`. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const database = await MikroORM.init<LibSqlDriver>(ormOptions(options));
  await database.em.execute('pragma journal_mode = wal');
  await database.em.execute('pragma busy_timeout = 5000');
  await database.em.execute('pragma synchronous = normal');
  return database;
}

/** Brings the tables to the newest migration; does nothing when they are there already. */
export async function migrate(database: Database): Promise<void> {
  await database.migrator.up();
}

function ormOptions(options: DatabaseOptions): Options<LibSqlDriver> {
  return {
    driver: LibSqlDriver,
    dbName: options.file,
    entities: [...options.entities, ...CLOCK_ENTITIES],
    extensions: [Migrator],
    discovery: { warnWhenNoEntities: false },
    migrations: {
      migrationsList: options.migrations.map((migration) => ({
        name: migration.name,
        class: migration as never,
      })),
      snapshot: false,
      transactional: false,
      allOrNothing: false,
      silent: true,
    },
  };
}
