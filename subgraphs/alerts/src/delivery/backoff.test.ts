import fc from 'fast-check';
import { nextTry } from './backoff';

const HOUR = 3_600_000;

it('waits twice as long each time, up to an hour, never less than half of it', () => {
  const longest = (nth: number) => nextTry(nth, { triedSince: 0, now: 0 }, () => 1);
  expect([1, 2, 3, 10, 11, 50].map(longest)).toEqual([5_000, 10_000, 20_000, 2_560_000, HOUR, HOUR]);
  expect(nextTry(3, { triedSince: 0, now: 0 }, () => 0)).toBe(10_000);
});

it('waits as long as the provider asks', () => {
  expect(nextTry(1, { triedSince: 0, now: 0, waitMs: 2 * HOUR }, () => 1)).toBe(2 * HOUR);
});

it('ends within 24 hours whatever chance says, after tries on each hour of them', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (chance) => {
      let [now, nth] = [0, 0];
      for (;;) {
        nth += 1;
        const at = nextTry(nth, { triedSince: 0, now }, () => chance.next().value as number);
        if (at === null) break;
        expect(at).toBeGreaterThan(now);
        now = at;
      }
      expect(now).toBeLessThanOrEqual(24 * HOUR);
      expect(now).toBeGreaterThan(22.9 * HOUR);
    }),
    { numRuns: 50 },
  );
});
