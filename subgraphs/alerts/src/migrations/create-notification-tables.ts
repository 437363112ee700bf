import { TABLE_OPTIONS } from '@goldenhour/subgraph-kit';
import { Migration } from '@goldenhour/subgraph-kit';

const TABLES = [
  'known_user',
  'favorite',
  'er_state',
  'occasion',
  'notification',
  'channel',
  'channel_code',
  'quiet_hours',
  'delivery',
  'vapid_key',
];

const INDEXES = [
  'index known_user_hospital_id_index on known_user (hospital_id)',
  'index known_user_crew_index on known_user (province, organization, vehicle)',
  'index favorite_hospital_id_user_id_index on favorite (hospital_id, user_id)',
  'unique index occasion_event_key_unique on occasion (event_key)',
  'index occasion_order_index on occasion (urgent, chunks, id)',
  'unique index notification_user_id_event_key_unique on notification (user_id, event_key)',
  'index notification_user_id_read_at_index on notification (user_id, read_at)',
  'index notification_event_key_index on notification (event_key)',
  'index notification_created_at_index on notification (created_at)',
  'unique index channel_user_id_kind_target_digest_unique on channel (user_id, kind, target_digest)',
  'index channel_code_user_id_sent_at_index on channel_code (user_id, sent_at)',
  'index channel_code_target_digest_sent_at_index on channel_code (target_digest, sent_at)',
  'unique index delivery_notification_id_channel_id_unique on delivery (notification_id, channel_id)',
  'index delivery_order_index on delivery (state, lane, urgent, due_at)',
  'index delivery_user_id_index on delivery (user_id)',
  'index delivery_claim_index on delivery (claim)',
  'index delivery_channel_id_index on delivery (channel_id)',
  'index announcement_tell_at_index on announcement (tell_at)',
];

/** How columns are written on one kind of database. */
interface Dialect {
  readonly text: (length: number) => string;
  readonly flag: string;
  /** A number that the table gives. */
  readonly id: string;
  /** A number that comes from elsewhere, as a key. */
  readonly key: string;
  readonly int: string;
  readonly options: string;
}

/** Whom something is told, what, and on which ways; the same on every database but for the kinds of columns. */
abstract class CreateNotificationTables extends Migration {
  protected abstract readonly dialect: Dialect;

  override up(): void {
    const { text, flag, id, key, int, options } = this.dialect;
    const table = (name: string, ...columns: string[]): void =>
      this.addSql(`create table ${name} (${columns.join(', ')}) ${options}`);
    this.addSql(`alter table announcement add column unavailable ${flag} default false`);
    this.addSql('alter table announcement add column tell_at bigint null');
    this.addSql(`alter table hospital_place add column name ${text(255)} null`);
    table(
      'known_user',
      `user_id ${key} not null primary key`,
      `role ${text(20)} not null`,
      `hospital_id ${int} null`,
      `organization ${text(100)} null`,
      `vehicle ${text(40)} null`,
      `province ${text(40)} null`,
      `language ${text(2)} not null`,
    );
    table(
      'favorite',
      `user_id ${key} not null`,
      `hospital_id ${key} not null`,
      'primary key (user_id, hospital_id)',
    );
    table('er_state', `hospital_id ${key} not null primary key`, `free ${flag}`, 'told_at bigint not null');
    table(
      'occasion',
      id,
      `event_key ${text(120)} not null`,
      `kind ${text(40)} not null`,
      `text ${text(60)} not null`,
      'audience text not null',
      `hospital_id ${int} null`,
      'text_values text not null',
      `urgent ${flag}`,
      'at bigint not null',
      `told_up_to ${int} not null`,
      `chunks ${int} not null`,
    );
    table(
      'notification',
      id,
      `user_id ${int} not null`,
      `event_key ${text(120)} not null`,
      `kind ${text(40)} not null`,
      `title ${text(255)} not null`,
      'body text not null',
      `hospital_id ${int} null`,
      `path ${text(100)} not null`,
      'created_at bigint not null',
      'read_at bigint null',
    );
    table(
      'channel',
      id,
      `user_id ${int} not null`,
      `kind ${text(10)} not null`,
      'target text not null',
      `target_digest ${text(64)} not null`,
      `lane ${text(20)} not null`,
      `enabled ${flag}`,
      'verified_at bigint null',
      'created_at bigint not null',
    );
    table(
      'channel_code',
      id,
      `user_id ${int} not null`,
      `channel_id ${int} not null`,
      `target_digest ${text(64)} not null`,
      `salt ${text(32)} not null`,
      `digest ${text(64)} not null`,
      `tries ${int} not null`,
      'sent_at bigint not null',
    );
    table(
      'quiet_hours',
      `user_id ${key} not null primary key`,
      `from_minute ${int} not null`,
      `to_minute ${int} not null`,
    );
    table(
      'delivery',
      id,
      `notification_id ${int} not null`,
      `channel_id ${int} not null`,
      `user_id ${int} not null`,
      `lane ${text(20)} not null`,
      `urgent ${flag}`,
      `state ${text(8)} not null`,
      `attempts ${int} not null`,
      'due_at bigint not null',
      'tried_since bigint not null',
      `claim ${text(36)} null`,
      'claimed_until bigint not null',
      `reason ${text(60)} null`,
      'ended_at bigint null',
    );
    table(
      'vapid_key',
      `id ${key} not null primary key`,
      `public_key ${text(100)} not null`,
      `private_key ${text(60)} not null`,
    );
    for (const index of INDEXES) this.addSql(`create ${index}`);
  }

  override down(): void {
    for (const table of TABLES) this.addSql(`drop table ${table}`);
    this.addSql('alter table hospital_place drop column name');
    this.addSql(this.dropIndex);
    this.addSql('alter table announcement drop column tell_at');
    this.addSql('alter table announcement drop column unavailable');
  }

  protected abstract readonly dropIndex: string;
}

export class CreateNotificationTablesLibsql extends CreateNotificationTables {
  protected readonly dialect: Dialect = {
    text: () => 'text',
    flag: 'integer not null',
    id: 'id integer not null primary key autoincrement',
    key: 'integer',
    int: 'integer',
    options: '',
  };
  protected readonly dropIndex = 'drop index announcement_tell_at_index';
}

export class CreateNotificationTablesMysql extends CreateNotificationTables {
  protected readonly dialect: Dialect = {
    text: (length) => `varchar(${length})`,
    flag: 'tinyint(1) not null',
    id: 'id int unsigned not null auto_increment primary key',
    key: 'int unsigned',
    int: 'int',
    options: TABLE_OPTIONS,
  };
  protected readonly dropIndex = 'drop index announcement_tell_at_index on announcement';
}
