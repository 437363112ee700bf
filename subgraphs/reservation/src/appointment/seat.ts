import type { Viewer } from '@goldenhour/service-kit';
import type { EntityManager } from '@goldenhour/subgraph-kit';
import { lockSlots } from '../slot/slot-row';
import type { WantedSlot } from '../slot/want-slot';
import { actorOf, BY_ITSELF } from '../store/actor';
import type { Store } from '../store/store';
import { userError, type UserErrorCode } from '../store/user-errors';
import { refused, type Answer } from '../store/write';
import { AppointmentChange, type NewAppointment } from './appointment-change';
import type { BookAppointmentInput } from './appointment.inputs';
import { notFree } from './person';
import { nextReminder } from './reminders';
import { sealWords } from './words';

/** Somebody's wish for a seat. */
export interface Booking {
  readonly input: BookAppointmentInput;
  readonly viewer: Viewer;
  readonly userId: string;
}

type Place = 'CONFIRMED' | 'WAITING';
type Planned = { readonly place: Place } | { readonly problem: UserErrorCode };

/** Gives seats and places on the waiting list to those who want one slot, in their order; all or none of it happens. */
export async function seat(
  store: Store,
  em: EntityManager,
  wanted: WantedSlot,
  bookings: readonly Booking[],
): Promise<Answer[]> {
  const { slotId, startsAt } = wanted;
  const { capacity, taken, waiting } = (await lockSlots(em, [slotId])).get(slotId)!;
  const change = new AppointmentChange(store, em, await store.clock.now(em), BY_ITSELF);
  const busy = await notFree(
    em,
    bookings.map(({ userId }) => userId),
    wanted,
  );
  // Where somebody waits, every seat is theirs.
  let free = waiting > 0 ? 0 : capacity - taken;
  const plan = bookings.map(({ userId, input }): Planned => {
    const problem = busy.get(userId);
    if (problem) return { problem };
    if (startsAt <= change.now) return { problem: 'SLOT_PAST' };
    if (free === 0 && !input.joinWaitlist) return { problem: 'SLOT_FULL' };
    busy.set(userId, 'ALREADY_BOOKED');
    if (free === 0) return { place: 'WAITING' };
    free -= 1;
    return { place: 'CONFIRMED' };
  });
  const count = (place: Place): number => plan.filter((one) => 'place' in one && one.place === place).length;
  const [seats, waits] = [count('CONFIRMED'), count('WAITING')];
  const past = (): Answer => refused(userError('SLOT_PAST', ['slotId']));
  // It may begin this very moment; seats it has, as long as its row is locked.
  if (seats + waits > 0 && !(await AppointmentChange.take(store, em, slotId, seats, waits)))
    return bookings.map(past);

  const added = await change.add(
    plan.flatMap((one, index) =>
      'place' in one ? [newAppointment(store, wanted, bookings[index]!, one.place, change.now)] : [],
    ),
  );
  await change.tell();
  const ids = added.values();
  return plan.map((one) =>
    'problem' in one
      ? refused(userError(one.problem, ['slotId']))
      : { ids: [(ids.next().value as { id: number }).id], userErrors: [] },
  );
}

function newAppointment(
  { keys }: Store,
  { slotId, startsAt, endsAt, clinic }: WantedSlot,
  { input, viewer, userId }: Booking,
  status: Place,
  now: number,
): NewAppointment {
  return {
    row: {
      ...{ slotId, userId, startsAt, endsAt, status },
      hospitalId: clinic.hospitalId,
      department: clinic.department,
      end: null,
      bookedAt: now,
      offeredUntil: null,
      remindAt: status === 'CONFIRMED' ? nextReminder(startsAt, now) : null,
    },
    by: actorOf(viewer),
    seal: (id) => sealWords(keys, id, input),
  };
}
