import type { FeedState } from '@goldenhour/events';
import { DateTime } from '@goldenhour/subgraph-kit';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

export const FeedSource = { SIMULATOR: 'SIMULATOR', REPLAY: 'REPLAY', LIVE: 'LIVE' } as const;
registerEnumType(FeedSource, {
  name: 'FeedSource',
  description:
    'Where the numbers come from: made up, recorded, or the national service itself (국립중앙의료원).',
});

@ObjectType({ simpleResolvers: true, description: 'How the national feed is doing (수집 상태).' })
export class Feed {
  @Field(() => FeedSource, { nullable: true })
  source!: FeedState['source'] | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The last good poll of beds; null before the first.',
  })
  lastSuccessAt!: Date | null;

  @Field(() => Int, { nullable: true, description: 'Seconds since the last good poll.' })
  lagSeconds!: number | null;

  @Field(() => Int, { description: 'Values refused in the last good poll (격리된 값).' })
  quarantined!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Why the last poll failed, such as QUOTA, TIMEOUT, PARTIAL or TOO_FEW; null when it was good.',
  })
  failure!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'The state of all beds at one moment (전국 병상 현황).' })
export class BedBoard {
  @Field(() => String, { description: 'Subscribe to bedChanges after it to miss nothing.' })
  cursor!: string;

  @Field(() => Int)
  hospitalCount!: number;

  @Field(() => Int, { description: 'Hospitals with at least one FRESH number.' })
  freshCount!: number;

  @Field(() => DateTime, { nullable: true, description: 'The last change.' })
  updatedAt!: Date | null;

  @Field(() => Feed)
  feed!: Feed;
}
