import {
  contractOperation,
  createAccessTokenIssuer,
  startTestPlatform,
  waitFor,
  type TestPlatform,
} from '@goldenhour/testing';
import { closeCodeOf } from './close-code';
import { claimsOf, edited, Forger } from './forger';
import { sendAs, signIn, type Session } from './signed-in';

/** Trusted by the gateway as the user subgraph's own keys are: signs what that never would. */
const issuer = createAccessTokenIssuer();
const now = Math.floor(Date.now() / 1000);
const REFUSED = { status: 401, codes: ['UNAUTHENTICATED'], data: undefined };

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

/** What somebody with that token is told at the most guarded of the open doors. */
async function ask(token: string) {
  const { status, data, errors } = await sendAs(platform.url, token, 'BoardCursor');
  return { status, codes: errors?.map((error) => error.extensions.code as string), data: data as unknown };
}

async function streamStatus(token: string): Promise<number> {
  const query = encodeURIComponent(contractOperation('BedChanges'));
  const response = await fetch(`${platform.url}/graphql/stream?query=${query}`, {
    headers: { accept: 'text/event-stream', authorization: `Bearer ${token}` },
  });
  await response.body?.cancel();
  return response.status;
}

/** Refused over each of the three protocols. */
async function expectRefused(token: string): Promise<void> {
  expect(await ask(token)).toEqual(REFUSED);
  expect(await streamStatus(token)).toBe(401);
  expect(await closeCodeOf(platform.url, token)).toBe(4403);
}

it('a good token opens all three doors', async () => {
  for (const token of [admin.accessToken, issuer.tokenWith({})]) {
    expect(await ask(token)).toMatchObject({ status: 200, codes: undefined });
    expect(await streamStatus(token)).toBe(200);
    expect(await closeCodeOf(platform.url, token)).toBe(0);
  }
});

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
    await expectRefused(await make());
  });

  it('after log-out, at once', async () => {
    const { accessToken, refreshToken } = await signIn(platform.url, 'member');
    expect((await ask(accessToken)).status).toBe(200);
    const { data } = await sendAs(platform.url, accessToken, 'LogOut', { input: { refreshToken } });
    expect(data.logOut.loggedOut).toBe(true);
    await waitFor('the denial', async () => (await ask(accessToken)).status === 401);
    await expectRefused(accessToken);
  });

  it('when a refresh token of its session was used a second time', async () => {
    const first = await signIn(platform.url, 'member');
    const renew = async (refreshToken: string) =>
      (await sendAs(platform.url, undefined, 'RefreshSession', { input: { refreshToken } })).data
        .refreshSession;
    const { session } = await renew(first.refreshToken);
    expect((await ask(session.accessToken as string)).status).toBe(200);
    const stolen = await renew(first.refreshToken);
    expect([stolen.session, stolen.userErrors.length]).toEqual([null, 1]);
    await waitFor('the denial', async () => (await ask(session.accessToken as string)).status === 401);
    await expectRefused(first.accessToken);
    await expectRefused(session.accessToken as string);
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

    await waitFor('the denial', async () => (await ask(staff.accessToken)).status === 401);
    for (const id of [own, other]) expect(await update(staff.accessToken, id)).toBe('UNAUTHENTICATED');
    await expectRefused(staff.accessToken);
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
