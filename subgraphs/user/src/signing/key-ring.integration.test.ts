import { createLogger } from '@goldenhour/service-kit';
import { describeOnBothStorages } from '@goldenhour/testing/services';
import { decode } from 'jsonwebtoken';
import { Secrets } from '../secret/secrets';
import { DatabaseClock } from '@goldenhour/subgraph-kit';
import type { Store } from '../store';
import { TestUser } from '../testing/start-test-user';
import { AHEAD_MS, KeyRing, RETIRED_MS } from './key-ring';

const DAY = 24 * 60 * 60 * 1000;
const MINUTE = 60_000;
const SECRET = 'a secret of tests that nobody needs to guess';
const log = createLogger({ name: 'user', level: 'silent' });

describeOnBothStorages('the signing keys', (storage) => {
  let test: TestUser;
  let store: Store;
  beforeAll(async () => {
    test = await TestUser.start(storage);
    const { database } = test.service;
    store = { database, clock: new DatabaseClock(database, false), relay: { wake: () => undefined } };
  });
  afterAll(() => test.stop());

  const ring = (secret = SECRET) => new KeyRing(store, new Secrets([secret]), 30 * DAY, log);
  const published = async () =>
    ((await test.internal('{ accessTokenKeys { kid } }')) as { kid: string }[]).map(({ kid }) => kid);

  it('change: the next one is known before it signs, the old one verifies until its last token has ended', async () => {
    const told: string[][] = [];
    await test.bus.subscribe(
      'user.keys',
      ({ payload }) => void told.push(payload.keys.map(({ kid }) => kid)),
    );
    // Two processes, each with its own view of the same rows.
    const [mine, other] = [ring(), ring()];
    await Promise.all([mine.keep(), other.keep()]);
    const [first] = await published();
    expect([mine.signing.kid, other.signing.kid]).toEqual([first, first]);

    await test.moveClock(30 * DAY + MINUTE);
    await Promise.all([mine.keep(), other.keep()]);
    const both = await published();
    expect(both).toEqual([first, expect.any(String)]);
    expect(mine.signing.kid).toBe(first);

    await test.moveClock(30 * DAY + 2 * MINUTE + AHEAD_MS);
    await mine.keep();
    await other.load();
    expect([mine.signing.kid, other.signing.kid]).toEqual([both[1], both[1]]);
    expect(await published()).toEqual(both);

    await test.moveClock(30 * DAY + 3 * MINUTE + AHEAD_MS + RETIRED_MS);
    await mine.keep();
    expect(await published()).toEqual([both[1]]);
    await test.settle();
    expect(told.slice(-2)).toEqual([both, [both[1]]]);
    await test.moveClock(0);
  });

  it('are made anew where the secret was lost: what they signed stays good', async () => {
    const { email } = await test.person();
    const { session } = await test.logIn(email);
    const lost = ring('another secret of tests, for nothing else');
    await lost.keep();
    expect(lost.signing.kid).not.toBe(decode(session.accessToken, { complete: true })!.header.kid);
    expect(await test.claims(session.accessToken)).toMatchObject({ role: 'MEMBER' });
  });

  it('are told of to the gateway alone', async () => {
    for (const query of ['{ accessTokenKeys { kid } }', '{ denials { cursor } }']) {
      const { errors } = await test.ask(query, {}, { role: 'ADMIN', userId: 'x' });
      expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    }
  });
});

describeOnBothStorages('denials', (storage) => {
  let test: TestUser;
  beforeAll(async () => {
    test = await TestUser.start(storage);
  });
  afterAll(() => test.stop());

  it('are read after a cursor, and as a whole without one or with one that is not of this log', async () => {
    const { email } = await test.person();
    const logOut = 'mutation ($input: LogOutInput!) { logOut(input: $input) { loggedOut } }';
    const cursors = [(await test.denials()).cursor];
    for (let n = 0; n < 2; n += 1) {
      const { refreshToken } = (await test.logIn(email)).session;
      await test.data(logOut, { input: { refreshToken } });
      await test.settle();
      cursors.push((await test.denials()).cursor);
    }
    const countAfter = async (cursor: string | null) => (await test.denials(cursor)).denials.length;
    expect(await Promise.all([...cursors, null].map(countAfter))).toEqual([2, 1, 0, 2]);
    const foreign = Buffer.from('00000000-0000-0000-0000-000000000000/1').toString('base64url');
    expect(await Promise.all(['nonsense', foreign].map(countAfter))).toEqual([2, 2]);
  });
});
