import { Entity, Index, PrimaryKey, PrimaryKeyProp } from '@mikro-orm/core';

/** Who wants to hear of which hospital: a projection, as users are. */
@Entity({ tableName: 'favorite' })
@Index({ name: 'favorite_hospital_id_user_id_index', properties: ['hospitalId', 'userId'] })
export class FavoriteRow {
  [PrimaryKeyProp]?: ['userId', 'hospitalId'];

  @PrimaryKey({ type: 'integer', autoincrement: false })
  userId!: number;

  @PrimaryKey({ type: 'integer', autoincrement: false })
  hospitalId!: number;
}
