import { AppError, isKnownCode, type SubgraphTransport } from '@goldenhour/service-kit';
import {
  encodeGlobalId,
  internalScope,
  type BedKind,
  type EquipmentKind,
  type SevereIllness,
} from '@goldenhour/subgraph-kit';
import type { Point } from '@goldenhour/travel';
import type { Availability, Freshness, HospitalTier } from '@goldenhour/events';
import { HOSPITAL } from './hospital-id';

export interface HospitalMatch {
  readonly hospitalId: string;
  readonly distanceMeters: number;
  readonly latitude: number;
  readonly longitude: number;
  readonly tier: HospitalTier | null;
  readonly bed: {
    readonly available: number | null;
    readonly capacity: number | null;
    readonly freshness: Freshness;
  };
  readonly illness: Availability | 'BY_ENQUIRY' | null;
  readonly equipment: readonly { readonly kind: EquipmentKind; readonly availability: Availability }[];
  readonly messages: number;
}

export interface HospitalPlace {
  readonly hospitalId: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export interface MatchRequest {
  readonly at: Point;
  readonly bedKind: BedKind;
  readonly severeIllness: SevereIllness | null;
  readonly equipment: readonly EquipmentKind[];
  readonly radiusKm: number;
}

export interface Held {
  /** Epoch milliseconds. */
  readonly expiresAt: number;
  readonly overCapacity: boolean;
  readonly unverified: boolean;
}

export type HoldProblem = 'NO_BED_AVAILABLE' | 'UNKNOWN_HOSPITAL' | 'HOLD_ENDED' | 'CONFLICT';
export type HoldResult =
  { readonly hold: Held; readonly problem: null } | { readonly hold: null; readonly problem: HoldProblem };

export interface HoldRequest {
  /** The reservation's global id: the same again is the same hold. */
  readonly holdId: string;
  readonly hospitalId: number;
  readonly bedKind: BedKind;
  readonly minutes: number;
  readonly overCapacity: boolean;
}

const RESULT = '{ hold { expiresAt overCapacity unverified } problem }';

const MATCH = `query MatchHospitals($input: MatchHospitalsInput!) {
  matchHospitals(input: $input) {
    hospitalId distanceMeters latitude longitude tier messages illness
    bed { available capacity freshness }
    equipment { kind availability }
  }
}`;
const PLACES =
  'query HospitalPlaces($ids: [ID!]!) { hospitalPlaces(ids: $ids) { hospitalId latitude longitude } }';
const HOLD = `mutation HoldBed($input: HoldBedInput!) { result: holdBed(input: $input) ${RESULT} }`;
const EXTEND = `mutation ExtendBed($input: ExtendBedInput!) { result: extendBed(input: $input) ${RESULT} }`;
const RELEASE = `mutation ReleaseBed($input: ReleaseBedInput!) { result: releaseBed(input: $input) ${RESULT} }`;
const CONSUME = `mutation ConsumeHold($input: ConsumeHoldInput!) { result: consumeHold(input: $input) ${RESULT} }`;

/** What this service asks the hospital subgraph for: the only synchronous call between services. */
export class HospitalClient {
  constructor(private readonly transport: SubgraphTransport) {}

  /** Hospitals near a place with what they have of the needs, nearest first. Nothing of the patient goes along. */
  async match(input: MatchRequest, requestId: string): Promise<readonly HospitalMatch[]> {
    const data = await this.ask<{ matchHospitals: readonly HospitalMatch[] }>(MATCH, { input }, requestId);
    return data.matchHospitals;
  }

  /** Where hospitals are, by number; those that do not exist are left out. */
  async places(
    hospitalIds: readonly number[],
    requestId: string,
  ): Promise<ReadonlyMap<number, HospitalPlace>> {
    const ids = hospitalIds.map((id) => encodeGlobalId(HOSPITAL, id));
    const data = await this.ask<{ hospitalPlaces: readonly HospitalPlace[] }>(PLACES, { ids }, requestId);
    const byId = new Map(data.hospitalPlaces.map((place) => [place.hospitalId, place]));
    return new Map(
      hospitalIds.flatMap((id, index) => {
        const place = byId.get(ids[index]!);
        return place ? [[id, place] as const] : [];
      }),
    );
  }

  hold({ hospitalId, ...request }: HoldRequest, requestId: string): Promise<HoldResult> {
    return this.change(HOLD, { ...request, hospitalId: encodeGlobalId(HOSPITAL, hospitalId) }, requestId);
  }

  extend(input: { holdId: string; minutes: number }, requestId: string): Promise<HoldResult> {
    return this.change(EXTEND, input, requestId);
  }

  release(input: { holdId: string; reason: string }, requestId: string): Promise<HoldResult> {
    return this.change(RELEASE, input, requestId);
  }

  consume(input: { holdId: string }, requestId: string): Promise<HoldResult> {
    return this.change(CONSUME, input, requestId);
  }

  private async change(query: string, input: object, requestId: string): Promise<HoldResult> {
    interface Result {
      readonly hold: (Omit<Held, 'expiresAt'> & { readonly expiresAt: string | Date | number }) | null;
      readonly problem: HoldProblem | null;
    }
    const { result } = await this.ask<{ result: Result }>(query, { input }, requestId);
    const { hold, problem } = result;
    if (problem !== null || hold === null) return { hold: null, problem: problem ?? 'HOLD_ENDED' };
    return { hold: { ...hold, expiresAt: new Date(hold.expiresAt).getTime() }, problem: null };
  }

  /** @throws AppError with the code of the hospital subgraph, UPSTREAM_UNAVAILABLE where it does not answer */
  private async ask<T>(query: string, variables: Record<string, unknown>, requestId: string): Promise<T> {
    const { data, errors } = await this.transport.execute(
      { query, variables },
      {
        viewer: { role: 'SERVICE', scopes: [internalScope('holds')] },
        caller: 'reservation',
        requestId,
        fresh: false,
      },
    );
    const [error] = errors ?? [];
    if (!error) return data as T;
    const code = error.extensions['code'];
    if (isKnownCode(code) && code !== 'INTERNAL_SERVER_ERROR') throw new AppError(code, error.message);
    throw new Error(`The hospital subgraph failed: ${error.message}`);
  }
}
