import { TABLE_OPTIONS } from '@goldenhour/subgraph-kit';
import { Migration } from '@goldenhour/subgraph-kit';

export class CreateHospitalTablesMysql extends Migration {
  override up(): void {
    this.addSql(`create table hospital (
      id int unsigned not null auto_increment primary key,
      hpid varchar(16) not null,
      name varchar(200) not null,
      address varchar(500) null,
      tier varchar(20) null,
      province varchar(40) null,
      district varchar(40) null,
      phone varchar(40) null,
      er_phone varchar(40) null,
      latitude_e6 int null,
      longitude_e6 int null,
      departments text null,
      detail_at bigint null,
      unique hospital_hpid_unique (hpid)
    ) ${TABLE_OPTIONS}`);
    this.addSql(`create table hospital_report (
      hospital_id int unsigned not null primary key,
      reported_at bigint null,
      freshness varchar(8) not null,
      digest varchar(32) null,
      feed_equipment text null,
      staff_equipment text null,
      severe_illness text null,
      change_event_id varchar(36) null
    ) ${TABLE_OPTIONS}`);
    this.addSql(`create table bed (
      hospital_id int unsigned not null,
      kind varchar(40) not null,
      feed_value int null,
      feed_capacity int null,
      feed_raw varchar(64) null,
      quarantine varchar(24) null,
      staff_value int null,
      staff_capacity int null,
      staff_reported_at bigint null,
      staff_feed_value int null,
      staff_stands tinyint(1) not null default false,
      staff_freshness varchar(8) null,
      held int not null default 0,
      arrived_feed int not null default 0,
      arrived_staff int not null default 0,
      primary key (hospital_id, kind),
      constraint bed_held_check check (held >= 0),
      constraint bed_arrived_check check (arrived_feed >= 0 and arrived_staff >= 0)
    ) ${TABLE_OPTIONS}`);
    this.addSql(`create table bed_history (
      hospital_id int unsigned not null,
      kind varchar(40) not null,
      at bigint unsigned not null,
      available int null,
      capacity int null,
      primary key (hospital_id, kind, at),
      index bed_history_at_index (at)
    ) ${TABLE_OPTIONS}`);
    this.addSql(`create table feed_state (
      id int unsigned not null primary key,
      source varchar(12) not null,
      last_success_at bigint null,
      last_good_count int not null default 0,
      quarantined int not null default 0,
      failure varchar(24) null,
      attempted_at bigint null,
      institutions_at bigint null
    ) ${TABLE_OPTIONS}`);
    this.addSql(`create table feed_message (
      id varchar(32) not null primary key,
      hospital_id int unsigned not null,
      ends_at bigint null
    ) ${TABLE_OPTIONS}`);
    this.addSql(`create table feed_budget (
      day varchar(10) not null primary key,
      calls int not null default 0
    ) ${TABLE_OPTIONS}`);
  }

  override down(): void {
    for (const table of [
      'feed_budget',
      'feed_message',
      'feed_state',
      'bed_history',
      'bed',
      'hospital_report',
      'hospital',
    ]) {
      this.addSql(`drop table ${table}`);
    }
  }
}
