import { Degraded, Health } from './health';

afterEach(() => jest.useRealTimers());

it('is ready when every check passes', async () => {
  const health = new Health();
  health.register('database', () => undefined);
  health.register('feed', () => Promise.resolve());
  expect(await health.ready()).toEqual({ ready: true, checks: { database: 'ok', feed: 'ok' } });
});

it('names what is not ready and says why', async () => {
  const health = new Health();
  health.register('database', () => undefined);
  health.register('board', () => {
    throw new Error('is being built');
  });
  health.register('feed', () => Promise.reject(new Error('has not answered yet')));
  expect(await health.ready()).toEqual({
    ready: false,
    checks: { database: 'ok', board: 'is being built', feed: 'has not answered yet' },
  });
});

it('is given work while a part goes on with less, and says what is missing', async () => {
  const health = new Health();
  health.register('hospital', () => {
    throw new Degraded('the database does not answer');
  });
  expect(await health.ready()).toEqual({ ready: true, checks: { hospital: 'the database does not answer' } });
});

it('does not hang on a check that hangs', async () => {
  jest.useFakeTimers();
  const health = new Health();
  health.register('database', () => new Promise<void>(() => undefined));
  const answer = health.ready();
  await jest.advanceTimersByTimeAsync(2_000);
  expect(await answer).toEqual({ ready: false, checks: { database: 'did not answer within 2 s' } });
});

it('is not ready from the moment it drains, whatever the checks say', async () => {
  const health = new Health();
  health.register('database', () => undefined);
  health.drain();
  expect(await health.ready()).toEqual({ ready: false, checks: { database: 'ok', process: 'is stopping' } });
});

it('refuses a second check of the same name, which would hide the first', () => {
  const health = new Health();
  health.register('database', () => undefined);
  expect(() => health.register('database', () => undefined)).toThrow('"database" is registered already');
});
