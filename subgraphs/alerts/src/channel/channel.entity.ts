import { epochMs } from '@goldenhour/subgraph-kit';
import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/core';
import type { ChannelKind } from './channel.enums';

/** A place outside this platform where somebody wants to be told. */
@Entity({ tableName: 'channel' })
@Unique({ name: 'channel_user_id_kind_target_digest_unique', properties: ['userId', 'kind', 'targetDigest'] })
export class ChannelRow {
  @PrimaryKey({ type: 'integer' })
  id!: number;

  @Property({ type: 'integer' })
  userId!: number;

  @Property({ type: 'string', length: 10 })
  kind!: ChannelKind;

  /** Whoever has it can write there: only its owner reads it, and no log. */
  @Property({ type: 'text' })
  target!: string;

  @Property({ type: 'string', length: 64 })
  targetDigest!: string;

  /** The provider behind it: one that is slow keeps no other waiting. */
  @Property({ type: 'string', length: 20 })
  lane!: string;

  /** As its owner wishes; it is used only once it is verified, too. */
  @Property({ type: 'boolean' })
  enabled!: boolean;

  @Property({ type: epochMs, nullable: true })
  verifiedAt!: number | null;

  @Property({ type: epochMs })
  createdAt!: number;
}
