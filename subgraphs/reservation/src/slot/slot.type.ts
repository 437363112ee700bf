import { DateTime } from '@goldenhour/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({
  simpleResolvers: true,
  description: 'A time at which a department takes patients (진료 예약 시간).',
})
export class AppointmentSlot {
  @Field(() => ID)
  id!: string;

  @Field(() => DateTime)
  startsAt!: number;

  @Field(() => DateTime)
  endsAt!: number;

  @Field(() => Int, { description: 'Seats in all.' })
  capacity!: number;

  @Field(() => Int, { description: 'Seats that can be booked now; 0 once it has begun.' })
  remaining!: number;

  @Field(() => Int, { description: 'People on its waiting list (대기 인원).' })
  waiting!: number;
}
