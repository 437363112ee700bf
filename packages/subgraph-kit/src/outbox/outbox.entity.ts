import { Entity, PrimaryKey, PrimaryKeyProp, Property, type EntityClass } from '@mikro-orm/core';
import { epochMs } from '../database/epoch-ms';

/** A committed event that has no number yet. Written in the same transaction as the state that it tells of. */
@Entity({ tableName: 'outbox' })
export class OutboxRow {
  @PrimaryKey({ type: 'integer' })
  id!: number;

  @Property({ type: 'string', length: 36, unique: 'outbox_event_id_unique' })
  eventId!: string;

  @Property({ type: 'string', length: 64 })
  topic!: string;

  @Property({ type: 'text', columnType: 'mediumtext' })
  payload!: string;

  /** When its transaction wrote it, by the database's clock. */
  @Property({ type: epochMs })
  at!: number;
}

/** A numbered event. Kept, so that a client that was away can resume. */
@Entity({ tableName: 'change_log' })
export class ChangeLogRow {
  [PrimaryKeyProp]?: ['topic', 'sequence'];

  @PrimaryKey({ type: 'string', length: 64 })
  topic!: string;

  @PrimaryKey({ type: epochMs, autoincrement: false })
  sequence!: number;

  // No unique key: the log can be partitioned by its number, which a unique key of another column would forbid.
  @Property({ type: 'string', length: 36, index: 'change_log_event_id_index' })
  eventId!: string;

  @Property({ type: 'text', columnType: 'mediumtext' })
  payload!: string;

  @Property({ type: epochMs })
  at!: number;
}

/** How far the relay has come with a topic. */
@Entity({ tableName: 'relay_position' })
export class RelayPosition {
  @PrimaryKey({ type: 'string', length: 64 })
  topic!: string;

  /** Random id of this log; made once, when the log is. */
  @Property({ type: 'string', length: 36 })
  epoch!: string;

  /** The last number given. */
  @Property({ type: epochMs })
  numbered!: number;

  /** The last number handed to the bus. */
  @Property({ type: epochMs })
  published!: number;
}

export const OUTBOX_ENTITIES: EntityClass<object>[] = [OutboxRow, ChangeLogRow, RelayPosition];
