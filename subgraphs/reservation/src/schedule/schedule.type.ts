import { encodeGlobalId, LocalDate, LocalTime, Node, UserError } from '@goldenhour/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { timeOf, type WeekdayName } from '../calendar/kst';
import { Weekday } from '../calendar/weekday';
import type { ClosureRow } from './closure.entity';
import { WHOLE_HOSPITAL } from './closures';
import type { ClinicAndSchedule } from './lock-clinic';

export const SCHEDULE = 'ClinicSchedule';
export const CLOSURE = 'ClinicClosure';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'When a department takes patients, week by week, in Korean time (진료 시간표).',
})
export class ClinicSchedule {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  department!: string;

  @Field(() => Weekday, { description: 'The day on which it opens.' })
  weekday!: WeekdayName;

  @Field(() => LocalTime)
  opensAt!: string;

  @Field(() => LocalTime, { description: 'Not later than `opensAt`: on the next day.' })
  closesAt!: string;

  @Field(() => Int)
  slotMinutes!: number;

  @Field(() => Int, { description: 'Seats of each slot.' })
  capacity!: number;

  @Field(() => Boolean, { description: 'Whether it opens on public holidays (공휴일 진료).' })
  opensOnHolidays!: boolean;
}

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A day on which a hospital, or one department, takes no appointments (휴진).',
})
export class ClinicClosure {
  @Field(() => ID)
  id!: string;

  @Field(() => LocalDate)
  date!: string;

  @Field(() => String, { nullable: true, description: 'Null: the whole hospital.' })
  department!: string | null;

  @Field(() => String, { nullable: true, description: 'The hospital’s words: plain text.' })
  reason!: string | null;
}

@ObjectType({ simpleResolvers: true })
abstract class OneSchedule {
  @Field(() => ClinicSchedule, { nullable: true, description: 'Null when nothing was changed.' })
  schedule!: ClinicSchedule | null;

  @Field(() => [UserError])
  userErrors!: UserError[];
}

@ObjectType({ simpleResolvers: true })
export class DefineSchedulePayload extends OneSchedule {}

@ObjectType({ simpleResolvers: true })
export class EndSchedulePayload extends OneSchedule {}

@ObjectType({ simpleResolvers: true })
export class CloseClinicPayload {
  @Field(() => ClinicClosure, { nullable: true, description: 'Null when nothing was changed.' })
  closure!: ClinicClosure | null;

  @Field(() => [UserError])
  userErrors!: UserError[];
}

@ObjectType({ simpleResolvers: true })
export class ReopenClinicPayload {
  @Field(() => Boolean, { description: 'Whether the day was closed before.' })
  reopened!: boolean;

  @Field(() => [UserError])
  userErrors!: UserError[];
}

/** As clients see it. */
export function toSchedule({ clinic, schedule }: ClinicAndSchedule): ClinicSchedule {
  const { weekday, opensAt, closesAt, slotMinutes, capacity, opensOnHolidays } = schedule;
  return {
    id: encodeGlobalId(SCHEDULE, schedule.id),
    department: clinic.department,
    weekday,
    opensAt: timeOf(opensAt),
    closesAt: timeOf(closesAt),
    slotMinutes,
    capacity,
    opensOnHolidays,
  };
}

export function toClosure({ id, date, department, reason }: ClosureRow): ClinicClosure {
  return {
    id: encodeGlobalId(CLOSURE, id),
    date,
    department: department === WHOLE_HOSPITAL ? null : department,
    reason,
  };
}
