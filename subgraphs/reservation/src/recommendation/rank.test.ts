import * as fc from 'fast-check';
import type { Candidate } from './candidate';
import { leftOutReason } from './left-out';
import { rank, type RankNeeds } from './rank';

const NEAR: Candidate = {
  hospitalId: 'a',
  distanceMeters: 5_000,
  tier: 'LOCAL_CENTER',
  bed: { available: 2, freshness: 'FRESH' },
  illness: null,
  equipment: [],
  messages: 0,
};
const NO_PREFERENCE: RankNeeds = { preKtas: null };
const OPTIONS = { radiusKm: 50 };

/** A way of so many minutes to each, by id. */
function ways(minutes: Readonly<Record<string, number>>) {
  return new Map(Object.entries(minutes).map(([id, value]) => [id, { minutes: value }]));
}

/** Ids, best first; every way takes 20 minutes unless told otherwise. */
function order(
  candidates: readonly Candidate[],
  needs = NO_PREFERENCE,
  minutes: Record<string, number> = {},
) {
  const travel = ways({
    ...Object.fromEntries(candidates.map(({ hospitalId }) => [hospitalId, 20])),
    ...minutes,
  });
  return rank(candidates, needs, travel, OPTIONS).recommended.map(({ hospitalId }) => hospitalId);
}

const variant = (hospitalId: string, change: Partial<Candidate>): Candidate => ({
  ...NEAR,
  hospitalId,
  ...change,
});

describe('what is left out, with its one reason', () => {
  it.each<[string, Partial<Candidate>, string]>([
    ['an unknown number', { bed: { available: null, freshness: 'UNKNOWN' } }, 'UNKNOWN_BED'],
    ['a stale number, however large', { bed: { available: 90, freshness: 'STALE' } }, 'STALE'],
    ['no free bed', { bed: { available: 0, freshness: 'FRESH' } }, 'NO_BED'],
    ['an emergency room over capacity', { bed: { available: -3, freshness: 'AGING' } }, 'NO_BED'],
    ['a refused illness', { illness: 'UNAVAILABLE' }, 'ILLNESS_NOT_ACCEPTED'],
    [
      'equipment out of use',
      { equipment: [{ availability: 'AVAILABLE' }, { availability: 'UNAVAILABLE' }] },
      'NO_EQUIPMENT',
    ],
    ['a place beyond the radius', { distanceMeters: 50_001 }, 'TOO_FAR'],
    [
      'a far place without a bed',
      { distanceMeters: 90_000, bed: { available: 0, freshness: 'FRESH' } },
      'NO_BED',
    ],
  ])('%s', (_what, change, reason) => {
    const { recommended, leftOut } = rank([variant('x', change)], NO_PREFERENCE, ways({}), OPTIONS);
    expect(recommended).toEqual([]);
    expect(leftOut).toEqual([{ hospitalId: 'x', reason }]);
  });

  it('is told of the nearest fifty', () => {
    const full = Array.from({ length: 60 }, (_, index) =>
      variant(`h${index}`, {
        distanceMeters: 60_000 - index * 1000,
        bed: { available: 0, freshness: 'FRESH' },
      }),
    );
    const { leftOut } = rank(full, NO_PREFERENCE, ways({}), { radiusKm: 100 });
    expect(leftOut.map(({ hospitalId }) => hospitalId)).toEqual(
      Array.from({ length: 50 }, (_, index) => `h${59 - index}`),
    );
  });
});

