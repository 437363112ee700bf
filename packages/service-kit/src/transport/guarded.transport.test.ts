import { AppError } from '../errors';
import { PUBLIC_VIEWER, type Identity } from '../identity/identity';
import { GuardedTransport } from './guarded.transport';
import type { SubgraphTransport } from './transport';

const identity: Identity = { viewer: PUBLIC_VIEWER, caller: 'gateway', requestId: 'r', fresh: false };
const request = { query: '{ a }' };
const unavailable = expect.objectContaining({ code: 'UPSTREAM_UNAVAILABLE' });

function guarded(execute: SubgraphTransport['execute'], subscribe?: SubgraphTransport['subscribe']) {
  const calls = { count: 0 };
  const inner: SubgraphTransport = {
    execute: (...args) => {
      calls.count += 1;
      return execute(...args);
    },
    subscribe: subscribe ?? (() => Promise.reject(new Error('not used'))),
  };
  return { transport: new GuardedTransport(inner, 50), calls };
}

describe('a guarded transport', () => {
  it('gives up on a subgraph that hangs, even one that ignores its signal', async () => {
    const { transport } = guarded(() => new Promise(() => undefined));
    await expect(transport.execute(request, identity)).rejects.toEqual(unavailable);
  });

  it('tells the subgraph’s transport when the time is over', async () => {
    let told = false;
    const { transport } = guarded((_request, _identity, signal) => {
      signal?.addEventListener('abort', () => (told = true));
      return new Promise(() => undefined);
    });
    await expect(transport.execute(request, identity)).rejects.toEqual(unavailable);
    expect(told).toBe(true);
  });

  it('leaves a subgraph alone after five failures, and answers at once', async () => {
    const { transport, calls } = guarded(() => Promise.reject(new AppError('UPSTREAM_UNAVAILABLE')));
    for (let n = 0; n < 10; n += 1)
      await expect(transport.execute(request, identity)).rejects.toEqual(unavailable);
    expect(calls.count).toBe(5);
  });

  it('tries it again after a while', async () => {
    jest.useFakeTimers();
    try {
      let down = true;
      const { transport } = guarded(() =>
        down ? Promise.reject(new AppError('UPSTREAM_UNAVAILABLE')) : Promise.resolve({ data: { a: 1 } }),
      );
      for (let n = 0; n < 6; n += 1)
        await expect(transport.execute(request, identity)).rejects.toEqual(unavailable);
      down = false;
      jest.advanceTimersByTime(2001);
      expect(await transport.execute(request, identity)).toEqual({ data: { a: 1 } });
    } finally {
      jest.useRealTimers();
    }
  });

  it.each([
    ['errors inside answers', () => Promise.resolve({ errors: [new AppError('INTERNAL_SERVER_ERROR')] })],
    ['refusals', () => Promise.reject(new AppError('UNAUTHENTICATED'))],
  ])('does not count %s against it', async (_, execute) => {
    const { transport, calls } = guarded(execute);
    for (let n = 0; n < 20; n += 1) await transport.execute(request, identity).catch(() => undefined);
    expect(calls.count).toBe(20);
  });

  it('does not count clients that leave against it', async () => {
    const { transport, calls } = guarded(() => new Promise(() => undefined));
    for (let n = 0; n < 10; n += 1) {
      const leave = new AbortController();
      const call = transport.execute(request, identity, leave.signal);
      leave.abort();
      await expect(call).rejects.toThrow('aborted');
    }
    expect(calls.count).toBe(10);
  });

  it('lets a running subscription be silent for longer than the time-out, and ends one that opens too late', async () => {
    let ended = 0;
    const stream = () => ({
      next: () => new Promise<never>(() => undefined),
      return: () => {
        ended += 1;
        return Promise.resolve({ done: true as const, value: undefined });
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    });
    let delay = 0;
    let aborted = false;
    const { transport } = guarded(
      () => Promise.resolve({}),
      async (_request, _identity, signal) => {
        signal?.addEventListener('abort', () => (aborted = true));
        await new Promise((resolve) => setTimeout(resolve, delay));
        return stream();
      },
    );
    await transport.subscribe(request, identity);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([ended, aborted]).toEqual([0, false]);
    delay = 100;
    await expect(transport.subscribe(request, identity)).rejects.toEqual(unavailable);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(ended).toBe(1);
  });
});
