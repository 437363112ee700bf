import { failed } from '../failure';
import { createBackoff } from './backoff';

const minutes = 60_000;
const quota = failed('QUOTA', 'spent', { resultCode: '22' });

describe('the wait for the next poll', () => {
  it('is one interval after a spent quota, then doubles up to 30 minutes', () => {
    const backoff = createBackoff({ intervalMs: 5 * minutes });
    const waits = [1, 2, 3, 4, 5].map(() => backoff.waitAfter(quota) / minutes);
    expect(waits).toEqual([5, 10, 20, 30, 30]);
  });

  it('is one interval again after a success', () => {
    const backoff = createBackoff({ intervalMs: 5 * minutes });
    backoff.waitAfter(quota);
    backoff.waitAfter(quota);
    expect(backoff.waitAfter({ ok: true })).toBe(5 * minutes);
    expect(backoff.waitAfter(quota)).toBe(5 * minutes);
  });

  it('stays one interval after other failures, which do not reset it', () => {
    const backoff = createBackoff({ intervalMs: 10_000 });
    backoff.waitAfter(quota);
    expect(backoff.waitAfter(failed('NETWORK', 'down'))).toBe(10_000);
    expect(backoff.waitAfter(quota)).toBe(20_000);
  });

  it('heeds a longer wait that the API names, up to the longest', () => {
    const backoff = createBackoff({ intervalMs: 10_000 });
    expect(backoff.waitAfter(failed('QUOTA', 'spent', { retryAfterMs: minutes }))).toBe(minutes);
    expect(backoff.waitAfter(failed('QUOTA', 'spent', { retryAfterMs: 60 * minutes }))).toBe(30 * minutes);
  });

  it('never shortens an interval longer than 30 minutes', () => {
    expect(createBackoff({ intervalMs: 60 * minutes }).waitAfter(quota)).toBe(60 * minutes);
  });
});