describe('what is recommended', () => {
  it.each<[string, Partial<Candidate>, number | null, number, string[]]>([
    ['a fresh bed', {}, null, 20, ['FRESH_BED']],
    ['an aging bed', { bed: { available: 1, freshness: 'AGING' } }, null, 20, ['AGING_BED']],
    ['an accepted illness', { illness: 'AVAILABLE' }, null, 20, ['FRESH_BED', 'ILLNESS_ACCEPTED']],
    [
      'an illness by enquiry',
      { illness: 'BY_ENQUIRY', messages: 1 },
      null,
      20,
      ['FRESH_BED', 'ILLNESS_BY_ENQUIRY', 'MESSAGE_TO_READ'],
    ],
    ['an unknown illness', { illness: 'UNKNOWN' }, null, 20, ['FRESH_BED', 'ILLNESS_UNKNOWN']],
    [
      'equipment in use',
      { equipment: [{ availability: 'AVAILABLE' }] },
      null,
      20,
      ['FRESH_BED', 'EQUIPMENT_AVAILABLE'],
    ],
    [
      'equipment of which one kind is unknown',
      { equipment: [{ availability: 'AVAILABLE' }, { availability: 'UNKNOWN' }] },
      null,
      20,
      ['FRESH_BED'],
    ],
    ['a near one of the right class', {}, 3, 10, ['FRESH_BED', 'TIER_MATCHES', 'CLOSE']],
    ['one of another class', {}, 1, 11, ['FRESH_BED']],
  ])('lists its reasons: %s', (_what, change, preKtas, minutes, reasons) => {
    const { recommended } = rank([variant('x', change)], { preKtas }, ways({ x: minutes }), OPTIONS);
    expect(recommended).toMatchObject([{ hospitalId: 'x', rank: 1, travel: { minutes }, reasons }]);
  });

  it('is ordered by the way there', () => {
    const three = ['far', 'near', 'middle'].map((id) => variant(id, {}));
    expect(order(three, NO_PREFERENCE, { near: 5, middle: 15, far: 40 })).toEqual(['near', 'middle', 'far']);
  });

  it.each<[string, Partial<Candidate>, Partial<Candidate>, number | null]>([
    ['a fresh bed before an aging one', {}, { bed: { available: 9, freshness: 'AGING' } }, null],
    ['yes before by enquiry', { illness: 'AVAILABLE' }, { illness: 'BY_ENQUIRY' }, null],
    ['by enquiry before unknown', { illness: 'BY_ENQUIRY' }, { illness: 'UNKNOWN' }, null],
    [
      'known equipment before unknown',
      { equipment: [{ availability: 'AVAILABLE' }] },
      { equipment: [{ availability: 'UNKNOWN' }] },
      null,
    ],
    ['a regional centre for Pre-KTAS 1', { tier: 'REGIONAL_CENTER' }, { tier: 'LOCAL_CENTER' }, 1],
    ['a regional centre for Pre-KTAS 2', { tier: 'REGIONAL_CENTER' }, { tier: 'LOCAL_INSTITUTION' }, 2],
    ['a local centre for Pre-KTAS 3', { tier: 'LOCAL_CENTER' }, { tier: 'REGIONAL_CENTER' }, 3],
    ['a local institution for Pre-KTAS 4', { tier: 'LOCAL_INSTITUTION' }, { tier: 'REGIONAL_CENTER' }, 4],
    ['a local institution for Pre-KTAS 5', { tier: 'LOCAL_INSTITUTION' }, { tier: 'LOCAL_CENTER' }, 5],
  ])('prefers, at the same distance, %s', (_what, better, worse, preKtas) => {
    expect(order([variant('a-worse', worse), variant('b-better', better)], { preKtas })).toEqual([
      'b-better',
      'a-worse',
    ]);
  });

  it('puts every fresh bed before every aging one, and lets a short way win over what is not known', () => {
    const aging = variant('aging', { bed: { available: 3, freshness: 'AGING' } });
    const unknown = variant('unknown', { illness: 'UNKNOWN' });
    const accepted = variant('accepted', { illness: 'AVAILABLE' });
    expect(order([aging, variant('fresh', {})], NO_PREFERENCE, { aging: 1, fresh: 60 })).toEqual([
      'fresh',
      'aging',
    ]);
    expect(order([accepted, unknown], NO_PREFERENCE, { accepted: 50, unknown: 5 })).toEqual([
      'unknown',
      'accepted',
    ]);
    expect(order([accepted, unknown], NO_PREFERENCE, { accepted: 30, unknown: 5 })).toEqual([
      'accepted',
      'unknown',
    ]);
  });
});

