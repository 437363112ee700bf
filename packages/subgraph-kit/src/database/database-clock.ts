import { LibSqlPlatform } from '@mikro-orm/libsql';
import type { Database, EntityManager } from './orm';

/**
 * The clock that decides expiry and freshness: the database's, never an application's, so that all replicas
 * agree whatever their own clocks say. Outside production an offset row can move it, for tests.
 */
export class DatabaseClock {
  /** SQL expression: the present moment in epoch milliseconds, for use inside statements. */
  readonly sql: string;

  constructor(database: Database, production: boolean) {
    const embedded = database.em.getPlatform() instanceof LibSqlPlatform;
    const now = embedded
      ? `cast(unixepoch('subsec') * 1000 as integer)`
      : 'cast(unix_timestamp(now(3)) * 1000 as signed)';
    this.sql = production ? now : `(${now} + coalesce((select max(offset_ms) from clock_offset), 0))`;
  }

  /** The present moment, epoch milliseconds. */
  async now(em: EntityManager): Promise<number> {
    const [row] = await em.execute<{ moment: number | string }[]>(`select ${this.sql} as moment`);
    return Number(row!.moment);
  }
}
