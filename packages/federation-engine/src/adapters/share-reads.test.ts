import type { SubgraphResult, Transport } from '../transport';
import { shareReads, type CallSignal } from './share-reads';

interface Caller {
  readonly user: string | undefined;
  readonly signal?: CallSignal;
}

const request = { query: 'query Mine { mine }', variables: { first: 1 } };

function shared() {
  const calls: { caller: Caller; answer: (result: SubgraphResult) => void }[] = [];
  const transport: Transport<Caller> = {
    execute: (_request, caller) => new Promise((answer) => calls.push({ caller, answer })),
  };
  const sharing = shareReads(transport, {
    scope: ({ user }) => user,
    signal: ({ signal }) => signal,
    shared: ({ user }, signal) => ({ user, signal }),
  });
  return { calls, execute: (caller: Caller, other = request) => sharing.execute(other, caller) };
}

describe('equal reads in flight', () => {
  it('share one call within a scope, and each gets an answer of its own', async () => {
    const { calls, execute } = shared();
    const both = [execute({ user: 'a' }), execute({ user: 'a' })];
    expect(calls).toHaveLength(1);
    calls[0]!.answer({ data: { mine: { list: [1] } } });
    const [first, second] = await Promise.all(both);
    expect(first).toEqual(second);
    expect(first!.data!['mine']).not.toBe(second!.data!['mine']);
  });

  it('never share between two users', async () => {
    const { calls, execute } = shared();
    const [a, b] = [execute({ user: 'a' }), execute({ user: 'b' })];
    expect(calls.map(({ caller }) => caller.user)).toEqual(['a', 'b']);
    calls[0]!.answer({ data: { mine: 'of a' } });
    calls[1]!.answer({ data: { mine: 'of b' } });
    expect([(await a).data, (await b).data]).toEqual([{ mine: 'of a' }, { mine: 'of b' }]);
  });

  it.each([
    ['mutations', 'a', { query: 'mutation Buy { mine }', variables: {} }],
    ['reads without a scope, such as those of a mutation operation,', undefined, request],
  ])('never share as %s', (_, user, what) => {
    const { calls, execute } = shared();
    void execute({ user }, what as typeof request);
    void execute({ user }, what as typeof request);
    expect(calls).toHaveLength(2);
  });

  it('share nothing with other variables, and nothing once the answer is there', async () => {
    const { calls, execute } = shared();
    void execute({ user: 'a' }, { ...request, variables: { first: 2 } });
    const first = execute({ user: 'a' });
    expect(calls).toHaveLength(2);
    calls[1]!.answer({ data: { mine: 1 } });
    await first;
    void execute({ user: 'a' });
    expect(calls).toHaveLength(3);
  });

  it('go on for the others when one leaves, and end when all have left', async () => {
    const { calls, execute } = shared();
    const [one, two] = [new AbortController(), new AbortController()];
    const answers = [one, two].map(({ signal }) => execute({ user: 'a', signal }));
    const settled = Promise.allSettled(answers);
    one.abort();
    await expect(answers[0]).rejects.toThrow('aborted');
    expect(calls[0]!.caller.signal!.aborted).toBe(false);
    two.abort();
    await settled;
    expect(calls[0]!.caller.signal!.aborted).toBe(true);
  });
});
