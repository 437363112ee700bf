import { DateTime } from '@goldenhour/subgraph-kit';
import { ArgsType, Field, Float, Int, ObjectType } from 'type-graphql';
import { Hospital } from '../hospital/hospital.type';
import { DeclineReason } from '../reservation/reservation.enums';

@ObjectType({
  simpleResolvers: true,
  description: 'How often hospitals declined for one reason (거절 사유별 횟수).',
})
export class DeclineCount {
  @Field(() => DeclineReason)
  reason!: DeclineReason;

  @Field(() => Hospital, { nullable: true })
  hospital!: Hospital | null;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ simpleResolvers: true, description: 'How requests for beds went (예약 통계).' })
export class ReservationStatistics {
  @Field(() => Int, { description: 'Hospitals asked; notices are not requests.' })
  requests!: number;

  @Field(() => Int, { description: 'Requests that were approved, whatever came after.' })
  approvals!: number;

  @Field(() => Int, { description: 'Transports whose search widened or whose dispatcher was alarmed.' })
  escalations!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Seconds from a transport’s first request to its first answer: the median. Null without any.',
  })
  firstAnswerMedianSeconds!: number | null;

  @Field(() => Float, { nullable: true, description: 'As the median: nine of ten took no longer.' })
  firstAnswerP90Seconds!: number | null;

  @Field(() => [DeclineCount], { description: 'Most frequent first.' })
  declines!: DeclineCount[];
}

@ArgsType()
export class ReservationStatisticsArgs {
  @Field(() => DateTime, { description: 'Requests from this moment on.' })
  from!: Date;

  @Field(() => DateTime, { description: 'And before this one; at most 400 days later.' })
  to!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Of crews of this province; a dispatcher sees their own, an administrator all (시도).',
  })
  province?: string | null;
}
