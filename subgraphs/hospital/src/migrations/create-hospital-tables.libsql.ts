import { Migration } from '@goldenhour/subgraph-kit';

export class CreateHospitalTablesLibsql extends Migration {
  override up(): void {
    this.addSql(`create table hospital (
      id integer not null primary key autoincrement,
      hpid text not null,
      name text not null,
      address text null,
      tier text null,
      province text null,
      district text null,
      phone text null,
      er_phone text null,
      latitude_e6 integer null,
      longitude_e6 integer null,
      departments text null,
      detail_at bigint null
    )`);
    this.addSql('create unique index hospital_hpid_unique on hospital (hpid)');
    this.addSql(`create table hospital_report (
      hospital_id integer not null primary key,
      reported_at bigint null,
      freshness text not null,
      digest text null,
      feed_equipment text null,
      staff_equipment text null,
      severe_illness text null,
      change_event_id text null
    )`);
    this.addSql(`create table bed (
      hospital_id integer not null,
      kind text not null,
      feed_value integer null,
      feed_capacity integer null,
      feed_raw text null,
      quarantine text null,
      staff_value integer null,
      staff_capacity integer null,
      staff_reported_at bigint null,
      staff_feed_value integer null,
      staff_stands integer not null default false,
      staff_freshness text null,
      held integer not null default 0,
      arrived_feed integer not null default 0,
      arrived_staff integer not null default 0,
      primary key (hospital_id, kind),
      constraint bed_held_check check (held >= 0),
      constraint bed_arrived_check check (arrived_feed >= 0 and arrived_staff >= 0)
    )`);
    this.addSql(`create table bed_history (
      hospital_id integer not null,
      kind text not null,
      at bigint not null,
      available integer null,
      capacity integer null,
      primary key (hospital_id, kind, at)
    )`);
    this.addSql('create index bed_history_at_index on bed_history (at)');
    this.addSql(`create table feed_state (
      id integer not null primary key,
      source text not null,
      last_success_at bigint null,
      last_good_count integer not null default 0,
      quarantined integer not null default 0,
      failure text null,
      attempted_at bigint null,
      institutions_at bigint null
    )`);
    this.addSql(`create table feed_message (
      id text not null primary key,
      hospital_id integer not null,
      ends_at bigint null
    )`);
    this.addSql(`create table feed_budget (
      day text not null primary key,
      calls integer not null default 0
    )`);
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
