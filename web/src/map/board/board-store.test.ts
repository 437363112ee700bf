import type { Bed, Hospital } from './bed';
import { BoardStore } from './board-store';

const MINUTE = 60_000;
const NOW = Date.parse('2026-11-28T03:00:00Z');

const hospital = (id: string): Hospital => ({
  id,
  hpid: id,
  name: `병원 ${id}`,
  tier: 'LOCAL_CENTER',
  province: '서울특별시',
  district: null,
  address: null,
  erPhone: null,
  at: null,
});
const bed = (fields: Partial<Bed> = {}): Bed => ({
  kind: 'ER_GENERAL',
  available: 5,
  held: 0,
  capacity: 10,
  crowding: 'MODERATE',
  freshness: 'FRESH',
  suspect: false,
  source: 'FEED',
  reportedAt: NOW,
  ...fields,
});

function openStore() {
  let now = NOW;
  let frame: (() => void) | null = null;
  const store = new BoardStore({ now: () => now, nextFrame: (run) => (frame = run) });
  const draw = () => {
    const run = frame;
    frame = null;
    run?.();
  };
  return {
    store,
    draw,
    isWaiting: () => frame !== null,
    wait: (ms: number) => {
      now += ms;
      store.grow();
      draw();
    },
    load: (ids: string[], fields: Partial<Bed> = {}) => {
      store.load(
        ids.map(hospital),
        ids.map((hospitalId) => ({ hospitalId, bed: bed(fields) })),
      );
      draw();
    },
  };
}

it('shows all changes between two pictures with the next one, and tells each row once', () => {
  const { store, draw, load } = openStore();
  load(['a', 'b']);
  const heard: string[] = [];
  for (const id of ['a', 'b']) store.subscribeTo(id, () => heard.push(id));
  store.subscribe(() => heard.push('all'));
  for (const available of [4, 3, 2]) store.apply([{ hospitalId: 'a', bed: bed({ available }) }], []);
  expect(store.shown.get('a')!.bed.available).toBe(5);
  draw();
  expect(store.shown.get('a')!.bed.available).toBe(2);
  expect(heard).toEqual(['a', 'all']);
});

it('has its first picture at once, and later ones with the next frame', () => {
  const { store } = openStore();
  const all = (id: string) => store.load([hospital(id)], [{ hospitalId: id, bed: bed() }]);
  all('a');
  expect([...store.shown.keys()]).toEqual(['a']);
  all('b');
  expect([...store.shown.keys()]).toEqual(['a']);
});

it('keeps the object of what looks the same, so that nothing is drawn again', () => {
  const { store, load, wait } = openStore();
  load(['a']);
  const before = store.shown.get('a');
  wait(30_000);
  expect(store.shown.get('a')).toBe(before);
  wait(30_000);
  expect(store.shown.get('a')).not.toBe(before);
  expect(store.shown.get('a')!.age).toEqual({ unit: 'minutes', n: 1 });
});

it('highlights a changed number for three seconds, and a renewed time not at all', () => {
  const { store, draw, load, wait } = openStore();
  load(['a', 'b']);
  store.apply(
    [{ hospitalId: 'a', bed: bed({ available: 1 }) }],
    [{ hospitalId: 'b', reportedAt: NOW + 1000 }],
  );
  draw();
  expect([store.shown.get('a')!.flash, store.shown.get('b')!.flash]).toEqual([true, false]);
  wait(3_000);
  expect(store.shown.get('a')!.flash).toBe(false);
});

it('grows old without hearing anything, and never takes an old number for a free bed', () => {
  const { store, load, wait } = openStore();
  load(['a'], { crowding: 'SMOOTH' });
  expect(store.shown.get('a')).toMatchObject({ freshness: 'FRESH', look: 'SMOOTH' });
  wait(16 * MINUTE);
  expect(store.shown.get('a')).toMatchObject({ freshness: 'AGING', look: 'AGING' });
  wait(15 * MINUTE);
  expect(store.shown.get('a')).toMatchObject({ freshness: 'STALE', look: 'STALE', crowding: 'UNKNOWN' });
});

it('never makes a number fresher than the server said', () => {
  const { store, load } = openStore();
  load(['a'], { freshness: 'AGING' });
  expect(store.shown.get('a')!.freshness).toBe('AGING');
});

it('shows a kept board as old however young its reports are', () => {
  const { store, draw } = openStore();
  store.load([hospital('a')], [{ hospitalId: 'a', bed: bed() }], 'STALE');
  draw();
  expect(store.shown.get('a')!.look).toBe('STALE');
});

it('shows the kind that was chosen, and a hospital without it as unknown, not as 0', () => {
  const { store, draw, load } = openStore();
  load(['a', 'b']);
  store.add([{ hospitalId: 'a', bed: bed({ kind: 'ICU_GENERAL', available: 2 }) }], store.beds.order);
  store.chooseKind('ICU_GENERAL');
  draw();
  expect(store.shown.get('a')!.bed.available).toBe(2);
  expect(store.shown.get('b')!).toMatchObject({ look: 'UNKNOWN', bed: { available: null } });
});

it('lets an answer that was asked for before a change not undo it', () => {
  const { store, draw, load } = openStore();
  load(['a']);
  const askedAt = store.beds.order;
  store.apply([{ hospitalId: 'a', bed: bed({ kind: 'ICU_GENERAL', available: 0 }) }], []);
  store.add([{ hospitalId: 'a', bed: bed({ kind: 'ICU_GENERAL', available: 9 }) }], askedAt);
  store.chooseKind('ICU_GENERAL');
  draw();
  expect(store.shown.get('a')!.bed.available).toBe(0);
});

it('leaves what the staff entered alone when the feed reports again', () => {
  const { store, draw, load } = openStore();
  load(['a'], { source: 'STAFF' });
  store.apply([], [{ hospitalId: 'a', reportedAt: NOW + 60_000 }]);
  draw();
  expect(store.shown.get('a')!.bed.reportedAt).toBe(NOW);
});

it('holds changes while it is paused, lets ages go on, and shows all of them afterwards', () => {
  const { store, draw, load, wait } = openStore();
  load(['a']);
  store.pause();
  store.apply([{ hospitalId: 'a', bed: bed({ available: 4 }) }], []);
  store.apply([{ hospitalId: 'a', bed: bed({ available: 3 }) }], []);
  wait(2 * MINUTE);
  expect(store.shown.get('a')).toMatchObject({ bed: { available: 5 }, age: { unit: 'minutes', n: 2 } });
  store.resume();
  draw();
  expect(store.shown.get('a')!.bed.available).toBe(3);
});

it('says when a change names a hospital that it does not have', () => {
  const { store, load } = openStore();
  load(['a']);
  expect(store.apply([{ hospitalId: 'a', bed: bed() }], [])).toBe(false);
  expect(store.apply([{ hospitalId: 'new', bed: bed() }], [])).toBe(true);
});

it('forgets hospitals that a new load no longer has', () => {
  const { store, load } = openStore();
  load(['a', 'b']);
  load(['b']);
  expect([...store.shown.keys()]).toEqual(['b']);
});
