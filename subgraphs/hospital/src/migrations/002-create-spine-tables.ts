import { Migration } from '@mikro-orm/migrations';

/** The tables that the kit's outbox, relay, idempotency and clock stand on. */
export class CreateSpineTables extends Migration {
  override up(): void {
    this.addSql(`create table outbox (
      id integer not null primary key autoincrement,
      event_id text not null,
      topic text not null,
      payload text not null,
      at bigint not null
    )`);
    this.addSql('create unique index outbox_event_id_unique on outbox (event_id)');
    this.addSql(`create table change_log (
      sequence bigint not null primary key,
      event_id text not null,
      topic text not null,
      payload text not null,
      at bigint not null
    )`);
    this.addSql('create unique index change_log_event_id_unique on change_log (event_id)');
    this.addSql(`create table relay_position (
      id integer not null primary key,
      epoch text not null,
      numbered bigint not null,
      published bigint not null
    )`);
    this.addSql(`create table idempotency_key (
      owner text not null,
      operation text not null,
      request_key text not null,
      input_digest text not null,
      answer text not null,
      at bigint not null,
      primary key (owner, operation, request_key)
    )`);
    this.addSql(`create table clock_offset (
      id integer not null primary key,
      offset_ms bigint not null
    )`);
  }

  override down(): void {
    for (const table of ['clock_offset', 'idempotency_key', 'relay_position', 'change_log', 'outbox']) {
      this.addSql(`drop table ${table}`);
    }
  }
}
