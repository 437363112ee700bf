import { Migration } from '@goldenhour/subgraph-kit';

export class CreateAlertsTablesLibsql extends Migration {
  override up(): void {
    this.addSql(`create table announcement (
      id integer not null primary key autoincrement,
      feed_message_id text null,
      hospital_id integer not null,
      province text null,
      category text not null,
      message text not null,
      illness text null,
      source text not null,
      starts_at bigint not null,
      ends_at bigint null
    )`);
    this.addSql('create unique index announcement_feed_message_id_unique on announcement (feed_message_id)');
    this.addSql(
      'create index announcement_hospital_id_starts_at_index on announcement (hospital_id, starts_at)',
    );
    this.addSql('create index announcement_starts_at_index on announcement (starts_at)');
    this.addSql(`create table hospital_place (
      hospital_id integer not null primary key,
      province text null
    )`);
  }

  override down(): void {
    this.addSql('drop table hospital_place');
    this.addSql('drop table announcement');
  }
}
