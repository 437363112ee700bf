import { Entity, PrimaryKey, Property } from '@mikro-orm/core';

/** A supergraph by its digest: versions that come to the same one share it. */
@Entity({ tableName: 'supergraph' })
export class SupergraphRow {
  /** SHA-256 of `sdl`, base64url; its ETag too. */
  @PrimaryKey({ type: 'string', length: 64 })
  digest!: string;

  @Property({ type: 'text', columnType: 'mediumtext' })
  sdl!: string;

  /** The public schema; made when it is first asked for where the supergraph came ready-made. */
  @Property({ type: 'text', columnType: 'mediumtext', nullable: true })
  apiSdl!: string | null;
}
