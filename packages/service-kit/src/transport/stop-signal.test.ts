import { Stop } from './stop-signal';

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
});
