import { Migration, TABLE_OPTIONS } from '@goldenhour/subgraph-kit';

const TABLES = [
  'schema_version',
  'supergraph',
  'schema_check',
  'approval',
  'access_token',
  'coordinate_usage',
  'recorded_operation',
  'operation_usage',
  'app_version',
  'app_operation',
  'clock_offset',
];

const INDEXES = [
  'unique index schema_check_link_unique on schema_check (link)',
  'index schema_check_at_index on schema_check (at)',
  'index approval_change_key_index on approval (change_key)',
  'unique index access_token_digest_unique on access_token (digest)',
  'index coordinate_usage_hour_index on coordinate_usage (hour)',
  'index recorded_operation_last_hour_index on recorded_operation (last_hour)',
  'index operation_usage_hour_index on operation_usage (hour)',
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

/** All tables of the registry; the same on every database but for the kinds of columns. */
abstract class CreateRegistryTables extends Migration {
  protected abstract readonly dialect: Dialect;

  override up(): void {
    const { text, flag, id, key, int, options } = this.dialect;
    const table = (name: string, ...columns: string[]): void =>
      this.addSql(`create table ${name} (${columns.join(', ')}) ${options}`);
    table(
      'schema_version',
      `number ${key} not null primary key`,
      `kind ${text(10)} not null`,
      `subgraph ${text(64)} null`,
      `url ${text(255)} null`,
      'sdl mediumtext null',
      `author ${text(200)} null`,
      `commit_id ${text(100)} null`,
      'at bigint not null',
      `composes ${flag}`,
      'problems mediumtext not null',
      'changes mediumtext not null',
      'latest text not null',
      'members text not null',
      `current_from ${int} null`,
      `supergraph_digest ${text(64)} null`,
      `rolled_back_to ${int} null`,
    );
    table(
      'supergraph',
      `digest ${text(64)} not null primary key`,
      'sdl mediumtext not null',
      'api_sdl mediumtext null',
    );
    table(
      'schema_check',
      id,
      `link ${text(32)} not null`,
      `subgraph ${text(64)} not null`,
      `passed ${flag}`,
      `author ${text(200)} null`,
      `commit_id ${text(100)} null`,
      'at bigint not null',
      `against ${int} null`,
      'report mediumtext not null',
    );
    table(
      'approval',
      id,
      `change_key ${text(255)} not null`,
      `subgraph ${text(64)} null`,
      `reason ${text(500)} not null`,
      `approved_by ${text(100)} not null`,
      'at bigint not null',
    );
    table(
      'access_token',
      id,
      `name ${text(100)} not null`,
      `digest ${text(43)} not null`,
      `scopes ${text(255)} not null`,
      `created_by ${text(100)} not null`,
      'created_at bigint not null',
      'expires_at bigint not null',
      'last_used_at bigint null',
      'revoked_at bigint null',
    );
    table(
      'coordinate_usage',
      `coordinate ${text(250)} not null`,
      `client ${text(100)} not null`,
      `hour ${key} not null`,
      'uses bigint not null',
      'primary key (coordinate, client, hour)',
    );
    table(
      'recorded_operation',
      `hash ${text(43)} not null primary key`,
      `name ${text(250)} not null`,
      'body mediumtext not null',
      `last_hour ${int} not null`,
    );
    table(
      'operation_usage',
      `hash ${text(43)} not null`,
      `client ${text(100)} not null`,
      `client_version ${text(40)} not null`,
      `hour ${key} not null`,
      'uses bigint not null',
      'failures bigint not null',
      'primary key (hash, client, client_version, hour)',
    );
    table(
      'app_version',
      `app ${text(64)} not null`,
      `version ${text(64)} not null`,
      'at bigint not null',
      'primary key (app, version)',
    );
    table(
      'app_operation',
      `app ${text(64)} not null`,
      `version ${text(64)} not null`,
      `hash ${text(128)} not null`,
      'body mediumtext not null',
      'primary key (app, version, hash)',
    );
    table('clock_offset', `id ${key} not null primary key`, 'offset_ms bigint not null');
    for (const index of INDEXES) this.addSql(`create ${index}`);
  }

  override down(): void {
    for (const table of TABLES) this.addSql(`drop table ${table}`);
  }
}

export class CreateRegistryTablesLibsql extends CreateRegistryTables {
  protected readonly dialect: Dialect = {
    text: () => 'text',
    flag: 'integer not null',
    id: 'id integer not null primary key autoincrement',
    key: 'integer',
    int: 'integer',
    options: '',
  };
}

export class CreateRegistryTablesMysql extends CreateRegistryTables {
  protected readonly dialect: Dialect = {
    text: (length) => `varchar(${length})`,
    flag: 'tinyint(1) not null',
    id: 'id int unsigned not null auto_increment primary key',
    key: 'int unsigned',
    int: 'int',
    options: TABLE_OPTIONS,
  };
}
