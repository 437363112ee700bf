import type { BedState, Crowding as CrowdingName, Freshness as FreshnessName } from '@goldenhour/events';
import { BedKind, DateTime, type Plain } from '@goldenhour/subgraph-kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { crowdingOf } from './crowding';
import { BedSource, Crowding, Freshness } from './enums';

@ObjectType({
  simpleResolvers: true,
  description: 'One kind of bed of one hospital: a number, its capacity and when it was reported (병상).',
})
export class Bed {
  @Field(() => BedKind)
  kind!: BedKind;

  @Field(() => Int, {
    nullable: true,
    description:
      'Free beds now: reported − held − arrived since. Null = unknown, negative = over capacity (가용 병상).',
  })
  available!: number | null;

  @Field(() => Int, { nullable: true, description: 'Free beds as the hospital reported them.' })
  reported!: number | null;

  @Field(() => Int, { description: 'Beds held for patients on their way (확보된 병상).' })
  held!: number;

  @Field(() => Int, { nullable: true, description: 'Baseline number of this kind (기준 병상).' })
  capacity!: number | null;

  @Field(() => Crowding)
  crowding!: CrowdingName;

  @Field(() => Freshness)
  freshness!: FreshnessName;

  @Field(() => Boolean, { description: 'More free beds than the hospital has: believable, but look twice.' })
  suspect!: boolean;

  @Field(() => BedSource)
  source!: 'FEED' | 'STAFF';

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the hospital reported it; null = never (보고 일시).',
  })
  reportedAt!: Date | null;
}

export function toBed(state: BedState): Plain<Bed> {
  return {
    kind: state.kind,
    available: state.available,
    reported: state.reported,
    held: state.held,
    capacity: state.capacity,
    crowding: crowdingOf(state.available, state.capacity, state.freshness),
    freshness: state.freshness,
    suspect: state.suspect,
    source: state.source,
    reportedAt: state.reportedAt === null ? null : new Date(state.reportedAt),
  };
}

/** A bed of which nothing was ever reported. */
export function unknownBed(kind: BedKind): Bed {
  return toBed({
    kind,
    available: null,
    reported: null,
    held: 0,
    capacity: null,
    freshness: 'UNKNOWN',
    suspect: false,
    source: 'FEED',
    reportedAt: null,
  });
}
