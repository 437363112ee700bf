import { encodeGlobalId } from '@goldenhour/subgraph-kit';
import { hospitalStub } from '../hospital/hospital.type';
import type { RoleRequestRow } from './role-request.entity';
import type { RoleRequest } from './role-request.type';
import { ROLE_REQUEST } from './roles.service';

export function toRoleRequest({ id, hospitalId, ...row }: RoleRequestRow): RoleRequest {
  const { role, status, organization, vehicle, province, certificate, note, createdAt, decidedAt, userId } =
    row;
  return {
    id: encodeGlobalId(ROLE_REQUEST, id),
    role,
    status,
    organization,
    vehicle,
    province,
    certificate,
    hospital: hospitalStub(hospitalId),
    note,
    createdAt,
    decidedAt,
    userId,
  };
}
