import { Entity, PrimaryKey, Property, type EntityClass } from '@mikro-orm/core';
import { epochMs } from './epoch-ms';

/** A duty that only one process does at a time. */
@Entity({ tableName: 'lease' })
export class LeaseRow {
  @PrimaryKey({ type: 'string', length: 64 })
  name!: string;

  @Property({ type: 'string', length: 36 })
  holder!: string;

  /** Until when the holder has it, by the database's clock. */
  @Property({ type: epochMs })
  until!: number;
}

export const LEASE_ENTITIES: EntityClass<object>[] = [LeaseRow];
