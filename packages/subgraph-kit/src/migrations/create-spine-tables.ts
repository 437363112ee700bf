import { Migration } from '../database/migration';

const TABLES = [
  'outbox',
  'change_log',
  'relay_position',
  'consumed_event',
  'idempotency_key',
  'lease',
  'clock_offset',
];

/** The tables of the outbox, its relay and log, and of leases, repeated requests and the movable clock. */
export class CreateSpineTablesLibsql extends Migration {
  override up(): void {
    this.addSql(`create table outbox (
      id integer not null primary key autoincrement,
      event_id text not null,
      topic text not null,
      payload mediumtext not null,
      at bigint not null
    )`);
    this.addSql('create unique index outbox_event_id_unique on outbox (event_id)');
    this.addSql(`create table change_log (
      topic text not null,
      sequence bigint not null,
      event_id text not null,
      payload mediumtext not null,
      at bigint not null,
      primary key (topic, sequence)
    )`);
    this.addSql('create index change_log_event_id_index on change_log (event_id)');
    this.addSql(`create table relay_position (
      topic text not null primary key,
      epoch text not null,
      numbered bigint not null,
      published bigint not null
    )`);
    this.addSql(`create table consumed_event (
      consumer text not null,
      event_id text not null,
      at bigint not null,
      primary key (consumer, event_id)
    )`);
    this.addSql(`create table idempotency_key (
      owner text not null,
      operation text not null,
      request_key text not null,
      input_digest text not null,
      answer mediumtext not null,
      at bigint not null,
      primary key (owner, operation, request_key)
    )`);
    this.addSql(`create table lease (
      name text not null primary key,
      holder text not null,
      until bigint not null
    )`);
    this.addSql(`create table clock_offset (
      id integer not null primary key,
      offset_ms bigint not null
    )`);
  }

  override down(): void {
    for (const table of TABLES) this.addSql(`drop table ${table}`);
  }
}

/** As on libSQL; texts have a length where they are keys. */
export class CreateSpineTablesMysql extends Migration {
  override up(): void {
    this.addSql(`create table outbox (
      id int unsigned not null auto_increment primary key,
      event_id varchar(36) not null,
      topic varchar(64) not null,
      payload mediumtext not null,
      at bigint not null,
      unique outbox_event_id_unique (event_id)
    ) ${TABLE_OPTIONS}`);
    this.addSql(`create table change_log (
      topic varchar(64) not null,
      sequence bigint unsigned not null,
      event_id varchar(36) not null,
      payload mediumtext not null,
      at bigint not null,
      primary key (topic, sequence),
      index change_log_event_id_index (event_id)
    ) ${TABLE_OPTIONS}`);
    this.addSql(`create table relay_position (
      topic varchar(64) not null primary key,
      epoch varchar(36) not null,
      numbered bigint not null,
      published bigint not null
    ) ${TABLE_OPTIONS}`);
    this.addSql(`create table consumed_event (
      consumer varchar(64) not null,
      event_id varchar(36) not null,
      at bigint not null,
      primary key (consumer, event_id)
    ) ${TABLE_OPTIONS}`);
    this.addSql(`create table idempotency_key (
      owner varchar(64) not null,
      operation varchar(64) not null,
      request_key varchar(64) not null,
      input_digest varchar(64) not null,
      answer mediumtext not null,
      at bigint not null,
      primary key (owner, operation, request_key)
    ) ${TABLE_OPTIONS}`);
    this.addSql(`create table lease (
      name varchar(64) not null primary key,
      holder varchar(36) not null,
      until bigint not null
    ) ${TABLE_OPTIONS}`);
    this.addSql(`create table clock_offset (
      id int unsigned not null primary key,
      offset_ms bigint not null
    ) ${TABLE_OPTIONS}`);
  }

  override down(): void {
    for (const table of TABLES) this.addSql(`drop table ${table}`);
  }
}

/** How every MySQL table of ours ends: texts compare byte for byte, but for spaces at their end, which do not count. */
export const TABLE_OPTIONS = 'default character set utf8mb4 collate utf8mb4_bin engine = InnoDB';
