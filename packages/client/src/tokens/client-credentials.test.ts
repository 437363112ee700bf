import { ConnectionError, UnauthenticatedError } from '..';
import { page, scriptedFetch } from '../testing/scripted-fetch';
import { ClientCredentials } from './client-credentials';

const granted = (token: string, seconds = 600) =>
  Response.json({ access_token: token, token_type: 'Bearer', expires_in: seconds });
const machine = (fetch: typeof globalThis.fetch) =>
  new ClientCredentials({ url: 'http://api.test', clientId: 'id', clientSecret: 's:e cret', fetch });

it('asks once for a token for all that need it, with id and secret encoded', async () => {
  const { fetch, sent } = scriptedFetch(granted('one'));
  const tokens = machine(fetch);
  const given = await Promise.all([tokens.accessToken(), tokens.accessToken()]);
  expect(given.map(({ token }) => token)).toEqual(['one', 'one']);
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({
    url: 'http://api.test/oauth/token',
    text: 'grant_type=client_credentials',
  });
  expect(atob(sent[0]!.authorization!.slice('Basic '.length))).toBe('id:s%3Ae%20cret');
});

it('asks again before a token ends, and for one that was refused', async () => {
  const { fetch } = scriptedFetch(granted('short', 10), granted('two'), granted('three'));
  const tokens = machine(fetch);
  await tokens.accessToken();
  expect((await tokens.accessToken()).token).toBe('two');
  expect((await tokens.renew('two')).token).toBe('three');
  expect((await tokens.renew('two')).token).toBe('three');
});

it('tells a wrong secret from a service that is away', async () => {
  const refused = Response.json({ error: 'invalid_client' }, { status: 401 });
  const { fetch } = scriptedFetch(refused, page(502), new TypeError('no connection'));
  const tokens = machine(fetch);
  await expect(tokens.accessToken()).rejects.toBeInstanceOf(UnauthenticatedError);
  await expect(tokens.accessToken()).rejects.toBeInstanceOf(ConnectionError);
  await expect(tokens.accessToken()).rejects.toBeInstanceOf(ConnectionError);
});
