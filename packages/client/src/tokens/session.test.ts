import { BoardCursorDocument, createClient, UserErrorsError } from '..';
import { data, page, refusal, scriptedFetch } from '../testing/scripted-fetch';
import { Session } from './session';

const MINUTE = 60_000;
const url = 'http://api.test';
const tokens = (n: number, livesMs = 10 * MINUTE) => ({
  accessToken: `access-${n}`,
  accessTokenExpiresAt: new Date(Date.now() + livesMs).toISOString(),
  refreshToken: `refresh-${n}`,
});
const user = { id: 'u1', name: '김구급', role: 'PARAMEDIC' };
const loggedIn = (livesMs?: number) =>
  data({ logIn: { session: { ...tokens(1, livesMs), user }, userErrors: [] } });
const renewed = (n: number) => data({ refreshSession: { session: tokens(n), userErrors: [] } });
const ended = () =>
  data({ refreshSession: { session: null, userErrors: [{ code: 'SESSION_ENDED', message: 'Ended.' }] } });

async function sessionOf(...answers: Parameters<typeof scriptedFetch>) {
  const script = scriptedFetch(...answers);
  const session = new Session({ url, fetch: script.fetch });
  await session.logIn('crew@example.test', 'a long password');
  return { session, sent: script.sent };
}

it('says what is wrong with a log-in as an error of its own', async () => {
  const userErrors = [{ code: 'WRONG_CREDENTIALS', path: ['password'], message: 'These do not fit.' }];
  const { fetch } = scriptedFetch(data({ logIn: { session: null, userErrors } }));
  const failure: unknown = await new Session({ url, fetch })
    .logIn('a@b.test', 'c')
    .catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(UserErrorsError);
  expect((failure as UserErrorsError).has('WRONG_CREDENTIALS')).toBe(true);
});

it('renews the token once for all that need it, before it ends', async () => {
  const { session, sent } = await sessionOf(loggedIn(10_000), renewed(2));
  const given = await Promise.all([session.accessToken(), session.accessToken(), session.accessToken()]);
  expect(given.map((token) => token?.token)).toEqual(Array(3).fill('access-2'));
  expect(sent).toHaveLength(2);
  expect(session.user).toEqual(user);
});

it('asks for the same renewal again when its answer was lost', async () => {
  const { session, sent } = await sessionOf(loggedIn(10_000), new TypeError('lost'), renewed(2));
  expect((await session.accessToken())?.token).toBe('access-2');
  const [, lost, again] = sent.map(({ body }) => body.variables.input);
  expect(again).toEqual(lost);
  expect(again).toEqual({
    refreshToken: 'refresh-1',
    idempotencyKey: expect.stringMatching(/^[0-9a-f]{32}$/),
  });
});

it('goes on with the present token while the renewal fails and it still lasts', async () => {
  const { session } = await sessionOf(loggedIn(10_000), page(502), page(502), page(502), page(502));
  expect((await session.accessToken())?.token).toBe('access-1');
});

it('is over when the API says that it has ended', async () => {
  const { session } = await sessionOf(loggedIn(10_000), ended());
  const changes = jest.fn();
  session.onUserChange(changes);
  expect(await session.accessToken()).toBeNull();
  expect(session.user).toBeNull();
  expect(changes).toHaveBeenCalledTimes(1);
});

it('is over here at once on logging out, and at the API', async () => {
  const { session, sent } = await sessionOf(
    loggedIn(),
    data({ logOut: { loggedOut: true, userErrors: [] } }),
  );
  await session.logOut();
  expect(session.user).toBeNull();
  expect(sent[1]!.body.variables.input).toEqual({ refreshToken: 'refresh-1' });
});

it('gives a client another token in place of one that was refused, once', async () => {
  const board = { bedBoard: { cursor: 'c' } };
  const script = scriptedFetch(loggedIn(), refusal('UNAUTHENTICATED', {}, 401), renewed(2), data(board));
  const session = new Session({ url, fetch: script.fetch });
  await session.logIn('crew@example.test', 'a long password');
  const client = createClient({ url, fetch: script.fetch, tokens: session });
  expect((await client.query(BoardCursorDocument)).data).toEqual(board);
  expect(script.sent.map(({ authorization }) => authorization)).toEqual([
    undefined,
    'Bearer access-1',
    undefined,
    'Bearer access-2',
  ]);
});
