import type { Viewer } from '@goldenhour/service-kit';
import { decodeGlobalId, type UserError } from '@goldenhour/subgraph-kit';
import type { ConditionReader } from '../condition/condition-reader';
import { requireTransport, whyLead } from '../transport/require-transport';
import type { HospitalClient } from '../hospital/hospital-client';
import { HOSPITAL } from '../hospital/hospital-id';
import type { TravelTimes } from '../recommendation/travel-times';
import type { Store } from '../store/store';
import { checkRange, userError } from '../store/user-errors';
import { refused, type Answer } from '../store/write';
import { leadTransport } from '../transport/lead';
import type { PatientChange } from '../transport/patient-change';
import { microDegrees } from '../transport/position';
import { lookUp } from './ask';
import { expireDue } from './expire-due';
import { newReservation, openKey, type Asked } from './new-reservation';
import type { NoticeHospitalInput, RequestReservationsInput } from './reservation.inputs';

const AT_ONCE = 5;
const EXPIRES_IN_SECONDS = [30, 1800] as const;
/** A notice needs no answer: it stands for as long as a transport may take. */
const NOTICE_MS = 4 * 60 * 60 * 1000;
/** From this Pre-KTAS on a notice is enough. */
const LIGHT = 4;

export interface Asking {
  readonly viewer: Viewer;
  readonly conditions: ConditionReader;
  readonly requestId: string;
}

/** Asks hospitals for a bed, or tells one that a light case comes. */
export class RequestService {
  constructor(
    private readonly store: Store,
    readonly hospital: HospitalClient,
    readonly travel: TravelTimes,
  ) {}

  /** @throws AppError FORBIDDEN for anyone but the crew, its dispatcher and administrators */
  async request(input: RequestReservationsInput, asking: Asking): Promise<Answer> {
    const { hospitalIds, at, expiresInSeconds } = input;
    const ids = [...new Set(hospitalIds)];
    const wrong = checkRange(expiresInSeconds, EXPIRES_IN_SECONDS, 'expiresInSeconds');
    if (ids.length > AT_ONCE) wrong.push(userError('TOO_MANY_HOSPITALS', ['hospitalIds']));
    if (ids.length === 0)
      wrong.push(userError('OUT_OF_RANGE', ['hospitalIds'], 'Name at least one hospital.'));
    const patient = await requireTransport(this.store, input.patientConditionId, asking.viewer);
    if (wrong.length > 0) return refused(...wrong);
    const { needs } = await asking.conditions.read(patient, whyLead(asking.viewer, patient));
    const found = await this.find(ids, at, asking.requestId);
    const unknown = hospitalIds.flatMap((id, index) =>
      found.has(id) ? [] : [userError('UNKNOWN_HOSPITAL', ['hospitalIds', index])],
    );
    if (unknown.length > 0) return refused(...unknown);
    const request = { operation: 'requestReservations', viewer: asking.viewer, input };
    return leadTransport(this.store, request, async (change) => {
      const asked = ids.map((id) => found.get(id)!);
      const errors = await this.check(change, asked, (hospitalId) => {
        const index = hospitalIds.findIndex((id) => found.get(id)!.hospitalId === hospitalId);
        return ['hospitalIds', index];
      });
      if (errors.length > 0) return refused(...errors);
      await begin(change, at);
      const expiresAt = change.now + expiresInSeconds * 1000;
      const added: number[] = [];
      for (const one of asked) {
        const row = newReservation(change, one, 'REQUEST', needs.bedKind, expiresAt);
        added.push((await change.add(row, 'REQUESTED')).id);
      }
      return { ids: added, userErrors: [] };
    });
  }

  /** @throws AppError FORBIDDEN for anyone but the crew, its dispatcher and administrators */
  async notice(input: NoticeHospitalInput, asking: Asking): Promise<Answer> {
    const { hospitalId, at } = input;
    const patient = await requireTransport(this.store, input.patientConditionId, asking.viewer);
    const { preKtas, needs } = await asking.conditions.read(patient, whyLead(asking.viewer, patient));
    if (preKtas === null || preKtas < LIGHT)
      return refused(userError('NOT_ALLOWED_FOR_TRIAGE', ['patientConditionId']));
    const asked = (await this.find([hospitalId], at, asking.requestId)).get(hospitalId);
    if (!asked) return refused(userError('UNKNOWN_HOSPITAL', ['hospitalId']));
    const request = { operation: 'noticeHospital', viewer: asking.viewer, input };
    return leadTransport(this.store, request, async (change) => {
      const errors = await this.check(change, [asked], () => ['hospitalId']);
      if (errors.length > 0) return refused(...errors);
      // The clock of the search does not run: nobody is asked.
      await change.set({ latitude: microDegrees(at.latitude), longitude: microDegrees(at.longitude) });
      const row = newReservation(change, asked, 'NOTICE', needs.bedKind, change.now + NOTICE_MS);
      return { ids: [(await change.add(row, 'NOTICED')).id], userErrors: [] };
    });
  }

  /** By the ids that the client gave. */
  private async find(
    ids: readonly string[],
    at: RequestReservationsInput['at'],
    requestId: string,
  ): Promise<ReadonlyMap<string, Asked>> {
    const keys = ids.flatMap((id) => decodeGlobalId(HOSPITAL, id) ?? []);
    const found = await lookUp(this, keys, at, requestId);
    return new Map(
      ids.flatMap((id) => {
        const key = decodeGlobalId(HOSPITAL, id);
        const asked = key === null ? undefined : found.get(key);
        return asked ? [[id, asked] as const] : [];
      }),
    );
  }

  private async check(
    change: PatientChange,
    asked: readonly Asked[],
    pathOf: (hospitalId: number) => (string | number)[],
  ): Promise<UserError[]> {
    const { patient } = change;
    if (patient.status !== 'IN_PROGRESS') return [userError('TRANSPORT_ENDED', ['patientConditionId'])];
    const reservations = await change.reservations();
    await expireDue(change, reservations);
    if (reservations.some(({ status }) => status === 'APPROVED'))
      return [userError('ALREADY_ACCEPTED_ELSEWHERE', ['patientConditionId'])];
    const open = new Set(reservations.map((reservation) => reservation.openKey));
    const twice = asked.filter(({ hospitalId }) => open.has(openKey(patient.id, hospitalId)));
    if (twice.length > 0)
      return twice.map(({ hospitalId }) => userError('OPEN_RESERVATION_EXISTS', pathOf(hospitalId)));
    const pending = reservations.filter(({ status }) => status === 'PENDING').length;
    // Once the search has widened, five more.
    const limit = patient.widenedAt === null ? AT_ONCE : 2 * AT_ONCE;
    return pending + asked.length > limit
      ? [userError('TOO_MANY_HOSPITALS', pathOf(asked[0]!.hospitalId).slice(0, 1))]
      : [];
  }
}

/** The search for a bed begins, or goes on: from its begin the minutes of the escalation run. */
async function begin(change: PatientChange, at: RequestReservationsInput['at']): Promise<void> {
  await change.set({
    latitude: microDegrees(at.latitude),
    longitude: microDegrees(at.longitude),
    askedAt: change.patient.askedAt ?? change.now,
  });
}
