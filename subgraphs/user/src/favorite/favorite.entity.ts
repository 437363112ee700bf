import { epochMs } from '@goldenhour/subgraph-kit';
import { Entity, PrimaryKey, PrimaryKeyProp, Property } from '@mikro-orm/core';

@Entity({ tableName: 'favorite_hospital' })
export class FavoriteRow {
  [PrimaryKeyProp]?: ['userId', 'hospitalId'];

  @PrimaryKey({ type: 'integer', autoincrement: false })
  userId!: number;

  @PrimaryKey({ type: 'integer', autoincrement: false })
  hospitalId!: number;

  @Property({ type: epochMs })
  addedAt!: number;
}
