import { epochMs } from '@goldenhour/subgraph-kit';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/core';

/** Who changed somebody's rights, when and how. Holds ids only, no names, addresses or secrets. */
@Entity({ tableName: 'audit_entry' })
@Index({ name: 'audit_entry_at_index', properties: ['at'] })
@Index({ name: 'audit_entry_subject_index', properties: ['subject'] })
export class AuditRow {
  @PrimaryKey({ type: 'integer' })
  id!: number;

  @Property({ type: epochMs })
  at!: number;

  /** Global id of a user; `command line` for `admin:create`, `platform` for what happens by itself. */
  @Property({ type: 'string', length: 64 })
  actor!: string;

  @Property({ type: 'string', length: 40 })
  action!: string;

  /** Global id of the user, or id of the client, whose rights changed. */
  @Property({ type: 'string', length: 64 })
  subject!: string;

  /** JSON. */
  @Property({ type: 'text' })
  details!: string;
}
