import type { EntityClass } from '@mikro-orm/core';
import type { Topic } from '@goldenhour/events';
import { SPINE_ENTITIES } from '@goldenhour/subgraph-kit';
import { CodeRow } from './account/code.entity';
import { UserRow } from './account/user.entity';
import { AuditRow } from './audit/audit.entity';
import { DenialRow } from './denial/denial.entity';
import { FavoriteRow } from './favorite/favorite.entity';
import { KnownHospitalRow } from './hospital/known-hospital.entity';
import { ServiceClientRow } from './machine/service-client.entity';
import { RoleRequestRow } from './role/role-request.entity';
import { SessionRow } from './session/session.entity';
import { SigningKeyRow } from './signing/signing-key.entity';

/** Every table of this subgraph. */
export const ENTITIES: EntityClass<object>[] = [
  UserRow,
  CodeRow,
  SessionRow,
  SigningKeyRow,
  DenialRow,
  RoleRequestRow,
  ServiceClientRow,
  FavoriteRow,
  KnownHospitalRow,
  AuditRow,
  ...SPINE_ENTITIES,
];

/** Every topic that this subgraph tells. */
export const TOPICS: readonly Topic[] = ['user.denied', 'user.keys'];
