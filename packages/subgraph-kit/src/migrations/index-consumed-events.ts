import { Migration } from '../database/migration';

const INDEX = 'consumed_event_consumer_at_index';

/** Each event removes those that are older than a week: without the index it reads the whole week for that. */
export class IndexConsumedEventsLibsql extends Migration {
  override up(): void {
    this.addSql(`create index ${INDEX} on consumed_event (consumer, at)`);
  }

  override down(): void {
    this.addSql(`drop index ${INDEX}`);
  }
}

/** As on libSQL. */
export class IndexConsumedEventsMysql extends Migration {
  override up(): void {
    this.addSql(`create index ${INDEX} on consumed_event (consumer, at)`);
  }

  override down(): void {
    this.addSql(`drop index ${INDEX} on consumed_event`);
  }
}
