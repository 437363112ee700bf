import { Migration } from '@goldenhour/subgraph-kit';

export class CreateReservationTablesLibsql extends Migration {
  override up(): void {
    this.addSql(`create table patient_condition (
      id integer not null primary key autoincrement,
      organization text not null,
      vehicle text not null,
      province text not null,
      registered_by text not null,
      registered_at bigint not null,
      sealed text null,
      urgent integer not null default false,
      status text not null,
      ended_at bigint null,
      latitude integer null,
      longitude integer null,
      claimed_by integer null,
      asked_at bigint null,
      widened_at bigint null,
      alarmed_at bigint null,
      taken_over_by text null
    )`);
    this.addSql(
      'create index patient_condition_status_province_index on patient_condition (status, province)',
    );
    this.addSql('create index patient_condition_registered_at_index on patient_condition (registered_at)');
    this.addSql(`create table condition_read (
      id integer not null primary key autoincrement,
      patient_id integer not null,
      user_id text null,
      role text not null,
      why text not null,
      request_id text not null,
      at bigint not null
    )`);
    this.addSql('create index condition_read_patient_id_index on condition_read (patient_id)');
    this.addSql(`create table transport_step (
      id integer not null primary key autoincrement,
      patient_id integer not null,
      province text not null,
      step text not null,
      role text not null,
      user_id text null,
      at bigint not null
    )`);
    this.addSql('create index transport_step_patient_id_index on transport_step (patient_id)');
    this.addSql('create index transport_step_step_at_index on transport_step (step, at)');
    this.addSql(`create table reservation (
      id integer not null primary key autoincrement,
      patient_id integer not null,
      hospital_id integer not null,
      province text not null,
      requested_by text not null,
      kind text not null,
      bed_kind text not null,
      status text not null,
      close_reason text null,
      decline_reason text null,
      note text null,
      requested_at bigint not null,
      expires_at bigint not null,
      answered_at bigint null,
      hold_expires_at bigint null,
      over_capacity integer not null default false,
      unverified integer not null default false,
      eta_minutes integer null,
      eta_source text null,
      hospital_latitude integer null,
      hospital_longitude integer null,
      duty text null,
      duty_at bigint null,
      decision text null,
      warned_at bigint null,
      open_key text null,
      stands_for integer null
    )`);
    this.addSql('create unique index reservation_open_key_unique on reservation (open_key)');
    this.addSql('create unique index reservation_stands_for_unique on reservation (stands_for)');
    this.addSql('create index reservation_patient_id_index on reservation (patient_id)');
    this.addSql('create index reservation_hospital_id_index on reservation (hospital_id, requested_at, id)');
    this.addSql('create index reservation_status_index on reservation (status, expires_at)');
    this.addSql('create index reservation_duty_index on reservation (duty, duty_at)');
    this.addSql('create index reservation_requested_at_index on reservation (requested_at)');
    this.addSql(`create table reservation_step (
      id integer not null primary key autoincrement,
      reservation_id integer not null,
      from_status text null,
      to_status text not null,
      role text not null,
      user_id text null,
      at bigint not null
    )`);
    this.addSql('create index reservation_step_reservation_id_index on reservation_step (reservation_id)');
    this.addSql('create index reservation_step_user_id_index on reservation_step (user_id, reservation_id)');
  }

  override down(): void {
    this.addSql('drop table reservation_step');
    this.addSql('drop table reservation');
    this.addSql('drop table transport_step');
    this.addSql('drop table condition_read');
    this.addSql('drop table patient_condition');
  }
}
