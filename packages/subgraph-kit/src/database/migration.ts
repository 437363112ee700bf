import type { Migration as MikroOrmMigration } from '@mikro-orm/migrations';

/**
 * One step of the tables, as MikroORM's migrator runs it (`migrate.ts` turns its transactions off). Not MikroORM's own
 * base class, whose package loads the migrator with its command line, 400 modules, at every start.
 */
export abstract class Migration implements Pick<
  MikroOrmMigration,
  'up' | 'down' | 'addSql' | 'getQueries' | 'reset' | 'isTransactional'
> {
  private queries: string[] = [];

  abstract up(): void;
  abstract down(): void;

  addSql(sql: string): void {
    this.queries.push(sql);
  }

  getQueries(): string[] {
    return this.queries;
  }

  reset(): void {
    this.queries = [];
  }

  isTransactional(): boolean {
    return false;
  }
}
