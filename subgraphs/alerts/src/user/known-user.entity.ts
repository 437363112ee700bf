import type { UserDescription } from '@goldenhour/events';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/core';
import type { Language } from '../template/texts';

/** Whom something may be told: a projection of the user service's events, since this service calls no other. */
@Entity({ tableName: 'known_user' })
@Index({ name: 'known_user_hospital_id_index', properties: ['hospitalId'] })
@Index({ name: 'known_user_crew_index', properties: ['province', 'organization', 'vehicle'] })
export class KnownUserRow {
  @PrimaryKey({ type: 'integer', autoincrement: false })
  userId!: number;

  @Property({ type: 'string', length: 20 })
  role!: UserDescription['role'];

  @Property({ type: 'integer', nullable: true })
  hospitalId!: number | null;

  @Property({ type: 'string', length: 100, nullable: true })
  organization!: string | null;

  @Property({ type: 'string', length: 40, nullable: true })
  vehicle!: string | null;

  @Property({ type: 'string', length: 40, nullable: true })
  province!: string | null;

  @Property({ type: 'string', length: 2 })
  language!: Language;
}
