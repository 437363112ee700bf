import { TABLE_OPTIONS } from '@goldenhour/subgraph-kit';
import { Migration } from '@goldenhour/subgraph-kit';

export class CreateAlertsTablesMysql extends Migration {
  override up(): void {
    this.addSql(`create table announcement (
      id int unsigned not null auto_increment primary key,
      feed_message_id varchar(32) null,
      hospital_id int not null,
      province varchar(40) null,
      category varchar(20) not null,
      message text not null,
      illness varchar(40) null,
      source varchar(8) not null,
      starts_at bigint not null,
      ends_at bigint null,
      unique announcement_feed_message_id_unique (feed_message_id),
      index announcement_hospital_id_starts_at_index (hospital_id, starts_at),
      index announcement_starts_at_index (starts_at)
    ) ${TABLE_OPTIONS}`);
    this.addSql(`create table hospital_place (
      hospital_id int unsigned not null primary key,
      province varchar(40) null
    ) ${TABLE_OPTIONS}`);
  }

  override down(): void {
    this.addSql('drop table hospital_place');
    this.addSql('drop table announcement');
  }
}
