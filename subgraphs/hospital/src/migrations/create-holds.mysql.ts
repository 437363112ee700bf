import { TABLE_OPTIONS } from '@goldenhour/subgraph-kit';
import { Migration } from '@goldenhour/subgraph-kit';

export class CreateHoldsMysql extends Migration {
  override up(): void {
    this.addSql(`create table bed_hold (
      hold_id varchar(64) not null primary key,
      hospital_id int null,
      kind varchar(40) null,
      state varchar(8) not null,
      held_at bigint not null,
      expires_at bigint not null,
      over_capacity tinyint(1) not null,
      unverified tinyint(1) not null,
      ended_at bigint null,
      reason varchar(64) null,
      index bed_hold_hospital_id_state_expires_at_index (hospital_id, state, expires_at),
      index bed_hold_state_expires_at_index (state, expires_at)
    ) ${TABLE_OPTIONS}`);
  }

  override down(): void {
    this.addSql('drop table bed_hold');
  }
}
