import { buildSchema } from 'graphql';
import { bed, CHANGES, fanOutStand, settle } from '../testing/fan-out-stand';
import { LOGGED_SDL } from '../testing/logged-source';

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
