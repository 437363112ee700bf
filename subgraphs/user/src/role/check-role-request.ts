import { officialProvince } from '@goldenhour/nemc';
import type { EntityManager, UserError } from '@goldenhour/subgraph-kit';
import { findHospital } from '../hospital/known-hospitals';
import { checkKey, checkText, cleaned, userError } from '../user-error';
import type { RequestableRoleName, RoleRequestRow } from './role-request.entity';

export interface RoleRequestData {
  readonly role: RequestableRoleName;
  readonly organization: string;
  readonly vehicle?: string | null;
  readonly province?: string | null;
  readonly certificate?: string | null;
  readonly hospitalId?: string | null;
  readonly idempotencyKey?: string | null;
}

export type Asked = Pick<
  RoleRequestRow,
  'role' | 'organization' | 'vehicle' | 'province' | 'certificate' | 'hospitalId'
>;

/** What a role needs, and only that: a dispatcher has no vehicle, a crew no hospital. */
export async function checkRoleRequest(
  em: EntityManager,
  data: RoleRequestData,
): Promise<{ readonly asked: Asked; readonly userErrors: readonly UserError[] }> {
  const { role } = data;
  const crew = role === 'PARAMEDIC';
  const organization = cleaned(data.organization);
  const vehicle = crew ? cleaned(data.vehicle) : null;
  const certificate = cleaned(data.certificate);
  const named = role === 'HOSPITAL_STAFF' ? null : cleaned(data.province);
  const province = named === null ? null : officialProvince(named);
  const hospital = role === 'HOSPITAL_STAFF' ? await findHospital(em, data.hospitalId) : null;
  const userErrors = [
    ...checkText(organization, 'organization', { max: 100, required: true }),
    ...checkText(vehicle, 'vehicle', { max: 40, required: crew }),
    ...checkText(certificate, 'certificate', { max: 100, required: false }),
    ...(role !== 'HOSPITAL_STAFF' && named === null
      ? [userError('EMPTY', 'Name the province.', 'province')]
      : []),
    ...(province === undefined
      ? [userError('UNKNOWN_PROVINCE', 'Name one of the 17 provinces, for example 서울특별시.', 'province')]
      : []),
    ...(hospital && 'error' in hospital ? [hospital.error] : []),
    ...checkKey(data.idempotencyKey),
  ];
  const hospitalId = hospital && 'hospitalId' in hospital ? hospital.hospitalId : null;
  return {
    asked: { role, organization, vehicle, province: province ?? null, certificate, hospitalId },
    userErrors,
  };
}
