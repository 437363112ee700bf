import { eventually } from '../testing/start-test-gateway';
import { bed, CHANGES, fanOutStand, settle } from '../testing/fan-out-stand';
import type { TestSink } from '../testing/test-sink';
import { SLOW_BYTES } from './member';

describe('a client that names no cursor', () => {
  it('is sent at once where the stream stands, also when it comes later', async () => {
    const { source, join } = fanOutStand();
    join(CHANGES);
    await settle();
    source.commit(bed(1));
    await settle();
    const late = join(CHANGES);
    expect(late.payloads).toEqual([{ data: { changes: { cursor: source.cursor(1), changes: [] } } }]);
    source.commit(bed(2));
    await settle();
    expect(late.numbers).toEqual([1, 2]);
  });

  it('is not sent a cursor that it did not ask for', async () => {
    const { source, join } = fanOutStand();
    const client = join('subscription { changes { changes { free } } }');
    await settle();
    source.commit(bed(3));
    await settle();
    expect(client.payloads).toEqual([
      { data: { changes: { changes: [] } } },
      { data: { changes: { changes: [{ free: 3 }] } } },
    ]);
  });
});

describe('a client that resumes', () => {
  it('needs no upstream of its own where the stream still has what it missed', async () => {
    const { source, join } = fanOutStand();
    join(CHANGES);
    await settle();
    for (let free = 1; free <= 5; free += 1) source.commit(bed(free));
    await settle();
    const client = join(CHANGES, { after: source.cursor(2) });
    expect(client.numbers).toEqual([3, 4, 5]);
    expect(source.contexts).toHaveLength(1);
  });

  it('is served from the log and joins, so that a thousand with other cursors have one upstream in the end', async () => {
    const { source, join } = fanOutStand();
    for (let free = 1; free <= 200; free += 1) source.commit(bed(free));
    const clients = Array.from({ length: 1000 }, (_, n) => join(CHANGES, { after: source.cursor(n % 200) }));
    await eventually(() => clients.every(({ events }, n) => events.length === 200 - (n % 200)));
    expect(source.streams.size).toBe(1);
    // What one of them was served from the log, the next ones get from memory.
    expect(source.contexts.length).toBeLessThan(50);
    source.commit(bed(201));
    await settle();
    for (const [n, { numbers }] of clients.entries())
      expect(numbers).toEqual(Array.from({ length: 201 - (n % 200) }, (_, index) => (n % 200) + 1 + index));
  });

  it('joins also when its filter left out all that it missed', async () => {
    const { source, join } = fanOutStand();
    const query =
      'subscription ($after: String) { changes(after: $after, place: "p2") { cursor changes { free } } }';
    source.commit(bed(1));
    source.commit(bed(2));
    const client = join(query, { after: source.cursor(1) });
    await eventually(() => source.contexts.length === 2 && source.streams.size === 1);
    source.commit(bed(3, 'ER', 'p2'));
    await settle();
    // Where it stood was no news for it.
    expect(client.numbers).toEqual([3]);
  });

  it.each([
    [
      'a variable with a default',
      (c: string) => `subscription ($from: String = "${c}") { changes(after: $from) { cursor } }`,
    ],
    ['a literal', (c: string) => `subscription { changes(after: "${c}") { cursor } }`],
    [
      'a variable that may not be null',
      () => 'subscription ($from: String!) { changes(after: $from) { cursor } }',
    ],
  ])('may name its cursor by %s', async (_, query) => {
    const { source, join } = fanOutStand();
    for (let free = 1; free <= 3; free += 1) source.commit(bed(free));
    const text = query(source.cursor(1));
    const client = join(text, text.includes('!)') ? { from: source.cursor(1) } : {});
    join('subscription { changes { cursor } }');
    await eventually(() => client.events.length === 2 && source.streams.size === 1);
    expect(client.numbers).toEqual([2, 3]);
  });

  it('after an unknown cursor is told so, alone', async () => {
    const { source, join } = fanOutStand();
    const other = join(CHANGES);
    const client = join(CHANGES, { after: 'unknown' });
    await eventually(() => client.end === 'complete');
    expect([client.code, other.end]).toEqual(['CURSOR_EXPIRED', undefined]);
    expect(source.streams.size).toBe(1);
  });

  it('from the future is told so, though the stream could serve it', async () => {
    const { source, join } = fanOutStand();
    join(CHANGES);
    await settle();
    const client = join(CHANGES, { after: source.cursor(7) });
    await eventually(() => client.end === 'complete');
    expect(client.code).toBe('CURSOR_EXPIRED');
  });
});

describe('a slow client', () => {
  const clog = (client: TestSink) => (client.backlog = SLOW_BYTES + 1);

  it('is spared what is out of date, keeps each cursor and the order, and goes on live', async () => {
    const { source, join, value } = fanOutStand();
    const client = join(CHANGES);
    const other = join(CHANGES);
    await settle();
    clog(client);
    for (let free = 1; free <= 50; free += 1) source.commit(bed(free), bed(free, 'ICU', `p${free % 2}`));
    await settle();
    expect([client.numbers, other.numbers.length]).toEqual([[0], 51]);
    client.drain();
    // The last of each bed: ER of p1, ICU of p0 and of p1.
    expect([client.numbers, client.frees]).toEqual([
      [0, 49, 50],
      [49, 50, 50],
    ]);
    expect(await value('coalesced')).toBe(48);
    source.commit(bed(51));
    await settle();
    expect(client.numbers.at(-1)).toBe(51);
  });

  it('is served from the log when it stayed away for longer than the stream remembers', async () => {
    const { source, join } = fanOutStand();
    const client = join(CHANGES);
    await settle();
    clog(client);
    for (let free = 1; free <= 1500; free += 1) source.commit(bed(free));
    await settle();
    await eventually(() => source.streams.size === 1);
    client.drain();
    await eventually(() => client.numbers.at(-1) === 1500 && source.streams.size === 1);
    expect(client.numbers).toEqual(Array.from({ length: 1501 }, (_, n) => n));
  });

  it('gets everything where keys are not selected', async () => {
    const { source, join } = fanOutStand();
    const client = join('subscription { changes { cursor changes { free } } }');
    await settle();
    clog(client);
    for (let free = 1; free <= 5; free += 1) source.commit(bed(free));
    await settle();
    client.drain();
    expect(client.frees).toEqual([1, 2, 3, 4, 5]);
  });

  it('is closed when it takes nothing for 30 s', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'performance', 'nextTick', 'queueMicrotask'] });
    try {
      const { source, join, value } = fanOutStand();
      const client = join(CHANGES);
      await settle();
      clog(client);
      source.commit(bed(1));
      await settle();
      jest.advanceTimersByTime(30_000);
      expect([client.end, await value('closedSlow')]).toEqual(['slow', 1]);
    } finally {
      jest.useRealTimers();
    }
  });

  it('is closed at once with a megabyte waiting where nothing can be made up for', async () => {
    const { source, join } = fanOutStand();
    const client = join('subscription { posted { text } }');
    await settle();
    client.backlog = SLOW_BYTES + 1;
    source.posted.emit({ text: 'still sent' });
    await settle();
    client.backlog = 2 ** 21;
    source.posted.emit({ text: 'too much' });
    await settle();
    expect([client.events.length, client.end]).toEqual([1, 'slow']);
  });
});
