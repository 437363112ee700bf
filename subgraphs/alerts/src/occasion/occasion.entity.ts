import { epochMs } from '@goldenhour/subgraph-kit';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/core';
import type { NotificationKind } from '../notification/notification.enums';
import type { Audience } from './audience';

/** Something that befell, before all whom it concerns have been told. */
export interface NewOccasion {
  /** The same however often the event comes: of one key, somebody is told at most once. At most 120 characters. */
  readonly eventKey: string;
  readonly kind: NotificationKind;
  /** Name of its text in templates/. */
  readonly text: string;
  readonly audience: Audience;
  /** The hospital that the text names. */
  readonly hospitalId?: number;
  /** What else the text names: nothing of a patient. `at` and `until` are moments, epoch milliseconds. */
  readonly values?: Readonly<Record<string, string>>;
}

/** An occasion that waits for its members to be told, or is half-way through them. */
@Entity({ tableName: 'occasion' })
@Index({ name: 'occasion_order_index', properties: ['urgent', 'chunks', 'id'] })
export class OccasionRow {
  @PrimaryKey({ type: 'integer' })
  id!: number;

  @Property({ type: 'string', length: 120, unique: 'occasion_event_key_unique' })
  eventKey!: string;

  @Property({ type: 'string', length: 40 })
  kind!: NotificationKind;

  @Property({ type: 'string', length: 60 })
  text!: string;

  /** JSON of an {@link Audience}. */
  @Property({ type: 'text' })
  audience!: string;

  @Property({ type: 'integer', nullable: true })
  hospitalId!: number | null;

  /** JSON of what the text names. */
  @Property({ type: 'text' })
  textValues!: string;

  @Property({ type: 'boolean' })
  urgent!: boolean;

  @Property({ type: epochMs })
  at!: number;

  /** The last member who was told. */
  @Property({ type: 'integer' })
  toldUpTo!: number;

  /** How often it had its turn: who had fewer comes first. */
  @Property({ type: 'integer' })
  chunks!: number;
}
