import { AppError } from '@goldenhour/service-kit';
import { requireGlobalId } from '@goldenhour/subgraph-kit';
import { requireLead } from '../condition/condition-access';
import { actorOf } from '../store/actor';
import type { Store } from '../store/store';
import { write, type Answer, type Request } from '../store/write';
import { PATIENT_CONDITION } from './ids';
import { PatientChange } from './patient-change';

/**
 * A change by those who lead a transport: its crew, its dispatcher, administrators.
 * @throws AppError NOT_FOUND for an unknown patient, FORBIDDEN for everyone else
 */
export async function leadTransport(
  store: Store,
  request: Request & { readonly input: { readonly patientConditionId: string } },
  work: (change: PatientChange) => Promise<Answer>,
): Promise<Answer> {
  const { viewer, input } = request;
  const patientId = requireGlobalId(PATIENT_CONDITION, input.patientConditionId, 'input.patientConditionId');
  return write(store, request, async (em) => {
    const change = await PatientChange.lock(store, em, { patient: patientId }, actorOf(viewer));
    if (!change) throw new AppError('NOT_FOUND');
    requireLead(viewer, change.patient);
    const answer = await work(change);
    await change.tell();
    return answer;
  });
}
