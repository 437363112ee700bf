import type { Viewer } from '@goldenhour/service-kit';
import { describeOnBothStorages } from '@goldenhour/testing/services';
import { decode } from 'jsonwebtoken';
import { TestUser } from '../testing/start-test-user';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const LOG_OUT = 'mutation ($input: LogOutInput!) { logOut(input: $input) { loggedOut userErrors { code } } }';
const END =
  'mutation ($input: EndSessionsInput!) { endSessions(input: $input) { ended userErrors { code path } } }';
const SESSIONS = '{ me { sessions { id createdAt renewedAt expiresAt } } }';
const codesOf = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors.map(({ code }) => code);
const sidOf = (token: string) => (decode(token) as { sid: string }).sid;

describeOnBothStorages('a session', (storage) => {
  let test: TestUser;
  let email: string;
  let viewer: Viewer;
  beforeAll(async () => {
    test = await TestUser.start(storage);
    ({ email, viewer } = await test.person());
  });
  afterAll(() => test.stop());
  afterEach(() => test.moveClock(0));
  const begin = async () => (await test.logIn(email)).session;

  it('begins with an access token of 15 minutes and a refresh token of 14 days', async () => {
    const session = await begin();
    const claims = await test.claims(session.accessToken);
    expect(claims).toEqual({
      iss: 'goldenhour',
      aud: 'goldenhour',
      sub: viewer.userId,
      sid: expect.stringMatching(/^[\da-f-]{36}$/),
      jti: expect.stringMatching(/^[\da-f-]{36}$/),
      ver: 1,
      role: 'MEMBER',
      iat: expect.any(Number),
      nbf: claims.iat,
      exp: claims.iat! + 900,
    });
    expect(decode(session.accessToken, { complete: true })!.header).toEqual({
      alg: 'ES256',
      typ: 'at+jwt',
      kid: expect.any(String),
    });
    expect(Date.parse(session.accessTokenExpiresAt)).toBe(claims.exp! * 1000);
    expect(Date.parse(session.refreshTokenExpiresAt) - Date.now()).toBeGreaterThan(13.9 * DAY);
  });

  it('is renewed with another token each time, and stays the same session', async () => {
    const first = await begin();
    const second = (await test.refresh(first.refreshToken)).session;
    const third = (await test.refresh(second.refreshToken)).session;
    expect(new Set([first, second, third].map(({ refreshToken }) => refreshToken)).size).toBe(3);
    expect(sidOf(third.accessToken)).toBe(sidOf(first.accessToken));
  });

  it.each(['one step', 'two steps'])(
    'ends when a token is used again that was used %s before',
    async (steps) => {
      const first = await begin();
      let newest = (await test.refresh(first.refreshToken)).session;
      if (steps === 'two steps') newest = (await test.refresh(newest.refreshToken)).session;
      expect(codesOf(await test.refresh(first.refreshToken))).toEqual(['SESSION_ENDED']);
      expect(codesOf(await test.refresh(newest.refreshToken))).toEqual(['SESSION_ENDED']);
      await test.settle();
      const denied = (await test.denials()).denials;
      expect(denied).toContainEqual(
        expect.objectContaining({ kind: 'SESSION', id: sidOf(first.accessToken), belowVersion: null }),
      );
    },
  );

  it('gives the same next token for a repeat with the same key within a minute', async () => {
    const first = await begin();
    const answers = await Promise.all([1, 2, 3].map(() => test.refresh(first.refreshToken, 'lost')));
    const tokens = new Set(answers.map(({ session }) => session.refreshToken as string));
    expect(tokens.size).toBe(1);
    await test.moveClock(MINUTE - 5000);
    expect((await test.refresh(first.refreshToken, 'lost')).session.refreshToken).toBe([...tokens][0]);
    expect((await test.refresh([...tokens][0]!)).session).not.toBeNull();
  });

  it.each([
    ['another key', 'other', 0],
    ['the same key after a minute', 'lost', MINUTE + 5000],
  ])('ends at a repeat with %s', async (_, key, later) => {
    const first = await begin();
    const next = (await test.refresh(first.refreshToken, 'lost')).session;
    await test.moveClock(later);
    expect(codesOf(await test.refresh(first.refreshToken, key))).toEqual(['SESSION_ENDED']);
    expect(codesOf(await test.refresh(next.refreshToken))).toEqual(['SESSION_ENDED']);
  });

  it('ends at a repeat whose next token was used already', async () => {
    const first = await begin();
    const next = (await test.refresh(first.refreshToken, 'lost')).session;
    await test.refresh(next.refreshToken);
    expect(codesOf(await test.refresh(first.refreshToken, 'lost'))).toEqual(['SESSION_ENDED']);
  });

  it('is not ended by somebody who knows its id and not its token', async () => {
    const session = await begin();
    const forged = Buffer.from((session.refreshToken as string).slice(4), 'base64url');
    forged[forged.length - 1]! ^= 1;
    const token = `ghr_${forged.toString('base64url')}`;
    expect(codesOf(await test.refresh(token))).toEqual(['SESSION_ENDED']);
    expect(await test.data(LOG_OUT, { input: { refreshToken: token } })).toMatchObject({ loggedOut: false });
    expect((await test.refresh(session.refreshToken)).session).not.toBeNull();
  });

  it.each(['', 'ghr_', 'not a token', 'ghr_AAAA', 'x'.repeat(5000)])('is no %p', async (token) => {
    expect(codesOf(await test.refresh(token))).toEqual(['SESSION_ENDED']);
  });

  it('is not renewed by its access token', async () => {
    expect(codesOf(await test.refresh((await begin()).accessToken))).toEqual(['SESSION_ENDED']);
  });

  it('ends after 14 days without use', async () => {
    const session = await begin();
    await test.moveClock(14 * DAY + MINUTE);
    expect(codesOf(await test.refresh(session.refreshToken))).toEqual(['SESSION_ENDED']);
  });

  it('ends by a log-out, which denies its access tokens at once', async () => {
    const session = await begin();
    await test.settle();
    const { cursor } = await test.denials();
    const input = { refreshToken: session.refreshToken };
    expect(await test.data(LOG_OUT, { input })).toEqual({ loggedOut: true, userErrors: [] });
    await test.settle();
    const { denials } = await test.denials(cursor);
    expect(denials).toEqual([
      { kind: 'SESSION', id: sidOf(session.accessToken), belowVersion: null, until: expect.any(String) },
    ]);
    expect(Date.parse(denials[0]!['until'] as string)).toBeGreaterThan(
      Date.parse(session.accessTokenExpiresAt),
    );
    expect(codesOf(await test.refresh(session.refreshToken))).toEqual(['SESSION_ENDED']);
    expect(await test.data(LOG_OUT, { input })).toMatchObject({ loggedOut: false });
  });

  it('is listed with the others of its owner, who can end one or all of them', async () => {
    const person = await test.person();
    await test.logIn(person.email);
    await test.logIn(person.email);
    const { sessions } = await test.data(SESSIONS, {}, person.viewer);
    expect(sessions).toHaveLength(2);
    const stranger = await test.data(END, { input: { sessionIds: [sessions[0].id] } }, viewer);
    expect(stranger).toEqual({ ended: 0, userErrors: [] });
    const input = { sessionIds: [sessions[0].id, 'no id'] };
    expect(await test.data(END, { input }, person.viewer)).toEqual({ ended: 1, userErrors: [] });
    expect(await test.data(END, { input: {} }, person.viewer)).toEqual({ ended: 1, userErrors: [] });
    expect(await test.data(SESSIONS, {}, person.viewer)).toEqual({ sessions: [] });
  });

  it('leaves no token in the tables', async () => {
    const session = await begin();
    const next = (await test.refresh(session.refreshToken, 'key')).session;
    const { em } = test.service.database;
    const tables = ['session', 'idempotency_key', 'outbox', 'change_log', 'denial', 'signing_key'];
    const rows = await Promise.all(
      tables.map((table) => em.fork().execute<unknown[]>(`select * from ${table}`)),
    );
    const stored = JSON.stringify(rows);
    for (const secret of [session.refreshToken, next.refreshToken, session.accessToken, 'PRIVATE KEY']) {
      expect(stored).not.toContain(secret);
    }
  });
});
