import { Entity, Index, PrimaryKey, PrimaryKeyProp, Property, type EntityClass } from '@mikro-orm/core';
import { epochMs } from '../database/epoch-ms';

/** An event that this service has acted on: it does not act on it again. */
@Entity({ tableName: 'consumed_event' })
@Index({ name: 'consumed_event_consumer_at_index', properties: ['consumer', 'at'] })
export class ConsumedEventRow {
  [PrimaryKeyProp]?: ['consumer', 'eventId'];

  @PrimaryKey({ type: 'string', length: 64 })
  consumer!: string;

  @PrimaryKey({ type: 'string', length: 36 })
  eventId!: string;

  @Property({ type: epochMs })
  at!: number;
}

export const CONSUMED_ENTITIES: EntityClass<object>[] = [ConsumedEventRow];
