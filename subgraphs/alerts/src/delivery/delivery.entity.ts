import { epochMs } from '@goldenhour/subgraph-kit';
import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/core';

export type DeliveryState = 'WAITING' | 'SENT' | 'DEAD';

/** One notification on its way to one channel: there is at most one for both. */
@Entity({ tableName: 'delivery' })
@Unique({ name: 'delivery_notification_id_channel_id_unique', properties: ['notificationId', 'channelId'] })
@Index({ name: 'delivery_order_index', properties: ['state', 'lane', 'urgent', 'dueAt'] })
@Index({ name: 'delivery_user_id_index', properties: ['userId'] })
@Index({ name: 'delivery_claim_index', properties: ['claim'] })
@Index({ name: 'delivery_channel_id_index', properties: ['channelId'] })
export class DeliveryRow {
  @PrimaryKey({ type: 'integer' })
  id!: number;

  @Property({ type: 'integer' })
  notificationId!: number;

  @Property({ type: 'integer' })
  channelId!: number;

  @Property({ type: 'integer' })
  userId!: number;

  @Property({ type: 'string', length: 20 })
  lane!: string;

  @Property({ type: 'boolean' })
  urgent!: boolean;

  @Property({ type: 'string', length: 8 })
  state!: DeliveryState;

  @Property({ type: 'integer' })
  attempts!: number;

  /** When it is tried next. */
  @Property({ type: epochMs })
  dueAt!: number;

  /** Since when it is tried, for the 24 hours that it may take; 0 = it has not been. */
  @Property({ type: epochMs })
  triedSince!: number;

  /** Of whoever is sending it, until then; a process that dies loses it when its time is up. */
  @Property({ type: 'string', length: 36, nullable: true })
  claim!: string | null;

  @Property({ type: epochMs })
  claimedUntil!: number;

  /** Why the last try failed: a code, never an address or what a server said. */
  @Property({ type: 'string', length: 60, nullable: true })
  reason!: string | null;

  /** When it was sent, or given up. */
  @Property({ type: epochMs, nullable: true })
  endedAt!: number | null;
}
