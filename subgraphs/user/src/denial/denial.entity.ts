import { epochMs } from '@goldenhour/subgraph-kit';
import { Entity, Index, PrimaryKey, PrimaryKeyProp, Property } from '@mikro-orm/core';

/** TOKEN: one access token, by its jti. SESSION: all of a session. PRINCIPAL: all of a user or client below a version. */
export type DenialKind = 'TOKEN' | 'SESSION' | 'PRINCIPAL';

/** Access tokens that verify and are refused all the same. Kept as long as one of them could live. */
@Entity({ tableName: 'denial' })
@Index({ name: 'denial_until_index', properties: ['until'] })
export class DenialRow {
  [PrimaryKeyProp]?: ['kind', 'id'];

  @PrimaryKey({ type: 'string', length: 10 })
  kind!: DenialKind;

  @PrimaryKey({ type: 'string', length: 64 })
  id!: string;

  @Property({ type: 'integer', nullable: true })
  belowVersion!: number | null;

  @Property({ type: epochMs })
  until!: number;
}
