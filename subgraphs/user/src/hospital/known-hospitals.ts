import { decodeGlobalId, type EntityManager, type UserError } from '@goldenhour/subgraph-kit';
import { userError } from '../user-error';
import { HOSPITAL } from './hospital.type';
import { KnownHospitalRow } from './known-hospital.entity';

/**
 * The row of a hospital that somebody names. Where this service has heard of no hospital at all (it runs alone, without
 * Redis), an id of the right form is believed.
 */
export async function findHospital(
  em: EntityManager,
  id: string | null | undefined,
  field = 'hospitalId',
): Promise<{ readonly hospitalId: number } | { readonly error: UserError }> {
  const hospitalId = id == null ? null : decodeGlobalId(HOSPITAL, id);
  if (hospitalId !== null) {
    const known = (await em.count(KnownHospitalRow, { hospitalId })) > 0;
    if (known || (await em.count(KnownHospitalRow)) === 0) return { hospitalId };
  }
  const error =
    id == null
      ? userError('EMPTY', 'Name the hospital.', field)
      : userError('UNKNOWN_HOSPITAL', 'There is no such hospital.', field);
  return { error };
}
