import { decodeGlobalId, encodeGlobalId, type Role } from '@goldenhour/subgraph-kit';
import { hospitalStub } from '../hospital/hospital.type';
import { USER } from '../user-id';
import type { AuditAction } from './audit';
import type { AuditRow } from './audit.entity';
import type { RightsChange } from './audit.type';

interface Details {
  readonly role?: Role;
  readonly province?: string | null;
  readonly hospital?: number | null;
}

export function toRightsChange({ id, at, actor, action, subject, details }: AuditRow): RightsChange {
  const { role = null, province = null, hospital = null } = JSON.parse(details) as Details;
  const isUser = decodeGlobalId(USER, subject) !== null;
  return {
    id: encodeGlobalId('RightsChange', id),
    at,
    action: action as AuditAction,
    role,
    province,
    hospital: hospitalStub(hospital),
    clientId: isUser ? null : subject,
    actorId: decodeGlobalId(USER, actor) === null ? null : actor,
    subjectId: isUser ? subject : null,
  };
}
