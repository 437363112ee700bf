import { ArgsType, Field, Int } from 'type-graphql';
import { ReservationStatus } from './reservation.enums';

@ArgsType()
export class ReservationsArgs {
  @Field(() => [ReservationStatus], { nullable: true, description: 'Only these; all by default.' })
  status?: ReservationStatus[] | null;

  @Field(() => Int, { defaultValue: 20, description: '1 to 100.' })
  first!: number;

  @Field(() => String, { nullable: true, description: '`endCursor` of the page before.' })
  after?: string | null;
}
