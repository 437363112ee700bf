import { Combiner } from './combiner';

/** A combiner whose runs a test ends by hand; `batches` is what went in together. */
function held() {
  const batches: string[][] = [];
  const ends: (() => void)[] = [];
  const combiner = new Combiner<string, string, string>(async (key, commands) => {
    batches.push([...commands]);
    await new Promise<void>((resolve) => ends.push(resolve));
    if (commands.includes('bad')) throw new Error('bad');
    return commands.map((command) => `${key}${command}`);
  });
  /** Ends the run that has waited longest, and lets what follows begin. */
  const end = async (): Promise<void> => {
    ends.shift()!();
    await new Promise(setImmediate);
    await new Promise(setImmediate);
  };
  return { combiner, batches, end };
}

it('runs together, in their order, those that came while one ran', async () => {
  const { combiner, batches, end } = held();
  const results = Promise.all(['1', '2', '3'].map((command) => combiner.submit('a', command)));
  await end();
  await end();
  expect(await results).toEqual(['a1', 'a2', 'a3']);
  expect(batches).toEqual([['1'], ['2', '3']]);
});

it('runs at most 64 together, first come first served', async () => {
  const { combiner, batches, end } = held();
  const results = Promise.all(Array.from({ length: 100 }, (_, index) => combiner.submit('a', `${index}`)));
  for (let run = 0; run < 3; run += 1) await end();
  await results;
  expect(batches.map(({ length }) => length)).toEqual([1, 64, 35]);
  expect(batches.flat()).toEqual(Array.from({ length: 100 }, (_, index) => `${index}`));
});

it('lets keys run beside each other', async () => {
  const { combiner, batches, end } = held();
  const results = Promise.all([combiner.submit('a', '1'), combiner.submit('b', '2')]);
  expect(batches).toEqual([['1'], ['2']]);
  await end();
  await end();
  expect(await results).toEqual(['a1', 'b2']);
});

it('fails those of one run together, and goes on with the next', async () => {
  const { combiner, end } = held();
  const results = Promise.allSettled(['1', 'bad', '2'].map((command) => combiner.submit('a', command)));
  await end();
  const next = combiner.submit('a', '3');
  await end();
  await end();
  expect((await results).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
  expect(await next).toBe('a3');
});
