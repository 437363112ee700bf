import type { EntityClass } from '@mikro-orm/core';
import type { Topic } from '@goldenhour/events';
import { SPINE_ENTITIES } from '@goldenhour/subgraph-kit';
import { AppointmentReadRow } from './appointment/appointment-read.entity';
import { AppointmentStepRow } from './appointment/appointment-step.entity';
import { AppointmentRow } from './appointment/appointment.entity';
import { PersonRow } from './appointment/person.entity';
import { ConditionReadRow } from './condition/condition-read.entity';
import { PatientConditionRow } from './condition/condition.entity';
import { ReservationStepRow } from './reservation/reservation-step.entity';
import { ReservationRow } from './reservation/reservation.entity';
import { ClinicRow } from './schedule/clinic.entity';
import { ClosureRow } from './schedule/closure.entity';
import { ScheduleRow } from './schedule/schedule.entity';
import { SlotRow } from './slot/slot.entity';
import { TransportStepRow } from './transport/transport-step.entity';

/** Every table of this subgraph. */
export const ENTITIES: EntityClass<object>[] = [
  PatientConditionRow,
  ConditionReadRow,
  TransportStepRow,
  ReservationRow,
  ReservationStepRow,
  ClinicRow,
  ScheduleRow,
  ClosureRow,
  SlotRow,
  AppointmentRow,
  AppointmentStepRow,
  AppointmentReadRow,
  PersonRow,
  ...SPINE_ENTITIES,
];

/** Every topic that this subgraph tells. */
export const TOPICS: readonly Topic[] = ['reservation.changed', 'appointment.changed'];
