import { LockMode } from '@mikro-orm/core';
import { upsertRows, type EntityManager, type Plain } from '@goldenhour/subgraph-kit';
import type { ScheduleRow } from '../schedule/schedule.entity';
import { SlotRow } from './slot.entity';

/** The number of a slot's row, which is made at its first booking. */
export async function slotRowOf(
  em: EntityManager,
  { id: scheduleId, clinicId, capacity }: Plain<ScheduleRow>,
  startsAt: number,
): Promise<number> {
  const find = () => em.findOne(SlotRow, { scheduleId, startsAt }, { disableIdentityMap: true });
  const known = await find();
  if (known) return known.id;
  const row = { scheduleId, clinicId, startsAt, capacity, taken: 0, waiting: 0 };
  // Of several at once one makes it; the others find it changed to what it is.
  await upsertRows(em, SlotRow, [row], ['capacity'], ['scheduleId', 'startsAt']);
  return (await find())!.id;
}

/** Locks rows of slots, always in the order of their numbers, so that no two transactions wait for each other. */
export async function lockSlots(
  em: EntityManager,
  ids: readonly number[],
): Promise<Map<number, Plain<SlotRow>>> {
  const rows = await em
    .createQueryBuilder(SlotRow)
    .select('*')
    .where({ id: { $in: [...ids] } })
    .orderBy({ id: 'asc' })
    .setLockMode(LockMode.PESSIMISTIC_WRITE)
    .execute<Plain<SlotRow>[]>('all');
  return new Map(rows.map((row) => [row.id, row]));
}
