import { transact, type EntityManager } from '@goldenhour/subgraph-kit';
import type { FilterQuery } from '@mikro-orm/core';
import { SlotRow } from '../slot/slot.entity';
import { lockSlots } from '../slot/slot-row';
import { BY_ITSELF } from '../store/actor';
import type { Store } from '../store/store';
import { AppointmentChange } from './appointment-change';
import { AppointmentRow } from './appointment.entity';
import { giveUp } from './give-up';
import { nextReminder } from './reminders';

/** As much as one look takes up; what is left, the next does. */
const BATCH = 200;

/**
 * What happens to appointments by time alone, on the database's clock: offers lapse and their seats go on, waiting lists
 * end with the start of their slot, people are reminded. All of it stands in the rows, so that whatever became due while no
 * process ran is done at the first look after. Every process looks; who comes second finds nothing to do.
 */
export class WaitlistWatch {
  constructor(private readonly store: Store) {}

  async look(): Promise<void> {
    const now = await this.store.clock.now(this.store.database.em.fork());
    await this.lapseOffers(now);
    await this.endLists(now);
    await this.remind(now);
  }

  private async lapseOffers(now: number): Promise<void> {
    const due = { status: 'OFFERED' as const, offeredUntil: { $lte: now } };
    for (const slotId of new Set((await this.find(due)).map((row) => row.slotId))) {
      await this.inSlot(slotId, async (change) => {
        const lapsed = { ...due, slotId, offeredUntil: { $lte: change.now } };
        for (const appointment of await inOrder(change.em, lapsed))
          await giveUp(change, appointment, 'LAPSED', 'OFFER_ENDED');
      });
    }
  }

  private async endLists(now: number): Promise<void> {
    const slots = await this.store.database.em
      .fork()
      .find(
        SlotRow,
        { waiting: { $gt: 0 }, startsAt: { $lte: now } },
        { fields: ['id'], limit: BATCH, disableIdentityMap: true },
      );
    for (const { id } of slots) {
      await this.inSlot(id, async (change) => {
        for (const appointment of await inOrder(change.em, { slotId: id, status: 'WAITING' }))
          await giveUp(change, appointment, 'LAPSED', 'SLOT_BEGAN');
      });
    }
  }

  private async remind(now: number): Promise<void> {
    const due = await this.find({ status: 'CONFIRMED', remindAt: { $lte: now } });
    if (due.length === 0) return;
    await this.change(async (em) => {
      const change = new AppointmentChange(this.store, em, await this.store.clock.now(em), BY_ITSELF);
      for (const appointment of due) {
        const { id, remindAt, startsAt } = appointment;
        // By the moment that was read: one that was moved or cancelled since, or reminded by another process, is not.
        const told = await em.nativeUpdate(
          AppointmentRow,
          { id, remindAt, status: 'CONFIRMED' },
          { remindAt: nextReminder(startsAt, change.now) },
        );
        if (told === 1 && startsAt > change.now) change.mention(appointment, 'REMINDED');
      }
      return change;
    });
  }

  private find(where: FilterQuery<AppointmentRow>): Promise<AppointmentRow[]> {
    const options = { orderBy: { id: 'asc' }, limit: BATCH, disableIdentityMap: true } as const;
    return this.store.database.em.fork().find(AppointmentRow, where, options);
  }

  private inSlot(slotId: number, work: (change: AppointmentChange) => Promise<void>): Promise<void> {
    return this.change(async (em) => {
      await lockSlots(em, [slotId]);
      const change = new AppointmentChange(this.store, em, await this.store.clock.now(em), BY_ITSELF);
      await work(change);
      return change;
    });
  }

  private async change(work: (em: EntityManager) => Promise<AppointmentChange>): Promise<void> {
    await transact(this.store.database, async (em) => (await work(em)).tell());
    this.store.relay.wake();
  }
}

function inOrder(em: EntityManager, where: FilterQuery<AppointmentRow>): Promise<AppointmentRow[]> {
  return em.find(AppointmentRow, where, { orderBy: { id: 'asc' }, disableIdentityMap: true });
}
