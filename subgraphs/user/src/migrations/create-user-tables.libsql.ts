import { Migration } from '@goldenhour/subgraph-kit';

export class CreateUserTablesLibsql extends Migration {
  override up(): void {
    this.addSql(`create table user_account (
      id integer not null primary key autoincrement,
      email text null,
      email_key text null,
      verified_key text null,
      name text null,
      phone text null,
      password_hash text null,
      role text not null,
      hospital_id integer null,
      province text null,
      organization text null,
      vehicle text null,
      version integer not null,
      demo integer not null default false,
      created_at bigint not null,
      deleted_at bigint null
    )`);
    this.addSql('create index user_account_email_key_index on user_account (email_key)');
    this.addSql('create unique index user_account_verified_key_unique on user_account (verified_key)');
    this.addSql(`create table mailed_code (
      id integer not null primary key autoincrement,
      user_id integer not null,
      purpose text not null,
      email_key text not null,
      mac text not null,
      tries integer not null,
      expires_at bigint not null
    )`);
    this.addSql('create index mailed_code_email_key_index on mailed_code (email_key, purpose)');
    this.addSql('create index mailed_code_expires_at_index on mailed_code (expires_at)');
    this.addSql(`create table session (
      id text not null primary key,
      user_id integer not null,
      generation integer not null,
      token_digest text not null,
      previous_digest text null,
      renewal_key text null,
      created_at bigint not null,
      renewed_at bigint not null,
      expires_at bigint not null,
      ended_at bigint null,
      end_reason text null
    )`);
    this.addSql('create index session_user_id_index on session (user_id)');
    this.addSql('create index session_expires_at_index on session (expires_at)');
    this.addSql(`create table signing_key (
      number integer not null primary key,
      kid text not null,
      x text not null,
      y text not null,
      sealed_private_key text not null,
      signs_from bigint not null
    )`);
    this.addSql(`create table denial (
      kind text not null,
      id text not null,
      below_version integer null,
      until bigint not null,
      primary key (kind, id)
    )`);
    this.addSql('create index denial_until_index on denial (until)');
    this.addSql(`create table role_request (
      id integer not null primary key autoincrement,
      user_id integer not null,
      role text not null,
      status text not null,
      organization text null,
      vehicle text null,
      province text null,
      certificate text null,
      hospital_id integer null,
      note text null,
      created_at bigint not null,
      decided_at bigint null,
      decided_by integer null
    )`);
    this.addSql('create index role_request_status_index on role_request (status, id)');
    this.addSql('create index role_request_user_id_index on role_request (user_id)');
    this.addSql(`create table service_client (
      id integer not null primary key autoincrement,
      client_id text not null,
      name text not null,
      scopes text not null,
      hospital_id integer null,
      secret_digest text not null,
      version integer not null,
      created_by integer not null,
      created_at bigint not null,
      revoked_at bigint null
    )`);
    this.addSql('create unique index service_client_client_id_unique on service_client (client_id)');
    this.addSql(`create table favorite_hospital (
      user_id integer not null,
      hospital_id integer not null,
      added_at bigint not null,
      primary key (user_id, hospital_id)
    )`);
    this.addSql(`create table known_hospital (
      hospital_id integer not null primary key,
      hpid text not null
    )`);
    this.addSql(`create table audit_entry (
      id integer not null primary key autoincrement,
      at bigint not null,
      actor text not null,
      action text not null,
      subject text not null,
      details text not null
    )`);
    this.addSql('create index audit_entry_at_index on audit_entry (at)');
    this.addSql('create index audit_entry_subject_index on audit_entry (subject)');
  }

  override down(): void {
    this.addSql('drop table audit_entry');
    this.addSql('drop table known_hospital');
    this.addSql('drop table favorite_hospital');
    this.addSql('drop table service_client');
    this.addSql('drop table role_request');
    this.addSql('drop table denial');
    this.addSql('drop table signing_key');
    this.addSql('drop table session');
    this.addSql('drop table mailed_code');
    this.addSql('drop table user_account');
  }
}