const availability = fc.constantFrom('AVAILABLE' as const, 'UNAVAILABLE' as const, 'UNKNOWN' as const);
const candidate: fc.Arbitrary<Omit<Candidate, 'hospitalId'>> = fc.record({
  distanceMeters: fc.integer({ min: 0, max: 80_000 }),
  tier: fc.constantFrom(null, 'REGIONAL_CENTER', 'LOCAL_CENTER', 'LOCAL_INSTITUTION', 'REGISTERED'),
  bed: fc.record({
    available: fc.option(fc.integer({ min: -3, max: 9 }), { nil: null }),
    freshness: fc.constantFrom('FRESH', 'AGING', 'STALE', 'UNKNOWN'),
  }),
  illness: fc.constantFrom(null, 'AVAILABLE', 'UNAVAILABLE', 'UNKNOWN', 'BY_ENQUIRY'),
  equipment: fc.array(fc.record({ availability }), { maxLength: 2 }),
  messages: fc.integer({ min: 0, max: 2 }),
});
const scene = fc.record({
  preKtas: fc.constantFrom(null, 1, 2, 3, 4, 5),
  around: fc.array(fc.tuple(candidate, fc.integer({ min: 1, max: 90 })), { maxLength: 12 }).map((list) => ({
    candidates: list.map(([item], index): Candidate => ({ hospitalId: `h${index}`, ...item })),
    travel: new Map(list.map(([, minutes], index) => [`h${index}`, { minutes }])),
  })),
});
const place = (ranking: ReturnType<typeof rank>, id: string): number =>
  ranking.recommended.find(({ hospitalId }) => hospitalId === id)?.rank ?? Infinity;

describe('for any hospitals around', () => {
  it('each is either recommended or left out, with one reason', () => {
    fc.assert(
      fc.property(scene, ({ preKtas, around: { candidates, travel } }) => {
        const { recommended, leftOut } = rank(candidates, { preKtas }, travel, OPTIONS);
        const ids = [...recommended, ...leftOut].map(({ hospitalId }) => hospitalId);
        expect(ids.sort()).toEqual(candidates.map(({ hospitalId }) => hospitalId).sort());
        for (const { hospitalId, reason } of leftOut) {
          const of = candidates.find((item) => item.hospitalId === hospitalId)!;
          expect(reason).toBe(leftOutReason(of, OPTIONS.radiusKm));
        }
      }),
    );
  });

  it('ranks and scores run down together', () => {
    fc.assert(
      fc.property(scene, ({ preKtas, around: { candidates, travel } }) => {
        const { recommended } = rank(candidates, { preKtas }, travel, OPTIONS);
        expect(recommended.map((item) => item.rank)).toEqual(recommended.map((_, index) => index + 1));
        const scores = recommended.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        for (const score of scores) expect(score > 0 && score <= 100).toBe(true);
      }),
    );
  });

  it('their order in the question changes nothing', () => {
    fc.assert(
      fc.property(
        scene,
        fc.infiniteStream(fc.nat()),
        ({ preKtas, around: { candidates, travel } }, numbers) => {
          const shuffled = [...candidates]
            .map((item) => ({ item, key: numbers.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item);
          expect(rank(shuffled, { preKtas }, travel, OPTIONS)).toEqual(
            rank(candidates, { preKtas }, travel, OPTIONS),
          );
        },
      ),
    );
  });

  it.each<[string, (one: Candidate) => Candidate, number]>([
    [
      'a number that grows older',
      (one) => ({
        ...one,
        bed: { ...one.bed, freshness: one.bed.freshness === 'FRESH' ? 'AGING' : 'STALE' },
      }),
      0,
    ],
    ['a longer way', (one) => ({ ...one, distanceMeters: one.distanceMeters + 3_000 }), 7],
    [
      'an illness that becomes unknown',
      (one) => ({ ...one, illness: one.illness === 'AVAILABLE' ? 'UNKNOWN' : one.illness }),
      0,
    ],
    [
      'a message about the illness',
      (one) => ({ ...one, illness: one.illness === 'AVAILABLE' ? 'BY_ENQUIRY' : one.illness }),
      0,
    ],
    ['the last bed taken', (one) => ({ ...one, bed: { ...one.bed, available: 0 } }), 0],
  ])('no hospital ranks higher by %s', (_what, worsen, moreMinutes) => {
    fc.assert(
      fc.property(scene, fc.nat(), ({ preKtas, around: { candidates, travel } }, pick) => {
        fc.pre(candidates.length > 0);
        const index = pick % candidates.length;
        const id = `h${index}`;
        const worse = candidates.map((item, at) => (at === index ? worsen(item) : item));
        const longer = new Map(travel).set(id, { minutes: travel.get(id)!.minutes + moreMinutes });
        const before = place(rank(candidates, { preKtas }, travel, OPTIONS), id);
        expect(place(rank(worse, { preKtas }, longer, OPTIONS), id)).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});
