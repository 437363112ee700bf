import { epochMs } from '@goldenhour/subgraph-kit';
import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/core';
import type { NotificationKind } from './notification.enums';

/** What somebody was told, in the language that was theirs then. */
@Entity({ tableName: 'notification' })
@Unique({ name: 'notification_user_id_event_key_unique', properties: ['userId', 'eventKey'] })
@Index({ name: 'notification_user_id_read_at_index', properties: ['userId', 'readAt'] })
@Index({ name: 'notification_event_key_index', properties: ['eventKey'] })
@Index({ name: 'notification_created_at_index', properties: ['createdAt'] })
export class NotificationRow {
  @PrimaryKey({ type: 'integer' })
  id!: number;

  @Property({ type: 'integer' })
  userId!: number;

  @Property({ type: 'string', length: 120 })
  eventKey!: string;

  @Property({ type: 'string', length: 40 })
  kind!: NotificationKind;

  @Property({ type: 'string', length: 255 })
  title!: string;

  @Property({ type: 'text' })
  body!: string;

  @Property({ type: 'integer', nullable: true })
  hospitalId!: number | null;

  @Property({ type: 'string', length: 100 })
  path!: string;

  @Property({ type: epochMs })
  createdAt!: number;

  @Property({ type: epochMs, nullable: true })
  readAt!: number | null;
}
