import { AppError } from '@goldenhour/service-kit';
import { buildSchema } from 'graphql';
import { eventually } from '../testing/start-test-gateway';
import { fanOutStand, settle } from '../testing/fan-out-stand';
import { LOGGED_SDL } from '../testing/logged-source';
import type { TestSink } from '../testing/test-sink';
import { SLOW_BYTES } from './member';

const CHANGES =
  'subscription ($after: String) { changes(after: $after) { cursor changes { kind free place { id } } } }';
const bed = (free: number, kind = 'ER', place = 'p1') => ({ kind, free, place: { id: place } });

describe('equal subscriptions', () => {
  it('have one upstream, and each event is one text for all', async () => {
    const { source, join, fanOut } = fanOutStand();
    const clients = Array.from({ length: 5 }, () => join(CHANGES));
    await settle();
    source.commit(bed(1));
    await settle();
    expect([source.streams.size, source.contexts.length, fanOut.size]).toEqual([1, 1, 1]);
    expect(clients.map(({ numbers }) => numbers)).toEqual(Array(5).fill([0, 1]));
    expect(new Set(clients.map(({ events }) => events[1])).size).toBe(1);
    for (const client of clients) client.leave();
    await settle();
    expect([source.streams.size, fanOut.size]).toEqual([0, 0]);
  });

  it.each([
    ['spaces and comments', 'subscription { changes { cursor } }', 'subscription{changes{cursor}}# all'],
    [
      'where the cursor stands',
      'subscription { changes { cursor } }',
      'subscription { changes(after: null) { cursor } }',
    ],
  ])('are equal whatever %s', async (_, one, other) => {
    const { source, join } = fanOutStand();
    join(one);
    join(other);
    await settle();
    expect(source.streams.size).toBe(1);
  });

  it('are not equal with other variables, of which only those that are named count', async () => {
    const { source, join } = fanOutStand();
    const query = 'subscription ($place: ID) { changes(place: $place) { cursor } }';
    join(query, { place: 'p1' });
    join(query, { place: 'p2' });
    join(query, { place: 'p1', stranger: 1 });
    await settle();
    expect(source.streams.size).toBe(2);
  });
});

describe('the scope', () => {
  const staff = (userId: string) => ({ role: 'HOSPITAL_STAFF', userId }) as const;

  it('is the public where everything selected is public, also of those who have signed in', async () => {
    const { source, join } = fanOutStand();
    join(CHANGES);
    join(CHANGES, {}, staff('u1'));
    await settle();
    expect(source.contexts.map(({ identity }) => identity.viewer)).toEqual([{ role: 'PUBLIC' }]);
  });

  it.each(['subscription { mine { text } }', 'subscription { changes { cursor changes { seenBy } } }'])(
    'is the viewer in %s',
    async (query) => {
      const { source, join } = fanOutStand();
      join(query, {}, staff('u1'));
      join(query, {}, staff('u2'));
      join(query, {}, staff('u1'));
      await settle();
      expect(source.contexts.map(({ identity }) => identity.viewer.userId)).toEqual(['u1', 'u2']);
    },
  );
});

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
    const query = 'subscription ($after: String) { changes(after: $after, place: "p2") { cursor } }';
    source.commit(bed(1));
    source.commit(bed(2));
    const client = join(query, { after: source.cursor(1) });
    await eventually(() => client.events.length > 0 && source.streams.size === 1);
    source.commit(bed(3, 'ER', 'p2'));
    await settle();
    expect(client.numbers).toEqual([2, 3]);
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

describe('an upstream that breaks', () => {
  it('is begun again after its last event, and clients do not notice', async () => {
    const { source, join } = fanOutStand();
    const client = join(CHANGES);
    await settle();
    source.commit(bed(1));
    await settle();
    source.away = new AppError('UPSTREAM_UNAVAILABLE');
    source.break();
    await settle();
    source.commit(bed(2));
    source.away = undefined;
    await eventually(() => client.numbers.includes(2));
    source.commit(bed(3));
    await settle();
    expect([client.numbers, client.end]).toEqual([[0, 1, 2, 3], undefined]);
  });

  it('ends for all with CURSOR_EXPIRED when the log no longer reaches back', async () => {
    const { source, join } = fanOutStand();
    const client = join(CHANGES);
    await settle();
    source.commit(bed(1));
    source.forgotten = 1;
    source.break();
    await eventually(() => client.end !== undefined);
    expect(client.code).toBe('CURSOR_EXPIRED');
  });

  it('is given up after a while, with its code', async () => {
    const { source, join, fanOut } = fanOutStand(250);
    const client = join(CHANGES);
    await settle();
    source.away = new AppError('UPSTREAM_UNAVAILABLE');
    source.break();
    await eventually(() => client.end !== undefined);
    expect([client.code, fanOut.size]).toEqual(['UPSTREAM_UNAVAILABLE', 0]);
  });

  it('ends for all at once where nothing can be made up for', async () => {
    const { source, join } = fanOutStand();
    const client = join('subscription { posted { text } }');
    await settle();
    source.posted.fail(new AppError('UPSTREAM_UNAVAILABLE'));
    await eventually(() => client.end !== undefined);
    expect(client.code).toBe('UPSTREAM_UNAVAILABLE');
  });

  it('that never began is not tried again: its clients are told', async () => {
    const { source, join } = fanOutStand();
    source.away = new AppError('UPSTREAM_UNAVAILABLE');
    const client = join(CHANGES);
    await settle();
    expect([client.end, client.code, source.contexts.length]).toEqual([
      'complete',
      'UPSTREAM_UNAVAILABLE',
      1,
    ]);
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

describe('another supergraph', () => {
  it('takes streams over where they can resume', async () => {
    const { source, join, fanOut } = fanOutStand();
    const client = join(CHANGES);
    await settle();
    source.commit(bed(1));
    await settle();
    fanOut.reload(LOGGED_SDL);
    source.commit(bed(2));
    await settle();
    expect([client.numbers, client.end, source.contexts.length]).toEqual([[0, 1, 2], undefined, 2]);
  });

  it('ends those that cannot, with a code', async () => {
    const { source, join, fanOut } = fanOutStand();
    const posted = join('subscription { posted { text } }');
    const changes = join(CHANGES);
    await settle();
    const smaller = LOGGED_SDL.replace('free: Int!', '');
    Object.assign(source, { schema: buildSchema(smaller) });
    fanOut.reload(smaller);
    expect([posted.code, changes.code]).toEqual(['UPSTREAM_UNAVAILABLE', 'GRAPHQL_VALIDATION_FAILED']);
    expect(fanOut.size).toBe(0);
  });
});
