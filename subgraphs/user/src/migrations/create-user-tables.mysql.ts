import { TABLE_OPTIONS } from '@goldenhour/subgraph-kit';
import { Migration } from '@goldenhour/subgraph-kit';

export class CreateUserTablesMysql extends Migration {
  override up(): void {
    this.addSql(`create table user_account (
      id int unsigned not null auto_increment primary key,
      email varchar(254) null,
      email_key varchar(254) null,
      verified_key varchar(254) null,
      name varchar(100) null,
      phone varchar(40) null,
      password_hash varchar(255) null,
      role varchar(20) not null,
      hospital_id int null,
      province varchar(40) null,
      organization varchar(100) null,
      vehicle varchar(40) null,
      version int not null,
      demo tinyint(1) not null default false,
      created_at bigint not null,
      deleted_at bigint null,
      index user_account_email_key_index (email_key),
      unique user_account_verified_key_unique (verified_key)
    ) ${TABLE_OPTIONS}`);
    this.addSql(`create table mailed_code (
      id int unsigned not null auto_increment primary key,
      user_id int not null,
      purpose varchar(20) not null,
      email_key varchar(254) not null,
      mac varchar(43) not null,
      tries int not null,
      expires_at bigint not null,
      index mailed_code_email_key_index (email_key, purpose),
      index mailed_code_expires_at_index (expires_at)
    ) ${TABLE_OPTIONS}`);
    this.addSql(`create table session (
      id varchar(36) not null primary key,
      user_id int not null,
      generation int not null,
      token_digest varchar(43) not null,
      previous_digest varchar(43) null,
      renewal_key varchar(43) null,
      created_at bigint not null,
      renewed_at bigint not null,
      expires_at bigint not null,
      ended_at bigint null,
      end_reason varchar(20) null,
      index session_user_id_index (user_id),
      index session_expires_at_index (expires_at)
    ) ${TABLE_OPTIONS}`);
    this.addSql(`create table signing_key (
      number int unsigned not null primary key,
      kid varchar(43) not null,
      x varchar(43) not null,
      y varchar(43) not null,
      sealed_private_key text not null,
      signs_from bigint not null
    ) ${TABLE_OPTIONS}`);
    this.addSql(`create table denial (
      kind varchar(10) not null,
      id varchar(64) not null,
      below_version int null,
      until bigint not null,
      primary key (kind, id),
      index denial_until_index (until)
    ) ${TABLE_OPTIONS}`);
    this.addSql(`create table role_request (
      id int unsigned not null auto_increment primary key,
      user_id int not null,
      role varchar(20) not null,
      status varchar(10) not null,
      organization varchar(100) null,
      vehicle varchar(40) null,
      province varchar(40) null,
      certificate varchar(100) null,
      hospital_id int null,
      note varchar(500) null,
      created_at bigint not null,
      decided_at bigint null,
      decided_by int null,
      index role_request_status_index (status, id),
      index role_request_user_id_index (user_id)
    ) ${TABLE_OPTIONS}`);
    this.addSql(`create table service_client (
      id int unsigned not null auto_increment primary key,
      client_id varchar(40) not null,
      name varchar(100) not null,
      scopes varchar(500) not null,
      hospital_id int null,
      secret_digest varchar(43) not null,
      version int not null,
      created_by int not null,
      created_at bigint not null,
      revoked_at bigint null,
      unique service_client_client_id_unique (client_id)
    ) ${TABLE_OPTIONS}`);
    this.addSql(`create table favorite_hospital (
      user_id int unsigned not null,
      hospital_id int unsigned not null,
      added_at bigint not null,
      primary key (user_id, hospital_id)
    ) ${TABLE_OPTIONS}`);
    this.addSql(`create table known_hospital (
      hospital_id int unsigned not null primary key,
      hpid varchar(20) not null
    ) ${TABLE_OPTIONS}`);
    this.addSql(`create table audit_entry (
      id int unsigned not null auto_increment primary key,
      at bigint not null,
      actor varchar(64) not null,
      action varchar(40) not null,
      subject varchar(64) not null,
      details text not null,
      index audit_entry_at_index (at),
      index audit_entry_subject_index (subject)
    ) ${TABLE_OPTIONS}`);
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
