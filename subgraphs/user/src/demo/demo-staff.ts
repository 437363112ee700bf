import type { EventBus, HospitalsChanged } from '@goldenhour/events';
import { UserRow } from '../account/user.entity';
import { changeRights, findByEmail } from '../account/users';
import { KnownHospitalRow } from '../hospital/known-hospital.entity';
import { commit, type Store } from '../store';
import { DEMO_STAFF } from './demo-accounts';

/** Gives staff@ its hospital: the first by hpid of those that report beds, once the first poll is in. */
export async function placeDemoStaff(store: Store, bus: EventBus, until: () => number): Promise<void> {
  if (await isPlaced(store)) return;
  const hpids = new Map<number, string>();
  const reporting = new Set<number>();
  const leave = await bus.subscribe('hospital.changed', async ({ payload }) => {
    for (const { id, hpid } of payload.profiles) hpids.set(id, hpid);
    for (const { hospitalId } of [...payload.beds, ...payload.reports]) reporting.add(hospitalId);
    if (!isWholePoll(payload) || reporting.size === 0) return;
    for (const { hospitalId, hpid } of await store.database.em.fork().find(KnownHospitalRow, {})) {
      hpids.set(hospitalId, hpid);
    }
    const [first] = [...reporting]
      .filter((id) => hpids.has(id))
      .sort((a, b) => (hpids.get(a)! < hpids.get(b)! ? -1 : 1));
    if (first === undefined) return;
    await place(store, first, until());
    leave();
  });
}

/** The state of the feed comes with the last part of a poll. */
function isWholePoll({ feed }: HospitalsChanged): boolean {
  return feed !== null && feed.lastSuccessAt !== null && feed.failure === null;
}

async function isPlaced(store: Store): Promise<boolean> {
  return (await findByEmail(store.database.em.fork(), DEMO_STAFF))?.hospitalId != null;
}

async function place(store: Store, hospitalId: number, until: number): Promise<void> {
  await commit(store, async (transaction) => {
    const staff = await transaction.em.findOne(UserRow, { verifiedKey: DEMO_STAFF, hospitalId: null });
    if (staff) await changeRights(store, transaction, staff, { hospitalId }, until);
  });
}
