import type { HospitalsChanged, Numbered } from '@goldenhour/events';
import { consumeOnce, upsertRows, type EntityManager } from '@goldenhour/subgraph-kit';
import type { Store } from '../store/store';
import { ErStateRow } from './er-state.entity';
import { favoritesAmong } from './favorites-among';
import type { NewOccasion } from './occasion.entity';
import { raise } from './raise';

/** An emergency room that fills and empties by one bed all the time is told of this often at most, milliseconds. */
const TOLD_EVERY_MS = 15 * 60 * 1000;

/**
 * Notices when a favourite's emergency room, which had no free bed by fresh numbers, has one again. Numbers that have
 * grown old say nothing. Most changes concern nobody here and cost one look.
 */
export async function takeBeds(store: Store, event: Numbered<HospitalsChanged>): Promise<void> {
  const seen = freshRooms(event.payload);
  if (seen.size === 0) return;
  const em = store.database.em.fork();
  const watched = await favoritesAmong(em, [...seen.keys()]);
  const news = await changed(em, seen, watched);
  if (news.length === 0) return;
  const acted = await consumeOnce(store, 'beds', event.id, async (inside, now) => {
    const occasions: NewOccasion[] = [];
    const rows = (await changed(inside, seen, watched)).map(({ hospitalId, free, before }) => {
      const tell = free && before?.free === false && before.toldAt <= now - TOLD_EVERY_MS;
      if (tell) occasions.push(freeAgain(hospitalId, event.id));
      return { hospitalId, free, toldAt: tell ? now : (before?.toldAt ?? 0) };
    });
    await upsertRows(inside, ErStateRow, rows, ['free', 'toldAt']);
    await raise(inside, now, occasions);
  });
  if (acted) store.wake();
}

/** Hospitals whose general emergency beds are known now, and whether one is free. */
function freshRooms({ beds }: HospitalsChanged): Map<number, boolean> {
  const rooms = new Map<number, boolean>();
  for (const { hospitalId, states } of beds) {
    const room = states.find(({ kind }) => kind === 'ER_GENERAL');
    if (room && room.freshness === 'FRESH' && room.available !== null)
      rooms.set(hospitalId, room.available > 0);
  }
  return rooms;
}

async function changed(em: EntityManager, seen: ReadonlyMap<number, boolean>, watched: readonly number[]) {
  if (watched.length === 0) return [];
  const rows = await em.find(ErStateRow, { hospitalId: { $in: [...watched] } }, { disableIdentityMap: true });
  const known = new Map(rows.map((row) => [row.hospitalId, row]));
  return watched
    .map((hospitalId) => ({ hospitalId, free: seen.get(hospitalId)!, before: known.get(hospitalId) }))
    .filter(({ free, before }) => before?.free !== free);
}

function freeAgain(hospitalId: number, eventId: string): NewOccasion {
  return {
    eventKey: `beds:${hospitalId}:${eventId}`,
    kind: 'FAVORITE_BEDS_FREE',
    text: 'FAVORITE_BEDS_FREE',
    audience: { kind: 'FANS', hospitalId },
    hospitalId,
  };
}
