import { Turns } from './turns';

it('run one after the other for each key, also behind one that fails, and leave nothing behind', async () => {
  const turns = new Turns<string>();
  const log: string[] = [];
  const work =
    (name: string, fails = false) =>
    async (): Promise<string> => {
      log.push(`${name} begins`);
      await new Promise(setImmediate);
      log.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    };
  const results = await Promise.allSettled([
    turns.take('a', work('1', true)),
    turns.take('a', work('2')),
    turns.take('b', work('3')),
  ]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
  expect(log.indexOf('2 begins')).toBeGreaterThan(log.indexOf('1 ends'));
  expect(log.indexOf('3 begins')).toBeLessThan(log.indexOf('1 ends'));
  expect((turns as unknown as { last: Map<string, unknown> }).last.size).toBe(0);
});
