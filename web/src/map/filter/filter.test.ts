import type { Bed, Hospital } from '../board/bed';
import { show } from '../board/shown';
import { matches, NO_FILTER, searchTexts, type Filter } from './filter';

const NOW = Date.parse('2026-11-28T03:00:00Z');
const hospital: Hospital = {
  id: 'a',
  hpid: 'A1',
  name: '데모강남의료원',
  tier: null,
  province: '서울특별시',
  district: '강남구',
  address: '서울특별시 강남구 역삼로 1',
  erPhone: null,
  at: null,
};
const bed: Bed = {
  kind: 'ER_GENERAL',
  available: 3,
  held: 0,
  capacity: 10,
  crowding: 'CROWDED',
  freshness: 'FRESH',
  suspect: false,
  source: 'FEED',
  reportedAt: NOW,
};
const texts = searchTexts((province) => (province === '서울특별시' ? 'Seoul' : province));
const matched = (filter: Partial<Filter>, change: Partial<Bed> = {}, allowed: Set<string> | null = null) => {
  const shown = show(
    hospital,
    { ...bed, ...change },
    { kind: 'ER_GENERAL', now: NOW, atBest: 'FRESH', flash: false },
  );
  return matches(shown, { ...NO_FILTER, ...filter }, texts, allowed);
};

it.each(['강남의료', 'ㄷㅁㄱㄴ', 'seoul', '역삼로', '  강남구 ', '강남의료원'.normalize('NFD')])(
  'finds a hospital by %s',
  (text) => expect(matched({ text })).toBe(true),
);

it.each(['ㄱㄷㅁ', '부산', 'ㄷㅁ강'])('does not find it by %s', (text) =>
  expect(matched({ text })).toBe(false),
);

it('takes only a fresh number above zero for a free bed', () => {
  expect(matched({ freeOnly: true })).toBe(true);
  expect(matched({ freeOnly: true }, { available: 0 })).toBe(false);
  expect(matched({ freeOnly: true }, { available: -2 })).toBe(false);
  expect(matched({ freeOnly: true }, { available: null })).toBe(false);
  expect(matched({ freeOnly: true }, { freshness: 'AGING' })).toBe(false);
});

it('lets only fresh numbers through when asked to', () => {
  expect(matched({ freshOnly: true })).toBe(true);
  expect(matched({ freshOnly: true }, { reportedAt: NOW - 16 * 60_000 })).toBe(false);
});

it('leaves out a hospital that never said that it has such beds', () => {
  expect(matched({ kind: 'ICU_BURN' }, { reportedAt: null, capacity: null, available: null })).toBe(false);
  expect(matched({ kind: 'ICU_BURN' }, { available: null })).toBe(true);
});

it('goes by what the API said of equipment and illnesses', () => {
  expect(matched({ equipment: ['CT'] }, {}, new Set(['a']))).toBe(true);
  expect(matched({ equipment: ['CT'] }, {}, new Set())).toBe(false);
});
