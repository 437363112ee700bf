import { LocalDate } from '@goldenhour/subgraph-kit';
import { ArgsType, Field } from 'type-graphql';

@ArgsType()
export class AppointmentSlotsArgs {
  @Field(() => String, { description: 'Korean name, as among `departments`.' })
  department!: string;

  @Field(() => LocalDate, { description: 'The day in Korea on which slots start.' })
  date!: string;
}
