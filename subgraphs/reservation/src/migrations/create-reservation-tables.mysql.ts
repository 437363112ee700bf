import { TABLE_OPTIONS } from '@goldenhour/subgraph-kit';
import { Migration } from '@goldenhour/subgraph-kit';

export class CreateReservationTablesMysql extends Migration {
  override up(): void {
    this.addSql(`create table patient_condition (
      id int unsigned not null auto_increment primary key,
      organization varchar(120) not null,
      vehicle varchar(80) not null,
      province varchar(40) not null,
      registered_by varchar(64) not null,
      registered_at bigint not null,
      sealed text null,
      urgent tinyint(1) not null default false,
      status varchar(16) not null,
      ended_at bigint null,
      latitude int null,
      longitude int null,
      claimed_by int null,
      asked_at bigint null,
      widened_at bigint null,
      alarmed_at bigint null,
      taken_over_by varchar(64) null,
      index patient_condition_status_province_index (status, province),
      index patient_condition_registered_at_index (registered_at)
    ) ${TABLE_OPTIONS}`);
    this.addSql(`create table condition_read (
      id int unsigned not null auto_increment primary key,
      patient_id int not null,
      user_id varchar(64) null,
      role varchar(16) not null,
      why varchar(200) not null,
      request_id varchar(64) not null,
      at bigint not null,
      index condition_read_patient_id_index (patient_id)
    ) ${TABLE_OPTIONS}`);
    this.addSql(`create table transport_step (
      id int unsigned not null auto_increment primary key,
      patient_id int not null,
      province varchar(40) not null,
      step varchar(16) not null,
      role varchar(16) not null,
      user_id varchar(64) null,
      at bigint not null,
      index transport_step_patient_id_index (patient_id),
      index transport_step_step_at_index (step, at)
    ) ${TABLE_OPTIONS}`);
    this.addSql(`create table reservation (
      id int unsigned not null auto_increment primary key,
      patient_id int not null,
      hospital_id int not null,
      province varchar(40) not null,
      requested_by varchar(64) not null,
      kind varchar(12) not null,
      bed_kind varchar(40) not null,
      status varchar(12) not null,
      close_reason varchar(20) null,
      decline_reason varchar(24) null,
      note text null,
      requested_at bigint not null,
      expires_at bigint not null,
      answered_at bigint null,
      hold_expires_at bigint null,
      over_capacity tinyint(1) not null default false,
      unverified tinyint(1) not null default false,
      eta_minutes int null,
      eta_source varchar(8) null,
      hospital_latitude int null,
      hospital_longitude int null,
      duty varchar(8) null,
      duty_at bigint null,
      decision text null,
      warned_at bigint null,
      open_key varchar(32) null,
      stands_for int null,
      unique reservation_open_key_unique (open_key),
      unique reservation_stands_for_unique (stands_for),
      index reservation_patient_id_index (patient_id),
      index reservation_hospital_id_index (hospital_id, requested_at, id),
      index reservation_status_index (status, expires_at),
      index reservation_duty_index (duty, duty_at),
      index reservation_requested_at_index (requested_at)
    ) ${TABLE_OPTIONS}`);
    this.addSql(`create table reservation_step (
      id int unsigned not null auto_increment primary key,
      reservation_id int not null,
      from_status varchar(12) null,
      to_status varchar(12) not null,
      role varchar(16) not null,
      user_id varchar(64) null,
      at bigint not null,
      index reservation_step_reservation_id_index (reservation_id),
      index reservation_step_user_id_index (user_id, reservation_id)
    ) ${TABLE_OPTIONS}`);
  }

  override down(): void {
    this.addSql('drop table reservation_step');
    this.addSql('drop table reservation');
    this.addSql('drop table transport_step');
    this.addSql('drop table condition_read');
    this.addSql('drop table patient_condition');
  }
}
