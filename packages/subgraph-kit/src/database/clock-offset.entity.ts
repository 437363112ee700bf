import { Entity, PrimaryKey, Property, type EntityClass } from '@mikro-orm/core';
import { epochMs } from './epoch-ms';

/** One row that moves the database's clock. Only packages/testing writes it; production ignores it. */
@Entity({ tableName: 'clock_offset' })
export class ClockOffset {
  @PrimaryKey({ type: 'integer', autoincrement: false })
  id!: number;

  @Property({ type: epochMs })
  offsetMs!: number;
}

export const CLOCK_ENTITIES: EntityClass<object>[] = [ClockOffset];
