import { epochMs } from '@goldenhour/subgraph-kit';
import { Entity, PrimaryKey, Property } from '@mikro-orm/core';
import type { VersionKind } from '../api';

/**
 * One change of the registry's schemas, and the state after it: the newest row is the registry's present state. Two
 * writers that start from the same row want the same number, so that one of them has to begin anew: there is one order
 * and nothing is lost.
 */
@Entity({ tableName: 'schema_version' })
export class VersionRow {
  @PrimaryKey({ type: 'integer', autoincrement: false })
  number!: number;

  @Property({ type: 'string', length: 10 })
  kind!: VersionKind;

  @Property({ type: 'string', length: 64, nullable: true })
  subgraph!: string | null;

  @Property({ type: 'string', length: 255, nullable: true })
  url!: string | null;

  @Property({ type: 'text', columnType: 'mediumtext', nullable: true, lazy: true })
  sdl!: string | null;

  @Property({ type: 'string', length: 200, nullable: true })
  author!: string | null;

  @Property({ type: 'string', length: 100, nullable: true })
  commitId!: string | null;

  @Property({ type: epochMs })
  at!: number;

  @Property({ type: 'boolean' })
  composes!: boolean;

  /** JSON: CompositionProblem[]. */
  @Property({ type: 'text', columnType: 'mediumtext' })
  problems!: string;

  /** JSON: Change[] of the public schema, against the supergraph that stood before. */
  @Property({ type: 'text', columnType: 'mediumtext', lazy: true })
  changes!: string;

  /** JSON: the newest version of each subgraph by name, those too that did not get into the supergraph. */
  @Property({ type: 'text' })
  latest!: string;

  /** JSON: the version of each subgraph by name that the supergraph stands on after this change. */
  @Property({ type: 'text' })
  members!: string;

  /** The version that made the supergraph which stands after this change. */
  @Property({ type: 'integer', nullable: true })
  currentFrom!: number | null;

  @Property({ type: 'string', length: 64, nullable: true })
  supergraphDigest!: string | null;

  @Property({ type: 'integer', nullable: true })
  rolledBackTo!: number | null;
}
