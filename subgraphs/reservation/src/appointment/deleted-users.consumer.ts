import type { Numbered, UsersDescribed } from '@goldenhour/events';
import { consumeOnce, type EntityManager } from '@goldenhour/subgraph-kit';
import { lockSlots } from '../slot/slot-row';
import { BY_ITSELF } from '../store/actor';
import type { Store } from '../store/store';
import { AppointmentChange } from './appointment-change';
import { OPEN } from './appointment.enums';
import { AppointmentRow } from './appointment.entity';
import { giveUp } from './give-up';
import { lockPersons } from './person';

/** With an account go its open appointments, whose seats others may have, and what it ever said with one. */
export async function takeDeletedUsers(store: Store, event: Numbered<UsersDescribed>): Promise<void> {
  const deleted = event.payload.users.filter((user) => user.deleted).map(({ id }) => id);
  if (deleted.length === 0) return;
  const acted = await consumeOnce(store, 'deleted-users', event.id, async (em) => {
    await lockPersons(em, deleted);
    await cancelAll(store, em, deleted);
    await em.nativeUpdate(AppointmentRow, { userId: { $in: deleted } }, { sealed: null });
  });
  if (acted) store.relay.wake();
}

async function cancelAll(store: Store, em: EntityManager, userIds: readonly string[]): Promise<void> {
  const where = { userId: { $in: [...userIds] }, status: { $in: [...OPEN] } };
  const find = () => em.find(AppointmentRow, where, { orderBy: { id: 'asc' }, disableIdentityMap: true });
  await lockSlots(
    em,
    (await find()).map(({ slotId }) => slotId),
  );
  const change = new AppointmentChange(store, em, await store.clock.now(em), BY_ITSELF);
  for (const appointment of await find()) {
    // One that has begun is the hospital's to mark.
    if (appointment.startsAt > change.now) await giveUp(change, appointment, 'CANCELLED', 'BY_PATIENT');
  }
  await change.tell();
}
