import { Migration } from '@goldenhour/subgraph-kit';

export class KeepAnnouncementsLibsql extends Migration {
  override up(): void {
    this.addSql('alter table feed_message add column illness text null');
    this.addSql('alter table feed_message add column starts_at bigint null');
    this.addSql(`create table staff_announcement (
      id integer not null primary key,
      hospital_id integer not null,
      illness text null,
      unavailable integer not null,
      starts_at bigint not null,
      ends_at bigint null
    )`);
    this.addSql('create index staff_announcement_hospital_id_index on staff_announcement (hospital_id)');
  }

  override down(): void {
    this.addSql('drop table staff_announcement');
    this.addSql('alter table feed_message drop column starts_at');
    this.addSql('alter table feed_message drop column illness');
  }
}
