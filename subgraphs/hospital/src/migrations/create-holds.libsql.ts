import { Migration } from '@goldenhour/subgraph-kit';

export class CreateHoldsLibsql extends Migration {
  override up(): void {
    this.addSql(`create table bed_hold (
      hold_id text not null primary key,
      hospital_id integer null,
      kind text null,
      state text not null,
      held_at bigint not null,
      expires_at bigint not null,
      over_capacity integer not null,
      unverified integer not null,
      ended_at bigint null,
      reason text null
    )`);
    this.addSql(
      'create index bed_hold_hospital_id_state_expires_at_index on bed_hold (hospital_id, state, expires_at)',
    );
    this.addSql('create index bed_hold_state_expires_at_index on bed_hold (state, expires_at)');
  }

  override down(): void {
    this.addSql('drop table bed_hold');
  }
}
