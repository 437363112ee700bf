import { epochMs } from '@goldenhour/subgraph-kit';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/core';

/** A code that was sent to a target, to see that its owner reads there. Kept a day, to count how many were sent. */
@Entity({ tableName: 'channel_code' })
@Index({ name: 'channel_code_user_id_sent_at_index', properties: ['userId', 'sentAt'] })
@Index({ name: 'channel_code_target_digest_sent_at_index', properties: ['targetDigest', 'sentAt'] })
export class ChannelCodeRow {
  @PrimaryKey({ type: 'integer' })
  id!: number;

  @Property({ type: 'integer' })
  userId!: number;

  @Property({ type: 'integer' })
  channelId!: number;

  @Property({ type: 'string', length: 64 })
  targetDigest!: string;

  @Property({ type: 'string', length: 32 })
  salt!: string;

  /** SHA-256 of the salt and the code. Whoever could try all codes on it can read the target beside it anyway. */
  @Property({ type: 'string', length: 64 })
  digest!: string;

  @Property({ type: 'integer' })
  tries!: number;

  @Property({ type: epochMs })
  sentAt!: number;
}
