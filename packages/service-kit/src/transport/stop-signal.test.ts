import { abortSignalOf, Stop } from './stop-signal';

describe('a stop signal', () => {
  it('tells its listeners once, with the first reason', () => {
    const stop = new Stop();
    const told: unknown[] = [];
    stop.addEventListener('abort', () => told.push(stop.reason));
    stop.stop('first');
    stop.stop('second');
    expect([told, stop.aborted, stop.reason]).toEqual([['first'], true, 'first']);
  });

  it('tells nobody who has left', () => {
    const stop = new Stop();
    let told = 0;
    const listener = () => (told += 1);
    stop.addEventListener('abort', listener);
    stop.removeEventListener('abort', listener);
    stop.removeEventListener('abort', listener);
    stop.stop('reason');
    expect(told).toBe(0);
  });

  it('becomes a real AbortSignal where one is needed, and a real one stays what it is', () => {
    const stop = new Stop();
    const real = abortSignalOf(stop)!;
    stop.stop('reason');
    expect([real.aborted, real.reason]).toEqual([true, 'reason']);
    expect(abortSignalOf(real)).toBe(real);
    expect(abortSignalOf(stop)?.aborted).toBe(true);
  });
});
