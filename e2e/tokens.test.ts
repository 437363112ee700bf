import {
  contractOperation,
  createAccessTokenIssuer,
  LiveClient,
  startTestPlatform,
  waitFor,
  type TestPlatform,
} from '@goldenhour/testing';
import { CLOSED, doorsFor, OPEN, openSocket, openStream } from './doors';
import { claimsOf, edited, Forger } from './forger';
import { sendAs, signIn, type Session } from './signed-in';

/** Trusted by the gateway as the user subgraph's own keys are: signs what that never would. */
const issuer = createAccessTokenIssuer();
const now = Math.floor(Date.now() / 1000);

let platform: TestPlatform;
let admin: Session;
/** Has seen the administrator's token and everything public. */
let forger: Forger;
beforeAll(async () => {
  platform = await startTestPlatform({ ACCESS_TOKEN_JWKS: issuer.jwks });
  admin = await signIn(platform.url, 'admin');
  forger = await Forger.at(platform.url, admin.accessToken);
});
afterAll(() => platform.stop());

const doors = (token: string) => doorsFor(platform.url, token);

it('a good token opens all three doors', async () => {
  for (const token of [admin.accessToken, issuer.tokenWith({})]) expect(await doors(token)).toEqual(OPEN);
});

/** Waits for a denial to arrive; then every door is closed. */
async function expectDenied(token: string): Promise<void> {
  await waitFor('the denial', async () => (await doors(token)).http[0] === 401);
  expect(await doors(token)).toEqual(CLOSED);
}

describe('a token is refused', () => {
  it.each<[string, () => string | Promise<string>]>([
    ['without a signature: alg none', () => forger.withHeader({ alg: 'none' }, () => '')],
    ['without a signature: alg nOnE', () => forger.withHeader({ alg: 'nOnE' }, () => '')],
    [
      'signed with the public key as a secret (HS256, PEM)',
      () => forger.withHeader({ alg: 'HS256' }, forger.hmac(forger.publicPem)),
    ],
    [
      'signed with the public key as a secret (HS256, JWK)',
      () => forger.withHeader({ alg: 'HS256' }, forger.hmac(JSON.stringify(forger.publicJwk))),
    ],
    ['that has expired', () => issuer.tokenWith({ exp: now - 1 })],
    ['without an end', () => issuer.tokenWith({ exp: undefined })],
    ['for another audience', () => issuer.tokenWith({ aud: 'elsewhere' })],
    ['of another issuer', () => issuer.tokenWith({ iss: 'elsewhere' })],
    ['of another type', () => issuer.tokenWith({}, { typ: 'JWT' })],
    ['that is good only later', () => issuer.tokenWith({ nbf: now + 600 })],
    [
      'whose role was edited',
      async () => edited((await signIn(platform.url, 'member')).accessToken, { role: 'ADMIN' }),
    ],
    ['whose key id is a path', () => forger.signed({ kid: '../../../../dev/null' })],
    [
      'whose key id is a path, signed with what is there',
      () => forger.withHeader({ alg: 'HS256', kid: '../../../../dev/null' }, forger.hmac('')),
    ],
    ['that brings its own key', () => forger.signed({ jwk: forger.ownJwk })],
    ['that claims our key and is signed by another', () => forger.signed({})],
    ['that is a refresh token', () => admin.refreshToken],
    ['whose signature is empty', () => admin.accessToken.replace(/[^.]*$/, '')],
    ['whose signature is cut off', () => admin.accessToken.replace(/\.[^.]*$/, '')],
    [
      'that calls its bearer a process of ours',
      () => issuer.tokenWith({ role: 'SERVICE', scopes: ['internal:tokens'] }),
    ],
  ])('%s', async (_, make) => {
    expect(await doors(await make())).toEqual(CLOSED);
  });

  it('after log-out, at once', async () => {
    const { accessToken, refreshToken } = await signIn(platform.url, 'member');
    expect(await doors(accessToken)).toEqual(OPEN);
    const { data } = await sendAs(platform.url, accessToken, 'LogOut', { input: { refreshToken } });
    expect(data.logOut.loggedOut).toBe(true);
    await expectDenied(accessToken);
  });

  it('when a refresh token of its session was used a second time', async () => {
    const first = await signIn(platform.url, 'member');
    const renew = async (refreshToken: string) =>
      (await sendAs(platform.url, undefined, 'RefreshSession', { input: { refreshToken } })).data
        .refreshSession;
    const { session } = await renew(first.refreshToken);
    expect(await doors(session.accessToken as string)).toEqual(OPEN);
    const stolen = await renew(first.refreshToken);
    expect([stolen.session, stolen.userErrors.length]).toEqual([null, 1]);
    for (const token of [first.accessToken, session.accessToken as string]) await expectDenied(token);
    expect((await renew(session.refreshToken as string)).session).toBeNull();
  });
});

