import { LocalDate, LocalTime } from '@goldenhour/subgraph-kit';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Weekday } from '../calendar/weekday';
import type { WeekdayName } from '../calendar/kst';
import { RepeatableInput } from '../store/repeatable.input';

@InputType({ description: 'When a department takes patients, week by week, in Korean time (진료 시간표).' })
export class DefineScheduleInput extends RepeatableInput {
  @Field(() => ID)
  hospitalId!: string;

  @Field(() => String, { description: 'Korean name, as among `departments`; at most 60 characters.' })
  department!: string;

  @Field(() => Weekday, { description: 'The day on which it opens.' })
  weekday!: WeekdayName;

  @Field(() => LocalTime)
  opensAt!: string;

  @Field(() => LocalTime, {
    description: 'Not later than `opensAt` means: on the next day; 00:00 is midnight.',
  })
  closesAt!: string;

  @Field(() => Int, { description: 'How long a slot is: 5 to 240. Only whole slots are booked.' })
  slotMinutes!: number;

  @Field(() => Int, { description: 'Seats of each slot: 1 to 100.' })
  capacity!: number;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether it opens on public holidays (공휴일 진료).',
  })
  opensOnHolidays!: boolean;
}

@InputType({ description: 'A schedule has no further slots; what is booked stands (시간표 종료).' })
export class EndScheduleInput extends RepeatableInput {
  @Field(() => ID)
  scheduleId!: string;
}

@InputType()
abstract class OneDay extends RepeatableInput {
  @Field(() => ID)
  hospitalId!: string;

  @Field(() => LocalDate, { description: 'The day in Korea on which slots start.' })
  date!: string;

  @Field(() => String, { nullable: true, description: 'Null: the whole hospital.' })
  department?: string | null;
}

@InputType({ description: 'No slots on that day; what is booked there is cancelled and told (휴진).' })
export class CloseClinicInput extends OneDay {
  @Field(() => String, { nullable: true, description: 'For patients, at most 200 characters.' })
  reason?: string | null;
}

@InputType({ description: 'The day has slots again; what was cancelled stays so (휴진 해제).' })
export class ReopenClinicInput extends OneDay {}
