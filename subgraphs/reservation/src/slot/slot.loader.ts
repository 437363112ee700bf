import { createLoader, groupBy, type EntityManager } from '@goldenhour/subgraph-kit';
import { holidaysKnownFor } from '../calendar/holidays';
import { DAY_MS, midnightOf } from '../calendar/kst';
import { ClinicRow } from '../schedule/clinic.entity';
import { ClosureRow } from '../schedule/closure.entity';
import { WHOLE_HOSPITAL } from '../schedule/closures';
import { ScheduleRow } from '../schedule/schedule.entity';
import type { Store } from '../store/store';
import { isWithinReach } from './bookable';
import { slotId } from './slot-id';
import { SlotRow } from './slot.entity';
import type { AppointmentSlot } from './slot.type';
import { slotMs, startsOn } from './slots-of-day';

/** The same instance for every hospital of one request: loaders know keys by identity. */
export interface Day {
  readonly department: string;
  readonly date: string;
}

/** Slots of one department's name on one day, for all hospitals of a request: five statements however many. */
export function slotsOfDay(store: Store, { department, date }: Day) {
  return createLoader<number, AppointmentSlot[]>(async (hospitalIds) => {
    const em = store.database.em.fork();
    const now = await store.clock.now(em);
    // Past days show what there was; a day whose holidays nobody knows shows nothing.
    if (!holidaysKnownFor(date) || !isWithinReach(date, now)) return hospitalIds.map(() => []);
    const where = { hospitalId: { $in: [...hospitalIds] } };
    const closures = await em.find(
      ClosureRow,
      { ...where, date, department: { $in: [WHOLE_HOSPITAL, department] } },
      { disableIdentityMap: true },
    );
    const closed = new Set(closures.map(({ hospitalId }) => hospitalId));
    const found = await em.find(ClinicRow, { ...where, department }, { disableIdentityMap: true });
    const open = found.filter(({ hospitalId }) => !closed.has(hospitalId));
    const slots = await slotsOf(em, open, date, now);
    return hospitalIds.map(
      (id) => slots.get(open.find(({ hospitalId }) => hospitalId === id)?.id ?? 0) ?? [],
    );
  });
}

/** By clinic, in the order in which they start. */
async function slotsOf(
  em: EntityManager,
  clinics: readonly ClinicRow[],
  date: string,
  now: number,
): Promise<ReadonlyMap<number, AppointmentSlot[]>> {
  if (clinics.length === 0) return new Map();
  const clinicId = { $in: clinics.map(({ id }) => id) };
  const schedules = await em.find(ScheduleRow, { clinicId }, { disableIdentityMap: true });
  const midnight = midnightOf(date);
  const startsAt = { $gte: midnight, $lt: midnight + DAY_MS };
  const rows = await em.find(SlotRow, { clinicId, startsAt }, { disableIdentityMap: true });
  const seats = new Map(rows.map((row) => [slotId(row), row]));
  const slots = schedules.flatMap((schedule) =>
    startsOn(schedule, date).map((start) => {
      const id = slotId({ scheduleId: schedule.id, startsAt: start });
      const { capacity } = schedule;
      const { taken, waiting } = seats.get(id) ?? { taken: 0, waiting: 0 };
      const remaining = start <= now ? 0 : capacity - taken;
      const slot = { id, startsAt: start, endsAt: start + slotMs(schedule), capacity, remaining, waiting };
      return { clinicId: schedule.clinicId, slot };
    }),
  );
  slots.sort((a, b) => a.slot.startsAt - b.slot.startsAt);
  return new Map(
    [...groupBy(slots, (entry) => entry.clinicId)].map(([id, ofClinic]) => [
      id,
      ofClinic.map(({ slot }) => slot),
    ]),
  );
}
