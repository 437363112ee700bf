import type { Viewer } from '@goldenhour/service-kit';
import { checkFirst, encodeGlobalId, type Plain } from '@goldenhour/subgraph-kit';
import type { Point } from '@goldenhour/travel';
import type { ConditionReader } from '../condition/condition-reader';
import { PatientConditionRow } from '../condition/condition.entity';
import type { HospitalClient } from '../hospital/hospital-client';
import { HOSPITAL } from '../hospital/hospital-id';
import { ReservationRow } from '../reservation/reservation.entity';
import type { Store } from '../store/store';
import { pointOf } from '../transport/position';
import { requireTransport, whyLead } from '../transport/require-transport';
import { leftOutReason } from './left-out';
import { rank, type Ranking } from './rank';
import { LEFT_OUT_BECAUSE, RECOMMENDED_BECAUSE } from './reasons';
import type { Recommendation, RecommendedHospital, RecommendHospitalsArgs } from './recommendation.type';
import type { TravelTime, TravelTimes } from './travel-times';

/** How far is searched; doubled once nobody approved in time. */
const RADIUS_KM = 50;
/** Hospitals beyond the search are asked about too, to say that they are too far. */
const LOOK_FURTHER = 2;

interface Looking {
  readonly viewer: Viewer;
  readonly conditions: ConditionReader;
  readonly requestId: string;
}

/** Ranks hospitals for a patient. What the hospital subgraph is asked names needs and a place, never the patient. */
export class RecommendService {
  constructor(
    private readonly store: Store,
    private readonly hospital: HospitalClient,
    private readonly travel: TravelTimes,
  ) {}

  /** @throws AppError FORBIDDEN for anyone but the crew, its dispatcher and administrators */
  async recommend(
    { patientConditionId, at, first }: RecommendHospitalsArgs,
    looking: Looking,
  ): Promise<Recommendation> {
    checkFirst(first);
    const patient = await requireTransport(
      this.store,
      patientConditionId,
      looking.viewer,
      'patientConditionId',
    );
    const { recommended, leftOut } = await this.rank(patient, at, looking);
    return {
      recommended: recommended.slice(0, first).map(toRecommended),
      leftOut: leftOut.map(({ hospitalId, reason }) => ({
        reason: { code: reason, message: LEFT_OUT_BECAUSE[reason] },
        hospital: { id: hospitalId },
      })),
    };
  }

  /** The next ones from where the ambulance was last, without those that have been asked. */
  async next(patientId: number, count: number, looking: Looking): Promise<RecommendedHospital[]> {
    const em = this.store.database.em.fork();
    const patient = await em.findOne(PatientConditionRow, patientId, { disableIdentityMap: true });
    const at = patient && pointOf(patient.latitude, patient.longitude);
    if (!at || patient.sealed === null) return [];
    const rows = await em.find(
      ReservationRow,
      { patientId },
      { fields: ['hospitalId'], disableIdentityMap: true },
    );
    const asked = new Set(rows.map(({ hospitalId }) => encodeGlobalId(HOSPITAL, hospitalId)));
    const { recommended } = await this.rank(patient, at, looking);
    return recommended
      .filter(({ hospitalId }) => !asked.has(hospitalId))
      .slice(0, count)
      .map((one, index) => toRecommended({ ...one, rank: index + 1 }));
  }

  private async rank(
    patient: Plain<PatientConditionRow>,
    at: Point,
    { viewer, conditions, requestId }: Looking,
  ): Promise<Ranking<TravelTime>> {
    const { needs, preKtas } = await conditions.read(patient, whyLead(viewer, patient));
    const radiusKm = patient.widenedAt === null ? RADIUS_KM : 2 * RADIUS_KM;
    const { latitude, longitude } = at;
    const matches = await this.hospital.match(
      { at: { latitude, longitude }, ...needs, radiusKm: radiusKm * LOOK_FURTHER },
      requestId,
    );
    const reachable = matches.filter((match) => leftOutReason(match, radiusKm) === null);
    const times = await this.travel({ latitude, longitude }, reachable);
    const travel = new Map(reachable.map(({ hospitalId }, index) => [hospitalId, times[index]!]));
    return rank(matches, { preKtas }, travel, { radiusKm });
  }
}

function toRecommended({
  hospitalId,
  reasons,
  ...one
}: Ranking<TravelTime>['recommended'][number]): RecommendedHospital {
  return {
    ...one,
    reasons: reasons.map((code) => ({ code, message: RECOMMENDED_BECAUSE[code] })),
    hospital: { id: hospitalId },
  };
}
