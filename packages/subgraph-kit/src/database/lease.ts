import { randomUUID } from 'node:crypto';
import type { DatabaseClock } from './database-clock';
import { LeaseRow } from './lease.entity';
import type { Database, DatabaseLocation, EntityManager } from './orm';

/**
 * One process's claim on a duty. Time is the database's, so processes with wrong clocks agree; a holder that
 * dies loses it when its time is up.
 */
export class Lease {
  private readonly holder = randomUUID();

  /** @param ms how long it lasts after each `hold` */
  constructor(
    private readonly database: Database,
    private readonly clock: DatabaseClock,
    private readonly name: string,
    private readonly ms: number,
  ) {}

  /** Takes it when it is free, and renews it when it is ours: one statement. False while another process has it. */
  async hold(em: EntityManager = this.database.em.fork()): Promise<boolean> {
    if ((await this.claim(em)) === 1) return true;
    // Another's: an insert would lock its row against the holder, who may be waiting for ours.
    if ((await em.count(LeaseRow, { name: this.name })) > 0) return false;
    await em
      .createQueryBuilder(LeaseRow)
      .insert({ name: this.name, holder: '', until: 0 })
      .onConflict(['name'])
      .ignore()
      .execute();
    return (await this.claim(em)) === 1;
  }

  /** Gives it up at once, for the next. */
  async release(): Promise<void> {
    const em = this.database.em.fork();
    await em.nativeUpdate(LeaseRow, { name: this.name, holder: this.holder }, { until: 0 });
  }

  private async claim(em: EntityManager): Promise<number> {
    const { sql } = this.clock;
    const result = await em
      .getConnection()
      .execute<{ affectedRows: number }>(
        `update lease set holder = ?, until = ${sql} + ? where name = ? and (holder = ? or until < ${sql})`,
        [this.holder, this.ms, this.name, this.holder],
        'run',
        em.getTransactionContext(),
      );
    return result.affectedRows;
  }
}

/**
 * Frees every duty at the start of a process that has its database for itself: whoever held them is dead, and
 * waiting for their time to be up would only leave the work undone.
 */
export async function freeLeasesOfOwnDatabase(database: Database, location: DatabaseLocation): Promise<void> {
  if ('file' in location) await database.em.fork().nativeDelete(LeaseRow, {});
}
