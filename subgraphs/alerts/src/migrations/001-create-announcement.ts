import { Migration } from '@mikro-orm/migrations';

export class CreateAnnouncement extends Migration {
  override up(): void {
    this.addSql(`create table announcement (
      id integer not null primary key autoincrement,
      hospital_id integer not null,
      province text null,
      category text not null,
      message text not null,
      illness text null,
      source text not null,
      starts_at bigint not null,
      ends_at bigint null
    )`);
    this.addSql(
      'create index announcement_hospital_id_starts_at_index on announcement (hospital_id, starts_at)',
    );
    this.addSql('create index announcement_starts_at_index on announcement (starts_at)');
    this.addSql(`create table clock_offset (
      id integer not null,
      offset_ms bigint not null,
      primary key (id)
    )`);
  }

  override down(): void {
    this.addSql('drop table clock_offset');
    this.addSql('drop table announcement');
  }
}
