import type { BedKind } from '@goldenhour/client';
import {
  conflictsOf,
  discard,
  keepMine,
  NOTHING_TYPED,
  settled,
  toInput,
  typing,
  without,
  type Statements,
} from './bed-draft';

const AT = '2026-11-28T03:00:00.000Z';
const SHOWN = {
  ...{ available: null, reported: null, capacity: null, reportedAt: null, suspect: false },
  ...({ freshness: 'FRESH', source: 'FEED' } as const),
};
type Said = Partial<Record<BedKind, { feed?: number; staff?: number; at?: string; held?: number }>>;

function statements(cursor: string, said: Said): Statements {
  const beds = Object.entries(said).map(([kind, { feed, staff, at = AT, held = 0 }]) => ({
    shown: { ...SHOWN, kind: kind as BedKind, held },
    feed: feed === undefined ? null : { value: feed, capacity: 20, at: AT, refused: null },
    staff: staff === undefined ? null : { value: staff, capacity: null, at },
  }));
  return { cursor, beds, equipment: [] };
}

const before = statements('c1', { ER_GENERAL: { feed: 5 }, ICU_GENERAL: { feed: 2 } });
const type = (available: string) => typing(NOTHING_TYPED, before, 'ER_GENERAL', { available });

it('sends what was typed with the cursor of what was seen', () => {
  const draft = typing(type('7'), before, 'ICU_GENERAL', { available: '−1', capacity: '4' });
  expect(draft.cursor).toBe('c1');
  expect(toInput(draft)).toEqual([
    { kind: 'ER_GENERAL', available: 7 },
    { kind: 'ICU_GENERAL', available: -1, capacity: 4 },
  ]);
});

it('goes on with what was read since, where nothing was said of the typed kinds', () => {
  const later = statements('c2', { ER_GENERAL: { feed: 5, held: 1 }, ICU_GENERAL: { feed: 0 } });
  const draft = settled(type('7'), later);
  expect(conflictsOf(draft, later)).toEqual([]);
  expect(draft.cursor).toBe('c2');
});

it.each<[string, Said]>([
  ['the feed', { ER_GENERAL: { feed: 4 } }],
  ['a colleague', { ER_GENERAL: { feed: 5, staff: 3 } }],
])('keeps what was typed and the old cursor when %s says something else of it', (_, said) => {
  const later = statements('c2', said);
  const draft = settled(type('7'), later);
  expect(conflictsOf(draft, later)).toEqual(['ER_GENERAL']);
  expect(draft.cursor).toBe('c1');
  expect(toInput(draft)).toEqual([{ kind: 'ER_GENERAL', available: 7 }]);
});

it('goes on when somebody has looked and stays with their own', () => {
  const later = statements('c2', { ER_GENERAL: { feed: 5, staff: 3 } });
  const draft = keepMine(settled(type('7'), later), later, 'ER_GENERAL');
  expect(conflictsOf(draft, later)).toEqual([]);
  expect(draft.cursor).toBe('c2');
  const latest = statements('c3', { ER_GENERAL: { feed: 5, staff: 3, at: '2026-11-28T03:05:00.000Z' } });
  expect(conflictsOf(settled(draft, latest), latest)).toEqual(['ER_GENERAL']);
});

it('forgets a kind that is given up, and its conflict', () => {
  const later = statements('c2', { ER_GENERAL: { feed: 4 }, ICU_GENERAL: { feed: 2 } });
  const draft = typing(type('7'), before, 'ICU_GENERAL', { available: '1' });
  const left = discard(settled(draft, later), later, 'ER_GENERAL');
  expect([left.cursor, toInput(left)]).toEqual(['c2', [{ kind: 'ICU_GENERAL', available: 1 }]]);
  expect(discard(left, later, 'ICU_GENERAL')).toEqual(NOTHING_TYPED);
  expect(typing(type('7'), before, 'ER_GENERAL', { available: '' })).toEqual(NOTHING_TYPED);
});

it('keeps what was typed on while the rest was sent', () => {
  const sent = typing(type('7'), before, 'ICU_GENERAL', { available: '1' });
  const meanwhile = typing(sent, before, 'ICU_GENERAL', { available: '12' });
  expect(toInput(without(meanwhile, sent, before))).toEqual([{ kind: 'ICU_GENERAL', available: 12 }]);
  expect(without(sent, sent, before)).toEqual(NOTHING_TYPED);
});

it.each(['x', '1.5', '', '-'])('sends nothing while a number is %j', (available) => {
  expect(toInput(typing(type('7'), before, 'ER_GENERAL', { available, capacity: '9' }))).toBeNull();
});
