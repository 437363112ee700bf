import type { LiveState } from '@goldenhour/client';
import { keepTrue } from './keep-true';

/** A subscription whose events the test gives, and a state whose reads it answers. */
function stage() {
  const waiting: (() => void)[] = [];
  const taken: string[] = [];
  let push: (event: string) => void = () => undefined;
  let tell: (state: LiveState) => void = () => undefined;
  let reads = 0;
  const over = new AbortController();
  const read = keepTrue<string>(
    {
      async *events(onState, signal) {
        tell = onState;
        while (!signal.aborted) yield await new Promise<string>((resolve) => (push = resolve));
      },
      read: () => {
        reads += 1;
        return new Promise((done) => waiting.push(done));
      },
      take: (event) => {
        taken.push(event);
        return event === 'unclear';
      },
      onState: () => undefined,
    },
    over.signal,
  );
  const settle = async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  return {
    read,
    taken,
    reads: () => reads,
    event: async (event: string) => {
      push(event);
      await settle();
    },
    state: async (state: LiveState) => {
      tell(state);
      await settle();
    },
    answer: async () => {
      waiting.shift()?.();
      await settle();
    },
    end: () => over.abort(),
  };
}

it('reads the state at once, and again whenever the subscription stands anew', async () => {
  const { answer, end, reads, state } = stage();
  expect(reads()).toBe(1);
  await answer();
  await state('live');
  expect(reads()).toBe(2);
  await answer();
  await state('waiting');
  expect(reads()).toBe(2);
  await state('live');
  expect(reads()).toBe(3);
  end();
});

it('takes an event as it is, and reads only where it does not tell all', async () => {
  const { answer, end, event, reads, taken } = stage();
  await answer();
  await event('clear');
  expect(reads()).toBe(1);
  await event('unclear');
  expect(reads()).toBe(2);
  expect(taken).toEqual(['clear', 'unclear']);
  end();
});

it('reads once more when events came while it read, however many', async () => {
  const { answer, end, event, reads } = stage();
  await event('one');
  await event('two');
  expect(reads()).toBe(1);
  await answer();
  expect(reads()).toBe(2);
  await answer();
  expect(reads()).toBe(2);
  end();
});

it('reads nothing once it is left', async () => {
  const { answer, end, read, reads } = stage();
  end();
  read();
  await answer();
  expect(reads()).toBe(1);
});

it('subscribes anew after the API ended it', async () => {
  jest.useFakeTimers();
  let begun = 0;
  const over = new AbortController();
  keepTrue(
    {
      events() {
        begun += 1;
        throw new Error('the session is over');
      },
      read: () => Promise.resolve(),
      take: () => false,
      onState: () => undefined,
    },
    over.signal,
  );
  await jest.advanceTimersByTimeAsync(4_000);
  expect(begun).toBe(1);
  await jest.advanceTimersByTimeAsync(2_000);
  expect(begun).toBe(2);
  over.abort();
  jest.useRealTimers();
});
