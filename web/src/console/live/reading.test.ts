import { Rereading } from './reading';

it('reads once more when it changed while it was read, and resolves after that', async () => {
  let n = 0;
  const seen: (number | null)[] = [];
  const reading = new Rereading(() => Promise.resolve((n += 1)), 60_000);
  reading.subscribe(() => seen.push(reading.get().data));
  await Promise.all([reading.refresh(), reading.refresh(), reading.refresh()]);
  expect(seen).toEqual([1, 2]);
});

it('keeps what it had when a try fails, and says so', async () => {
  const answers = [() => Promise.resolve('one'), () => Promise.reject(new Error('away'))];
  const reading = new Rereading(() => answers.shift()!(), 60_000);
  await reading.refresh();
  await reading.refresh();
  expect(reading.get()).toEqual({ data: 'one', failed: true });
});
