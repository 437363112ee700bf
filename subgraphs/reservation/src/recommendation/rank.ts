import type { HospitalTier } from '@goldenhour/events';
import type { Candidate } from './candidate';
import { leftOutReason } from './left-out';
import type { LeftOutReason, RecommendationReason } from './reasons';

/** A drive is near up to this, minutes. */
const CLOSE_MINUTES = 10;
/** Left-out hospitals that are told, the nearest ones. */
const MOST_LEFT_OUT = 50;

/**
 * What counts against a hospital, as minutes that are added to the drive: how much farther a crew should rather go.
 * They are judgements, stated here so that they can be argued about:
 */
const EXTRA_MINUTES = {
  /** Half an hour for "we do not say": more than half of the hospitals do not, and most of them turn such a patient away. */
  illnessUnknown: 30,
  /** Half of that for "ask us": the answer is a telephone call away, and often yes. */
  illnessByEnquiry: 15,
  /** For each kind whose state is not known: it is rarely out of use. */
  equipmentUnknown: 5,
  /** Of Pre-KTAS 1 and 2, a transfer from a smaller hospital costs far more than the ten minutes to a regional centre. */
  otherTierWhenSevere: 10,
  /** Below, the preference only keeps larger centres free for those who need them. */
  otherTier: 5,
} as const;
/** Minutes after which a score has fallen to half. */
const HALF_SCORE_MINUTES = 30;

const PREFERRED_TIER: Readonly<Record<number, HospitalTier>> = {
  1: 'REGIONAL_CENTER',
  2: 'REGIONAL_CENTER',
  3: 'LOCAL_CENTER',
  4: 'LOCAL_INSTITUTION',
  5: 'LOCAL_INSTITUTION',
};

export interface RankNeeds {
  /** 1 to 5; null = no preference of a class of hospital. */
  readonly preKtas: number | null;
}

export interface RankTravel {
  /** Whole minutes by road. */
  readonly minutes: number;
}

export interface RankOptions {
  /** Hospitals beyond are left out as too far. */
  readonly radiusKm: number;
}

export interface Recommended<T extends RankTravel = RankTravel> {
  readonly hospitalId: string;
  /** 1, 2, 3 … */
  readonly rank: number;
  /** Above 50 to 100 with a fresh bed, above 0 to 50 with an aging one; to one decimal. */
  readonly score: number;
  readonly travel: T;
  readonly reasons: readonly RecommendationReason[];
}

export interface LeftOut {
  readonly hospitalId: string;
  readonly reason: LeftOutReason;
}

export interface Ranking<T extends RankTravel = RankTravel> {
  /** All that can be recommended, best first. */
  readonly recommended: readonly Recommended<T>[];
  /** The nearest 50 of the others, nearest first. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * Ranks hospitals for a patient; asks nobody. Fresh beds come before aging ones, however far: five hospitals are asked
 * at once, so that a near one with an aging number is still among them where there are few. Within each, the shorter way
 * wins, with what is not known counted as extra minutes.
 * @param travel by hospital id, for all that `leftOutReason` lets through; others are not looked at
 */
export function rank<T extends RankTravel>(
  candidates: readonly Candidate[],
  needs: RankNeeds,
  travel: ReadonlyMap<string, T>,
  { radiusKm }: RankOptions,
): Ranking<T> {
  const scored: { candidate: Candidate; way: T; score: number }[] = [];
  const out: { candidate: Candidate; reason: LeftOutReason }[] = [];
  for (const candidate of candidates) {
    const reason = leftOutReason(candidate, radiusKm);
    const way = travel.get(candidate.hospitalId);
    if (reason !== null) out.push({ candidate, reason });
    else if (way) scored.push({ candidate, way, score: scoreOf(candidate, needs, way.minutes) });
    else throw new Error(`There is no travel time to ${candidate.hospitalId}.`);
  }
  scored.sort(
    (a, b) => b.score - a.score || a.way.minutes - b.way.minutes || byDistance(a.candidate, b.candidate),
  );
  out.sort((a, b) => byDistance(a.candidate, b.candidate));
  return {
    recommended: scored.map(({ candidate, way, score }, index) => ({
      hospitalId: candidate.hospitalId,
      rank: index + 1,
      score: Math.round(score * 10) / 10,
      travel: way,
      reasons: reasonsOf(candidate, needs, way.minutes),
    })),
    leftOut: out
      .slice(0, MOST_LEFT_OUT)
      .map(({ candidate, reason }) => ({ hospitalId: candidate.hospitalId, reason })),
  };
}

function byDistance(a: Candidate, b: Candidate): number {
  return a.distanceMeters - b.distanceMeters || (a.hospitalId < b.hospitalId ? -1 : 1);
}

function scoreOf(candidate: Candidate, needs: RankNeeds, minutes: number): number {
  const weighed = minutes + extraMinutes(candidate, needs);
  const nearness = HALF_SCORE_MINUTES / (HALF_SCORE_MINUTES + weighed);
  return (candidate.bed.freshness === 'FRESH' ? 50 : 0) + 50 * nearness;
}

function extraMinutes({ illness, equipment, tier }: Candidate, { preKtas }: RankNeeds): number {
  let extra = equipment.filter(({ availability }) => availability === 'UNKNOWN').length;
  extra *= EXTRA_MINUTES.equipmentUnknown;
  if (illness === 'UNKNOWN') extra += EXTRA_MINUTES.illnessUnknown;
  if (illness === 'BY_ENQUIRY') extra += EXTRA_MINUTES.illnessByEnquiry;
  if (preKtas === null || suits(tier, preKtas)) return extra;
  return extra + (preKtas <= 2 ? EXTRA_MINUTES.otherTierWhenSevere : EXTRA_MINUTES.otherTier);
}

function suits(tier: HospitalTier | null, preKtas: number | null): boolean {
  return preKtas !== null && tier !== null && PREFERRED_TIER[preKtas] === tier;
}

const ILLNESS_REASONS = {
  AVAILABLE: 'ILLNESS_ACCEPTED',
  BY_ENQUIRY: 'ILLNESS_BY_ENQUIRY',
  UNKNOWN: 'ILLNESS_UNKNOWN',
  UNAVAILABLE: null,
} as const;

function reasonsOf(candidate: Candidate, { preKtas }: RankNeeds, minutes: number): RecommendationReason[] {
  const { bed, illness, equipment, tier, messages } = candidate;
  const reasons: (RecommendationReason | null | false)[] = [
    bed.freshness === 'FRESH' ? 'FRESH_BED' : 'AGING_BED',
    illness && ILLNESS_REASONS[illness],
    equipment.length > 0 &&
      equipment.every(({ availability }) => availability === 'AVAILABLE') &&
      'EQUIPMENT_AVAILABLE',
    suits(tier, preKtas) && 'TIER_MATCHES',
    minutes <= CLOSE_MINUTES && 'CLOSE',
    messages > 0 && 'MESSAGE_TO_READ',
  ];
  return reasons.filter((reason): reason is RecommendationReason => Boolean(reason));
}
