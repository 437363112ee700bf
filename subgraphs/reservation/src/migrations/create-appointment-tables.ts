import { TABLE_OPTIONS } from '@goldenhour/subgraph-kit';
import { Migration } from '@goldenhour/subgraph-kit';

const TABLES = [
  'clinic',
  'clinic_schedule',
  'clinic_closure',
  'appointment_slot',
  'appointment',
  'appointment_step',
  'appointment_read',
  'appointment_person',
];

const INDEXES = [
  'unique index clinic_hospital_id_department_unique on clinic (hospital_id, department)',
  'index clinic_schedule_clinic_id_index on clinic_schedule (clinic_id)',
  'unique index clinic_closure_day_unique on clinic_closure (hospital_id, date, department)',
  'unique index appointment_slot_schedule_id_starts_at_unique on appointment_slot (schedule_id, starts_at)',
  'index appointment_slot_clinic_id_starts_at_index on appointment_slot (clinic_id, starts_at)',
  'index appointment_slot_waiting_starts_at_index on appointment_slot (waiting, starts_at)',
  'index appointment_slot_id_status_index on appointment (slot_id, status, id)',
  'index appointment_user_id_starts_at_index on appointment (user_id, starts_at, id)',
  'index appointment_hospital_id_starts_at_index on appointment (hospital_id, starts_at, id)',
  'index appointment_status_offered_until_index on appointment (status, offered_until)',
  'index appointment_status_remind_at_index on appointment (status, remind_at)',
  'index appointment_read_appointment_id_index on appointment_read (appointment_id)',
  'index appointment_step_appointment_id_index on appointment_step (appointment_id)',
];

/** The words in which the two kinds of database differ. */
interface Dialect {
  readonly id: string;
  readonly int: string;
  readonly text: (length: number) => string;
  readonly bool: string;
  readonly options: string;
}

const LIBSQL: Dialect = {
  id: 'id integer not null primary key autoincrement',
  int: 'integer',
  text: () => 'text',
  bool: 'integer',
  options: '',
};

const MYSQL: Dialect = {
  id: 'id int unsigned not null auto_increment primary key',
  int: 'int',
  text: (length) => `varchar(${length})`,
  bool: 'tinyint(1)',
  options: TABLE_OPTIONS,
};

abstract class CreateAppointmentTables extends Migration {
  protected abstract readonly dialect: Dialect;

  override up(): void {
    for (const sql of tables(this.dialect)) this.addSql(sql);
    for (const index of INDEXES) this.addSql(`create ${index}`);
  }

  override down(): void {
    for (const table of [...TABLES].reverse()) this.addSql(`drop table ${table}`);
  }
}

export class CreateAppointmentTablesLibsql extends CreateAppointmentTables {
  protected readonly dialect = LIBSQL;
}

export class CreateAppointmentTablesMysql extends CreateAppointmentTables {
  protected readonly dialect = MYSQL;
}

function tables({ id, int, text, bool, options }: Dialect): string[] {
  return [
    `create table clinic (
      ${id},
      hospital_id ${int} not null,
      department ${text(60)} not null
    ) ${options}`,
    `create table clinic_schedule (
      ${id},
      clinic_id ${int} not null,
      weekday ${text(9)} not null,
      opens_at ${int} not null,
      closes_at ${int} not null,
      slot_minutes ${int} not null,
      capacity ${int} not null,
      opens_on_holidays ${bool} not null default false,
      ended_at bigint null
    ) ${options}`,
    `create table clinic_closure (
      ${id},
      hospital_id ${int} not null,
      date ${text(10)} not null,
      department ${text(60)} not null,
      reason ${text(200)} null
    ) ${options}`,
    `create table appointment_slot (
      ${id},
      schedule_id ${int} not null,
      clinic_id ${int} not null,
      starts_at bigint not null,
      capacity ${int} not null,
      taken ${int} not null default 0,
      waiting ${int} not null default 0,
      constraint appointment_slot_taken_check check (taken >= 0 and taken <= capacity),
      constraint appointment_slot_waiting_check check (waiting >= 0)
    ) ${options}`,
    `create table appointment (
      ${id},
      slot_id ${int} not null,
      user_id ${text(64)} not null,
      hospital_id ${int} not null,
      department ${text(60)} not null,
      starts_at bigint not null,
      ends_at bigint not null,
      status ${text(12)} not null,
      end_reason ${text(12)} null,
      booked_at bigint not null,
      offered_until bigint null,
      remind_at bigint null,
      sealed text null
    ) ${options}`,
    `create table appointment_step (
      ${id},
      appointment_id ${int} not null,
      from_status ${text(12)} null,
      to_status ${text(12)} not null,
      role ${text(16)} not null,
      user_id ${text(64)} null,
      at bigint not null
    ) ${options}`,
    `create table appointment_read (
      ${id},
      appointment_id ${int} not null,
      user_id ${text(64)} null,
      request_id ${text(64)} not null,
      at bigint not null
    ) ${options}`,
    `create table appointment_person (
      user_id ${text(64)} not null primary key
    ) ${options}`,
  ];
}
