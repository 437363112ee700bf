import { epochMs } from '@goldenhour/subgraph-kit';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/core';

export type RequestableRoleName = 'PARAMEDIC' | 'DISPATCHER' | 'HOSPITAL_STAFF';
export type RoleRequestStatusName = 'PENDING' | 'APPROVED' | 'REFUSED';

/** Somebody asks for a role, and an administrator decides. */
@Entity({ tableName: 'role_request' })
@Index({ name: 'role_request_status_index', properties: ['status', 'id'] })
@Index({ name: 'role_request_user_id_index', properties: ['userId'] })
export class RoleRequestRow {
  @PrimaryKey({ type: 'integer' })
  id!: number;

  @Property({ type: 'integer' })
  userId!: number;

  @Property({ type: 'string', length: 20 })
  role!: RequestableRoleName;

  @Property({ type: 'string', length: 10 })
  status!: RoleRequestStatusName;

  @Property({ type: 'string', length: 100, nullable: true })
  organization!: string | null;

  @Property({ type: 'string', length: 40, nullable: true })
  vehicle!: string | null;

  @Property({ type: 'string', length: 40, nullable: true })
  province!: string | null;

  @Property({ type: 'string', length: 100, nullable: true })
  certificate!: string | null;

  @Property({ type: 'integer', nullable: true })
  hospitalId!: number | null;

  @Property({ type: 'string', length: 500, nullable: true })
  note!: string | null;

  @Property({ type: epochMs })
  createdAt!: number;

  @Property({ type: epochMs, nullable: true })
  decidedAt!: number | null;

  @Property({ type: 'integer', nullable: true })
  decidedBy!: number | null;
}
