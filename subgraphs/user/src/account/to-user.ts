import { hospitalStub } from '../hospital/hospital.type';
import { userGlobalId } from '../user-id';
import type { UserRow } from './user.entity';
import type { User } from './user.type';

/** @param proved whether whoever asks has just proved to be this user */
export function toUser(row: UserRow, proved = false): User {
  const { email, name, phone, role, province, organization, vehicle, createdAt } = row;
  return {
    id: userGlobalId(row.id),
    deleted: row.deletedAt !== null,
    email,
    emailVerified: row.verifiedKey !== null,
    name,
    phone,
    role,
    hospital: hospitalStub(row.hospitalId),
    province,
    organization,
    vehicle,
    createdAt,
    proved,
  };
}
