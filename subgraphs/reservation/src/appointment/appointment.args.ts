import { LocalDate } from '@goldenhour/subgraph-kit';
import { ArgsType, Field, Int } from 'type-graphql';
import { AppointmentStatus } from './appointment.enums';

@ArgsType()
export class AppointmentsArgs {
  @Field(() => [AppointmentStatus], { nullable: true, description: 'Only these; all by default.' })
  status?: AppointmentStatus[] | null;

  @Field(() => Int, { defaultValue: 20, description: '1 to 100.' })
  first!: number;

  @Field(() => String, { nullable: true, description: '`endCursor` of the page before.' })
  after?: string | null;
}

@ArgsType()
export class DayAppointmentsArgs extends AppointmentsArgs {
  @Field(() => LocalDate, { description: 'The day in Korea.' })
  date!: string;

  @Field(() => String, { nullable: true, description: 'Only this department.' })
  department?: string | null;
}
