import { TABLE_OPTIONS } from '@goldenhour/subgraph-kit';
import { Migration } from '@goldenhour/subgraph-kit';

export class KeepAnnouncementsMysql extends Migration {
  override up(): void {
    this.addSql(
      'alter table feed_message add column illness varchar(40) null, add column starts_at bigint null',
    );
    this.addSql(`create table staff_announcement (
      id int unsigned not null primary key,
      hospital_id int not null,
      illness varchar(40) null,
      unavailable tinyint(1) not null,
      starts_at bigint not null,
      ends_at bigint null,
      index staff_announcement_hospital_id_index (hospital_id)
    ) ${TABLE_OPTIONS}`);
  }

  override down(): void {
    this.addSql('drop table staff_announcement');
    this.addSql('alter table feed_message drop column starts_at, drop column illness');
  }
}
