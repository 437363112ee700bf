import { AppError, type Viewer } from '@goldenhour/service-kit';
import { requireGlobalId, type Plain } from '@goldenhour/subgraph-kit';
import { isCrew, isDispatcher, requireLead } from '../condition/condition-access';
import { PatientConditionRow } from '../condition/condition.entity';
import type { Store } from '../store/store';
import { PATIENT_CONDITION } from './ids';

/**
 * The transport behind an id, for those who lead it.
 * @throws AppError BAD_USER_INPUT, NOT_FOUND (an erased one too), FORBIDDEN
 */
export async function requireTransport(
  { database }: Pick<Store, 'database'>,
  globalId: string,
  viewer: Viewer,
  argument = 'input.patientConditionId',
): Promise<Plain<PatientConditionRow>> {
  const id = requireGlobalId(PATIENT_CONDITION, globalId, argument);
  const row = await database.em.fork().findOne(PatientConditionRow, { id }, { disableIdentityMap: true });
  if (!row || row.sealed === null) throw new AppError('NOT_FOUND', 'There is no such patient.');
  requireLead(viewer, row);
  return row;
}

/** Why someone who leads a transport may look at its condition, as the audit keeps it. */
export function whyLead(viewer: Viewer, patient: Plain<PatientConditionRow>): string {
  if (isCrew(viewer, patient)) return 'CREW';
  return isDispatcher(viewer, patient) ? 'DISPATCHER' : 'ADMIN acts for the crew';
}
