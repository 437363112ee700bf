import { registerEnumType } from 'type-graphql';
import type { RequestableRoleName, RoleRequestStatusName } from './role-request.entity';

/** Not every role: nobody asks to be an administrator or a machine. */
export const RequestableRole = {
  PARAMEDIC: 'PARAMEDIC',
  DISPATCHER: 'DISPATCHER',
  HOSPITAL_STAFF: 'HOSPITAL_STAFF',
} as const satisfies { [R in RequestableRoleName]: R };
registerEnumType(RequestableRole, {
  name: 'RequestableRole',
  description: 'A role that somebody may ask for (신청할 수 있는 역할).',
});

export const RoleRequestStatus = {
  PENDING: 'PENDING',
  APPROVED: 'APPROVED',
  REFUSED: 'REFUSED',
} as const satisfies { [S in RoleRequestStatusName]: S };
registerEnumType(RoleRequestStatus, {
  name: 'RoleRequestStatus',
  description: 'Whether an administrator has decided (신청 상태).',
});