describe('a role', () => {
  const role = (hospitalId: string, as = 'HOSPITAL_STAFF') => ({
    input: { role: as, organization: '응급실', hospitalId },
  });
  const beds = (hospitalId: string) => ({
    input: { hospitalId, beds: [{ kind: 'ER_GENERAL', available: 1 }] },
  });

  it('that moved to another hospital leaves the old token nothing', async () => {
    const staff = await waitFor('the hospital of staff@', async () => {
      const session = await signIn(platform.url, 'staff');
      return 'hospitalId' in claimsOf(session.accessToken) && session;
    });
    const own = claimsOf(staff.accessToken)['hospitalId'] as string;
    const update = async (token: string, hospitalId: string) => {
      const { data, errors } = await sendAs(platform.url, token, 'UpdateBeds', beds(hospitalId));
      return (errors?.[0]?.extensions.code ?? data.updateBeds.userErrors) as unknown;
    };
    expect(await update(staff.accessToken, own)).toEqual([]);

    const hospitals = platform.simulator.hospitals.filter(({ reporting }) => reporting === 'live');
    const ids = await Promise.all(
      hospitals.slice(0, 2).map(async ({ hpid }) => {
        const { data } = await platform.send('HospitalByHpid', { hpid });
        return data.hospitalByHpid.id as string;
      }),
    );
    const other = ids.find((id) => id !== own)!;
    expect(await update(staff.accessToken, other)).toBe('FORBIDDEN');
    const asked = await sendAs(platform.url, staff.accessToken, 'RequestRole', role(other));
    const roleRequestId = asked.data.requestRole.roleRequest.id as string;
    const decision = { input: { roleRequestId, approve: true } };
    const approved = await sendAs(platform.url, admin.accessToken, 'ApproveRole', decision);
    expect(approved.data.approveRole.userErrors).toEqual([]);

    await expectDenied(staff.accessToken);
    for (const id of [own, other]) expect(await update(staff.accessToken, id)).toBe('UNAUTHENTICATED');
    const { accessToken } = await signIn(platform.url, 'staff');
    expect(await update(accessToken, own)).toBe('FORBIDDEN');
    expect(await update(accessToken, other)).toEqual([]);
  });

  it('of an administrator cannot be asked for, nor can anyone else approve a role', async () => {
    const member = await signIn(platform.url, 'member');
    const { data } = await platform.send('HospitalByHpid', { hpid: platform.simulator.hospitals[0]!.hpid });
    const hospitalId = data.hospitalByHpid.id as string;
    const refused = await sendAs(platform.url, member.accessToken, 'RequestRole', role(hospitalId, 'ADMIN'));
    expect(refused.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    const asked = await sendAs(platform.url, member.accessToken, 'RequestRole', role(hospitalId));
    const roleRequestId = asked.data.requestRole.roleRequest.id as string;
    for (const token of [undefined, member.accessToken]) {
      const answer = await sendAs(platform.url, token, 'ApproveRole', {
        input: { roleRequestId, approve: true },
      });
      const code = token === undefined ? 'UNAUTHENTICATED' : 'FORBIDDEN';
      expect(answer.errors).toMatchObject([{ extensions: { code } }]);
    }
  });
});

describe('what runs already', () => {
  it('ends when the role of its viewer changes, over a socket and as a stream, with a sentence', async () => {
    const { accessToken } = await signIn(platform.url, 'crew');
    const live = LiveClient.open(platform.url, contractOperation('BedChanges'), {}, accessToken);
    await live.next();
    const stream = (await openStream(platform.url, accessToken)).text();
    const input = { role: 'DISPATCHER', organization: '상황실', province: '부산광역시' };
    const asked = await sendAs(platform.url, accessToken, 'RequestRole', { input });
    const roleRequestId = asked.data.requestRole.roleRequest.id as string;
    await sendAs(platform.url, admin.accessToken, 'ApproveRole', { input: { roleRequestId, approve: true } });
    const decided = performance.now();
    await waitFor('the end of the subscription', () => live.failure);
    console.log(
      `The subscription was ended ${Math.round(performance.now() - decided)} ms after the decision`,
    );
    const message = /rights have changed. Renew the session/;
    const extensions = { code: 'UNAUTHENTICATED' };
    expect(live.failure).toEqual([{ message: expect.stringMatching(message), extensions }]);
    expect(await stream).toMatch(/event: next\ndata: {"errors":\[.*"UNAUTHENTICATED".*\n\nevent: complete/);
  });

  it('goes on when a ping brings the token of the renewed session', async () => {
    const { accessToken, refreshToken } = await signIn(platform.url, 'dispatch');
    const socket = await openSocket(platform.url, accessToken);
    const types: string[] = [];
    socket.on('message', (text: Buffer) => types.push(/"type":"(\w+)"/.exec(text.toString())![1]!));
    const came = (type: string) => waitFor(type, () => types.includes(type));
    await came('connection_ack');
    const query = contractOperation('BedChanges');
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
    await came('next');
    const renewed = await sendAs(platform.url, undefined, 'RefreshSession', { input: { refreshToken } });
    const payload = { authorization: `Bearer ${renewed.data.refreshSession.session.accessToken}` };
    socket.send(JSON.stringify({ type: 'ping', payload }));
    await came('pong');
    types.length = 0;
    await came('next'); // Of a change in the feed: it runs on.
    socket.close();
  });
});
