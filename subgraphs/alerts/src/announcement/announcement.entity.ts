import { epochMs, type SevereIllness } from '@goldenhour/subgraph-kit';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/core';
import type { AnnouncementCategory, AnnouncementSource } from './announcement.enums';

/** One message of one hospital. */
@Entity({ tableName: 'announcement' })
@Index({ name: 'announcement_hospital_id_starts_at_index', properties: ['hospitalId', 'startsAt'] })
@Index({ name: 'announcement_starts_at_index', properties: ['startsAt'] })
@Index({ name: 'announcement_tell_at_index', properties: ['tellAt'] })
export class AnnouncementRow {
  @PrimaryKey({ type: 'integer' })
  id!: number;

  /** Identity of a message of the national feed; null for the staff's own. */
  @Property({ type: 'string', length: 32, nullable: true, unique: 'announcement_feed_message_id_unique' })
  feedMessageId!: string | null;

  /** Number of the hospital in the hospital subgraph; no foreign key leaves a service. */
  @Property({ type: 'integer' })
  hospitalId!: number;

  /** The hospital's province, kept here because this service calls no other; null until it is known. */
  @Property({ type: 'string', length: 40, nullable: true })
  province!: string | null;

  @Property({ type: 'string', length: 20 })
  category!: AnnouncementCategory;

  @Property({ type: 'text' })
  message!: string;

  @Property({ type: 'string', length: 40, nullable: true })
  illness!: SevereIllness | null;

  /** The staff say that the illness is not accepted meanwhile. */
  @Property({ type: 'boolean', default: false })
  unavailable!: boolean;

  @Property({ type: 'string', length: 8 })
  source!: AnnouncementSource;

  /** The first moment at which the message stands. */
  @Property({ type: epochMs })
  startsAt!: number;

  /** The first moment at which it no longer stands; null = until someone ends it. */
  @Property({ type: epochMs, nullable: true })
  endsAt!: number | null;

  /** When those who keep the hospital as a favourite are to be told; null once they were. */
  @Property({ type: epochMs, nullable: true })
  tellAt!: number | null;
}
