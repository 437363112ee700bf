import { LockMode } from '@mikro-orm/core';
import type { EntityManager, Plain } from '@goldenhour/subgraph-kit';
import { ClinicRow } from './clinic.entity';
import { ScheduleRow } from './schedule.entity';

export interface ClinicAndSchedule {
  readonly clinic: Plain<ClinicRow>;
  readonly schedule: Plain<ScheduleRow>;
}

/**
 * A schedule and its clinic, which nobody closes or ends until this transaction is over. Bookings share this lock; whoever
 * changes the calendar takes it alone ({@link lockClinics}), so that no booking slips in behind a closure.
 */
export async function shareClinicOf(
  em: EntityManager,
  scheduleId: number,
): Promise<ClinicAndSchedule | null> {
  const ofSchedule = em.createQueryBuilder(ScheduleRow).select('clinicId').where({ id: scheduleId });
  const [clinic] = await em
    .createQueryBuilder(ClinicRow)
    .select('*')
    .where({ id: { $eq: ofSchedule.getKnexQuery() } })
    .setLockMode(LockMode.PESSIMISTIC_READ)
    .execute<Plain<ClinicRow>[]>('all');
  // After the wait for the lock: it may have ended meanwhile.
  const schedule =
    clinic && (await em.findOne(ScheduleRow, { id: scheduleId }, { disableIdentityMap: true }));
  return clinic && schedule ? { clinic, schedule } : null;
}

/** A hospital's clinics, in the order of their numbers, for a change of their calendar. */
export function lockClinics(
  em: EntityManager,
  where: { readonly hospitalId: number; readonly department?: string },
): Promise<Plain<ClinicRow>[]> {
  return em
    .createQueryBuilder(ClinicRow)
    .select('*')
    .where(where)
    .orderBy({ id: 'asc' })
    .setLockMode(LockMode.PESSIMISTIC_WRITE)
    .execute<Plain<ClinicRow>[]>('all');
}
