import { RateLimit } from './rate-limit';

function limitAt(start: number, perSecond = 50, burst = 300) {
  const clock = { time: start, now: () => clock.time };
  const limit = new RateLimit({ perSecond, burst, clock });
  const taken = (client: string, requests: number) =>
    Array.from({ length: requests }, () => limit.take(client)).filter((refused) => refused === undefined)
      .length;
  return { clock, limit, taken };
}

describe('the rate limit', () => {
  it('lets exactly the burst through at once', () => {
    expect(limitAt(0).taken('a', 400)).toBe(300);
  });

  it('lets the rate through for ever after that', () => {
    const { clock, taken } = limitAt(0);
    taken('a', 300);
    for (let second = 1; second <= 60; second += 1) {
      clock.time = second * 1000;
      expect(taken('a', 100)).toBe(50);
    }
  });

  it('has the whole burst again after a pause, and no more', () => {
    const { clock, taken } = limitAt(0);
    taken('a', 300);
    clock.time = 3_600_000;
    expect(taken('a', 1000)).toBe(300);
  });

  it('counts each address for itself', () => {
    const { taken } = limitAt(0);
    taken('a', 300);
    expect(taken('b', 300)).toBe(300);
  });

  it('says in whole seconds how long to wait', () => {
    const { limit, taken } = limitAt(0, 0.1, 1);
    taken('a', 1);
    expect(limit.take('a')?.extensions).toEqual({ code: 'RATE_LIMITED', retryAfterSeconds: 10 });
  });

  it('survives a clock that is set back', () => {
    const { clock, taken } = limitAt(10_000);
    taken('a', 10);
    clock.time = 0;
    expect(taken('a', 400)).toBe(290);
  });
});
