import { createInProcessBus } from '@goldenhour/events';
import { createLogger, systemClock } from '@goldenhour/service-kit';
import { eventually } from '../testing/start-test-gateway';
import { testKeys } from '../testing/test-keys';
import { UserDouble } from '../testing/user-double';
import { AccessKeys } from './access-keys';
import { DenyList } from './deny-list';
import { TokenFollower } from './token-follower';
import { UserSubgraph } from './user-subgraph';

const log = createLogger({ name: 'test', level: 'silent' });
const first = keyOf('first');
const second = keyOf('second');
const running: TokenFollower[] = [];
afterEach(() => running.splice(0).forEach((follower) => follower.stop()));

function keyOf(kid: string) {
  const { x, y } = testKeys(kid).jwk;
  return { kid, x: x!, y: y! };
}

function follow(o: { withBus: boolean; begin?: (user: UserDouble) => void }) {
  const bus = o.withBus ? createInProcessBus(() => undefined) : undefined;
  const user = new UserDouble(bus);
  user.keys = [first];
  o.begin?.(user);
  const keys = new AccessKeys([]);
  const denyList = new DenyList(systemClock);
  const follower = new TokenFollower({
    user: new UserSubgraph(user.transport, 1000),
    bus,
    keys,
    denyList,
    log,
  });
  running.push(follower);
  follower.start();
  const denies = (sessionId: string) => denyList.reasonAgainst({ subject: '', sessionId }) !== undefined;
  const known = () => keys.published().keys.map(({ kid }) => kid);
  return { bus, user, keys, denyList, follower, denies, known };
}

const away = () => Promise.reject(new Error('away'));

describe('following the user subgraph', () => {
  it('begins with its keys and all that is denied, and asks as the gateway itself', async () => {
    const { user, denies, known } = follow({
      withBus: true,
      begin: (user) => void user.deny({ kind: 'SESSION', id: 'before' }),
    });
    await eventually(() => denies('before'));
    expect(known()).toEqual(['first']);
    expect(user.identities[0]).toMatchObject({
      caller: 'gateway',
      viewer: { role: 'SERVICE', scopes: ['internal:tokens'] },
    });
  });

  it('asks until it answers', async () => {
    const { user, known, follower } = follow({
      withBus: true,
      begin: (user) => (user.transport.behaviour = away),
    });
    expect(() => follower.check()).toThrow('nobody can sign in');
    await eventually(() => user.transport.calls > 2);
    user.transport.behaviour = undefined;
    await eventually(() => known().length === 1);
    expect(() => follower.check()).not.toThrow();
  });

  it('hears of a denial at once, without asking', async () => {
    const { user, denies, known } = follow({ withBus: true });
    await eventually(() => known().length === 1);
    await user.deny({ kind: 'SESSION', id: 'first heard' });
    expect(denies('first heard')).toBe(true);
    await user.deny({ kind: 'SESSION', id: 'second heard' });
    expect(denies('second heard')).toBe(true);
  });

  it('asks at once for what is missing between two events', async () => {
    const { user, denies, known } = follow({ withBus: true });
    await eventually(() => known().length === 1);
    await user.deny({ kind: 'SESSION', id: 'a' });
    await user.deny({ kind: 'SESSION', id: 'lost' }, true);
    expect(denies('lost')).toBe(false);
    await user.deny({ kind: 'SESSION', id: 'b' });
    await eventually(() => denies('lost'));
  });

  it.each([true, false])('learns what no event told (with a bus: %p)', async (withBus) => {
    const { user, denies, known } = follow({ withBus });
    await eventually(() => known().length === 1);
    await user.deny({ kind: 'SESSION', id: 'lost' }, true);
    await eventually(() => denies('lost'));
  });

  it('takes up new keys from an event and lets go of old ones', async () => {
    const { bus, user, known } = follow({ withBus: true });
    await eventually(() => known().length === 1);
    user.keys = [second];
    const event = { id: 'e', epoch: 'epoch', sequence: 1, at: 0, payload: { keys: [second] } };
    await bus!.publish('user.keys', event);
    expect(known()).toEqual(['second']);
  });

  it('goes on with what it knows while the user subgraph is away', async () => {
    const { user, denies, known } = follow({ withBus: false });
    await user.deny({ kind: 'SESSION', id: 'a' });
    await eventually(() => denies('a'));
    user.transport.behaviour = away;
    const { calls } = user.transport;
    await eventually(() => user.transport.calls > calls);
    expect([denies('a'), known()]).toEqual([true, ['first']]);
    await user.deny({ kind: 'SESSION', id: 'meanwhile' });
    user.transport.behaviour = undefined;
    await eventually(() => denies('meanwhile'));
  });
});
