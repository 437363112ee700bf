import { LOOKS } from '../board/freshness';
import { partsOf, type LookCounts } from './ring-parts';

const counts = (some: Partial<LookCounts>): LookCounts =>
  ({ ...Object.fromEntries(LOOKS.map((look) => [look, 0])), ...some }) as LookCounts;

it('shows one crowded hospital among hundreds, first and large enough to be seen', () => {
  const [worst] = partsOf(counts({ SMOOTH: 300, CROWDED: 1 }));
  expect(worst!.look).toBe('CROWDED');
  expect(worst!.part).toBeGreaterThan(0.05);
});

it('fills the ring', () => {
  const sum = partsOf(counts({ SMOOTH: 3, MODERATE: 40, STALE: 1, UNKNOWN: 9 })).reduce(
    (before, { part }) => before + part,
    0,
  );
  expect(sum).toBeCloseTo(1);
});

it('has no part for what there is none of', () => {
  expect(partsOf(counts({ UNKNOWN: 4 }))).toEqual([{ look: 'UNKNOWN', part: 1 }]);
});
