import { Entity, PrimaryKey, Property } from '@mikro-orm/core';

/** The one pair of keys of web push. */
@Entity({ tableName: 'vapid_key' })
export class VapidKeyRow {
  @PrimaryKey({ type: 'integer', autoincrement: false })
  id!: number;

  @Property({ type: 'string', length: 100 })
  publicKey!: string;

  @Property({ type: 'string', length: 60 })
  privateKey!: string;
}
