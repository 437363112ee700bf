import { createLogger } from '@goldenhour/service-kit';
import { Chore } from './chore';

const silent = createLogger({ name: 'test', level: 'silent' });

it('runs again and again until it is stopped, and waits for the run under way', async () => {
  let runs = 0;
  let finished = 0;
  const third = new Promise<void>((done) => {
    const chore = new Chore({
      what: 'count',
      everyMs: 1,
      log: silent,
      run: async () => {
        runs += 1;
        if (runs === 3) void chore.stop().then(done);
        await Promise.resolve();
        finished += 1;
      },
    }).start();
  });
  await third;
  expect(finished).toBe(3);
});

it('goes on after a failure and logs it once', async () => {
  const error = jest.spyOn(silent, 'error').mockReturnValue();
  let runs = 0;
  await new Promise<void>((done) => {
    const chore = new Chore({
      what: 'fail twice',
      everyMs: 1,
      log: silent,
      run: () => {
        runs += 1;
        if (runs === 4) void chore.stop().then(done);
        return runs <= 2 ? Promise.reject(new Error('not now')) : Promise.resolve();
      },
    }).start();
  });
  expect(error).toHaveBeenCalledTimes(1);
  error.mockRestore();
});
