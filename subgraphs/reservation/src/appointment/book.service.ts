import { AppError, type Viewer } from '@goldenhour/service-kit';
import type { EntityManager } from '@goldenhour/subgraph-kit';
import { shareClinicOf, type ClinicAndSchedule } from '../schedule/lock-clinic';
import { notBookable } from '../slot/bookable';
import { requireSlotPlace, type SlotPlace } from '../slot/slot-id';
import { lockSlots, slotRowOf } from '../slot/slot-row';
import { slotMs } from '../slot/slots-of-day';
import { actorOf } from '../store/actor';
import type { Store } from '../store/store';
import { checkLength, userError, type UserErrorCode } from '../store/user-errors';
import { refused, write, type Answer } from '../store/write';
import { AppointmentChange } from './appointment-change';
import type { BookAppointmentInput } from './appointment.inputs';
import { lockPerson, notFree, requirePerson } from './person';
import { nextReminder } from './reminders';
import { sealWords } from './words';

const MAX_NOTE = 500;
const MAX_NAME = 60;

/** A slot that somebody wants, once its clinic's calendar is locked. */
export interface WantedSlot extends ClinicAndSchedule {
  /** Of its row. */
  readonly slotId: number;
  readonly startsAt: number;
  readonly endsAt: number;
}

/**
 * Finds the slot, with its calendar locked so that it stays open.
 * @throws AppError NOT_FOUND for a schedule that never was
 */
export async function wantSlot(
  { clock }: Store,
  em: EntityManager,
  { scheduleId, startsAt }: SlotPlace,
): Promise<WantedSlot | UserErrorCode> {
  const found = await shareClinicOf(em, scheduleId);
  if (!found) throw new AppError('NOT_FOUND', 'There is no such slot.');
  const problem = await notBookable(em, found, startsAt, await clock.now(em));
  if (problem) return problem;
  const slotId = await slotRowOf(em, found.schedule, startsAt);
  return { ...found, slotId, startsAt, endsAt: startsAt + slotMs(found.schedule) };
}

/** Books seats, and places on waiting lists. */
export class BookService {
  constructor(private readonly store: Store) {}

  /** @throws AppError BAD_USER_INPUT, NOT_FOUND; FORBIDDEN for whoever has no account */
  async book(input: BookAppointmentInput, viewer: Viewer): Promise<Answer> {
    const userId = requirePerson(viewer);
    const place = requireSlotPlace(input.slotId, 'input.slotId');
    const wrong = [
      ...checkLength(input.note, MAX_NOTE, 'note'),
      ...checkLength(input.patientName, MAX_NAME, 'patientName'),
    ];
    if (wrong.length > 0) return refused(...wrong);
    const { store } = this;
    return write(store, { operation: 'bookAppointment', viewer, input }, async (em) => {
      await lockPerson(em, userId);
      const wanted = await wantSlot(store, em, place);
      if (typeof wanted === 'string') return refused(userError(wanted, ['slotId']));
      const problem = await notFree(em, userId, wanted);
      if (problem) return refused(userError(problem, ['slotId']));

      const status = await this.claim(em, wanted, input.joinWaitlist);
      if (status !== 'CONFIRMED' && status !== 'WAITING') return refused(userError(status, ['slotId']));
      const change = new AppointmentChange(store, em, await store.clock.now(em), actorOf(viewer));
      if (status === 'WAITING') await change.count(wanted.slotId, 1);
      const { slotId, startsAt, endsAt, clinic } = wanted;
      const appointment = {
        ...{ slotId, userId, startsAt, endsAt, status },
        hospitalId: clinic.hospitalId,
        department: clinic.department,
        end: null,
        bookedAt: change.now,
        offeredUntil: null,
        remindAt: status === 'CONFIRMED' ? nextReminder(startsAt, change.now) : null,
        sealed: null,
      };
      const { id } = await change.add(appointment, (added) => sealWords(store.keys, added, input));
      await change.tell();
      return { ids: [id], userErrors: [] };
    });
  }

  /** Takes a seat; where there is none, the slot's row is locked afterwards, so that a place in the list is one's own. */
  private async claim(
    em: EntityManager,
    { slotId, startsAt }: WantedSlot,
    joinWaitlist: boolean,
  ): Promise<'CONFIRMED' | 'WAITING' | 'SLOT_PAST' | 'SLOT_FULL'> {
    const { store } = this;
    if (await AppointmentChange.takeSeat(store, em, slotId)) return 'CONFIRMED';
    await lockSlots(em, [slotId]);
    // Between the statement and the lock a seat may have become free, or the slot may have begun.
    if (await AppointmentChange.takeSeat(store, em, slotId)) return 'CONFIRMED';
    if (startsAt <= (await store.clock.now(em))) return 'SLOT_PAST';
    return joinWaitlist ? 'WAITING' : 'SLOT_FULL';
  }
}
