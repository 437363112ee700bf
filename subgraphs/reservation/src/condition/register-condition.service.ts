import { AppError, type Viewer } from '@goldenhour/service-kit';
import { actorOf } from '../store/actor';
import type { Store } from '../store/store';
import { refused, write, type Answer } from '../store/write';
import { PatientChange } from '../transport/patient-change';
import { checkCondition } from './check-condition';
import { sealClinical, type Clinical } from './clinical';
import { PatientConditionRow } from './condition.entity';
import type { RegisterPatientConditionInput } from './register-condition.input';

/** Up to this Pre-KTAS the search widens by itself. */
const URGENT = 2;

/** Takes what a crew finds: the transport of this patient begins. */
export class RegisterConditionService {
  constructor(private readonly store: Store) {}

  /** @throws AppError FORBIDDEN for a paramedic without a crew */
  async register(input: RegisterPatientConditionInput, viewer: Viewer): Promise<Answer> {
    const { organization, vehicle, province, userId } = viewer;
    if (!organization || !vehicle || !province || !userId)
      throw new AppError('FORBIDDEN', 'Only a crew may do this: an organization, a vehicle and a province.');
    const userErrors = checkCondition(input);
    if (userErrors.length > 0) return refused(...userErrors);
    const { store } = this;
    const clinical = clinicalOf(input);
    return write(store, { operation: 'registerPatientCondition', viewer, input }, async (em) => {
      const now = await store.clock.now(em);
      const row: Omit<PatientConditionRow, 'id'> = {
        organization,
        vehicle,
        province,
        registeredBy: userId,
        registeredAt: now,
        sealed: null,
        urgent: clinical.preKtas !== null && clinical.preKtas <= URGENT,
        status: 'IN_PROGRESS',
        endedAt: null,
        latitude: null,
        longitude: null,
        claimedBy: null,
        askedAt: null,
        widenedAt: null,
        alarmedAt: null,
        takenOverBy: null,
      };
      const id: number = await em.insert<PatientConditionRow>(PatientConditionRow, row);
      // Sealed to its own row: what was copied to another patient's cannot be opened there.
      await em.nativeUpdate(PatientConditionRow, { id }, { sealed: sealClinical(store.keys, id, clinical) });
      const change = new PatientChange(store, em, now, { ...row, id }, actorOf(viewer));
      await change.step('REGISTERED');
      await change.tell();
      return { ids: [id], userErrors: [] };
    });
  }
}

function clinicalOf({ idempotencyKey: _key, needs, ...input }: RegisterPatientConditionInput): Clinical {
  return {
    sex: input.sex,
    ageGroup: input.ageGroup,
    consciousness: input.consciousness ?? null,
    systolic: input.systolic ?? null,
    diastolic: input.diastolic ?? null,
    heartRate: input.heartRate ?? null,
    respiratoryRate: input.respiratoryRate ?? null,
    temperature: input.temperature ?? null,
    oxygenSaturation: input.oxygenSaturation ?? null,
    onOxygen: input.onOxygen ?? null,
    hypercapnicRisk: input.hypercapnicRisk ?? null,
    ageYears: input.ageYears ?? null,
    pregnant: input.pregnant ?? null,
    cause: input.cause ?? null,
    preKtas: input.preKtas ?? null,
    chiefComplaint: input.chiefComplaint?.normalize('NFC').trim() ?? null,
    needs: {
      bedKind: needs.bedKind,
      severeIllness: needs.severeIllness ?? null,
      equipment: [...new Set(needs.equipment ?? [])],
    },
  };
}
