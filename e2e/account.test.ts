import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import {
  contractOperation,
  sendGraphQL,
  startTestPlatform,
  waitFor,
  type Answer,
  type TestPlatform,
} from '@goldenhour/testing';
import { describeOnBothStorages } from '@goldenhour/testing/services';
import { createAdmin } from '../subgraphs/user/src/admin/admin-command';
import { MailServer } from '../subgraphs/user/src/testing/mail-server';
import { mailsTo } from './mailbox';
import { ReportingHospitals } from './reporting-hospitals';

const PASSWORD = 'an unguessable one';
const ME = '{ me { email role hospital { id name } favoriteHospitals { id name } } }';
const CREATE_MACHINE =
  'mutation ($input: CreateServiceClientInput!) { createServiceClient(input: $input) { serviceClient { id clientId } clientSecret userErrors { code } } }';
const REVOKE_MACHINE =
  'mutation ($input: RevokeServiceClientInput!) { revokeServiceClient(input: $input) { userErrors { code } } }';

interface Person {
  readonly email: string;
  readonly id: string;
  accessToken: string;
  refreshToken: string;
}

/** Mails go by SMTP to a real server where the storage has servers, else they lie in the mailbox. */
describeOnBothStorages('an account', (storage) => {
  const withServer = storage.kind === 'services';
  let mailServer: MailServer | null = null;
  let platform: TestPlatform;
  let hospitals: ReportingHospitals;
  let admin: Person;
  let people = 0;
  beforeAll(async () => {
    mailServer = withServer ? await MailServer.start() : null;
    platform = await startTestPlatform(mailServer ? { SMTP_URL: mailServer.url } : {}, storage);
    hospitals = new ReportingHospitals(platform);
    const [, password] = await createAdmin({ email: 'Boss@Example.org' }, environment());
    admin = await logIn('boss@example.org', password);
  });
  afterAll(async () => {
    await platform.stop();
    await mailServer?.stop();
  });

  /** What `npm run admin:create` finds in its environment. */
  function environment(): NodeJS.ProcessEnv {
    const { DATA_DIR, MYSQL_URL } = platform.env;
    return MYSQL_URL === undefined ? { DATA_DIR } : { DATA_DIR, MYSQL_URL };
  }

  const query = (text: string, variables: Record<string, unknown> = {}, token?: string) =>
    sendGraphQL(platform.url, text, variables, token);

  /** An operation of the contract, word for word; the answer of its only field. */
  async function send(name: string, variables: Record<string, unknown>, token?: string): Promise<Answer> {
    const { data, errors } = await query(contractOperation(name), variables, token);
    if (errors) throw new Error(JSON.stringify(errors));
    return Object.values(data as Record<string, Answer>)[0];
  }

  const codesOf = async (text: string, variables: Record<string, unknown>, token?: string) =>
    (await query(text, variables, token)).errors?.map((error) => error.extensions.code as string);

  function newestMail(to: string): Promise<string> {
    return waitFor('a mail', async () => {
      if (mailServer) return mailServer.mails.findLast((mail) => mail.to.includes(to))?.text;
      return (await mailsTo(platform, to))[0]?.text;
    });
  }

  async function logIn(email: string, password = PASSWORD): Promise<Person> {
    const { session, userErrors } = await send('LogIn', { input: { email, password } });
    expect(userErrors).toEqual([]);
    const { accessToken, refreshToken, user } = session;
    return { email, id: user.id, accessToken, refreshToken };
  }

  async function signUp(): Promise<Person> {
    const email = `person-${(people += 1)}@example.org`;
    await send('SignUp', { input: { email, password: PASSWORD, name: '김하늘', phone: '010-1234-5678' } });
    const code = /\b\d{6}\b/.exec(await newestMail(email))![0];
    await send('VerifyEmail', { input: { email, code } });
    return logIn(email);
  }

  async function renew(person: Person): Promise<void> {
    const { session } = await send('RefreshSession', { input: { refreshToken: person.refreshToken } });
    Object.assign(person, { accessToken: session.accessToken, refreshToken: session.refreshToken });
  }

  async function give(person: Person, role: Record<string, unknown>): Promise<Answer> {
    const { roleRequest, userErrors } = await send('RequestRole', { input: role }, person.accessToken);
    expect(userErrors).toEqual([]);
    const input = { roleRequestId: roleRequest.id, approve: true };
    return (await send('ApproveRole', { input }, admin.accessToken)).roleRequest;
  }

  const updateBeds = (hospitalId: string, token: string) =>
    codesOf(
      contractOperation('UpdateBeds'),
      { input: { hospitalId, beds: [{ kind: 'ER_GENERAL', available: 1 }] } },
      token,
    );

  it('is signed up for, confirmed by a mailed code, and signed in to', async () => {
    const email = 'new@example.org';
    const input = { email, password: PASSWORD, name: '김하늘', phone: '010-1234-5678' };
    expect(await send('SignUp', { input })).toEqual({
      user: { id: expect.any(String), email, name: '김하늘', role: 'MEMBER', emailVerified: false },
      userErrors: [],
    });
    const early = await send('LogIn', { input: { email, password: PASSWORD } });
    expect(early).toMatchObject({ session: null, userErrors: [{ code: 'EMAIL_NOT_VERIFIED' }] });
    const code = /\b\d{6}\b/.exec(await newestMail(email))![0];
    expect(await send('VerifyEmail', { input: { email, code } })).toEqual({
      user: { id: expect.any(String), emailVerified: true },
      userErrors: [],
    });
    const person = await logIn(email);
    expect((await query(ME, {}, person.accessToken)).data.me).toEqual({
      email,
      role: 'MEMBER',
      hospital: null,
      favoriteHospitals: [],
    });
  });

  it('says what is wrong with its data beside them, and nobody is me without a token', async () => {
    const input = { email: 'x', password: 'short', name: '' };
    const { user, userErrors } = await send('SignUp', { input });
    expect(user).toBeNull();
    expect(userErrors.map(({ code }: { code: string }) => code)).toEqual([
      'NOT_VALID',
      'WEAK_PASSWORD',
      'EMPTY',
    ]);
    expect(await codesOf(ME, {})).toEqual(['UNAUTHENTICATED']);
    const wrong = await send('LogIn', { input: { email: 'nobody@example.org', password: PASSWORD } });
    expect(wrong.userErrors).toMatchObject([{ code: 'CREDENTIALS_WRONG' }]);
  });

  it('renews its session, and is refused at once with the access token of one that was logged out', async () => {
    const person = await signUp();
    const first = person.accessToken;
    await renew(person);
    expect(await codesOf(ME, {}, first)).toBeUndefined();
    const out = await send('LogOut', { input: { refreshToken: person.refreshToken } }, person.accessToken);
    expect(out).toEqual({ loggedOut: true, userErrors: [] });
    for (const token of [first, person.accessToken]) {
      await waitFor('the denial', async () => (await codesOf(ME, {}, token))?.[0] === 'UNAUTHENTICATED');
    }
    const ended = await send('RefreshSession', { input: { refreshToken: person.refreshToken } });
    expect(ended).toMatchObject({ session: null, userErrors: [{ code: 'SESSION_ENDED' }] });
  });

  it('asks for a role and has it when an administrator approves; the old token says it no more', async () => {
    const person = await signUp();
    const [mine, other] = await Promise.all([1, 2].map(() => hospitals.idOf(hospitals.nextHpid())));
    const staff = { role: 'HOSPITAL_STAFF', organization: '응급실' };
    expect(await updateBeds(mine!, person.accessToken)).toEqual(['FORBIDDEN']);
    const asked = await send('RequestRole', { input: { ...staff, hospitalId: mine } }, person.accessToken);
    expect(asked).toMatchObject({
      roleRequest: {
        role: 'HOSPITAL_STAFF',
        status: 'PENDING',
        hospital: { id: mine, name: expect.any(String) },
      },
      userErrors: [],
    });
    const decision = { input: { roleRequestId: asked.roleRequest.id, approve: true } };
    expect(await codesOf(contractOperation('ApproveRole'), decision, person.accessToken)).toEqual([
      'FORBIDDEN',
    ]);
    const approved = await send('ApproveRole', decision, admin.accessToken);
    expect(approved.roleRequest).toMatchObject({
      status: 'APPROVED',
      user: { id: person.id, role: 'HOSPITAL_STAFF' },
    });
    const old = person.accessToken;
    await waitFor('the denial', async () => (await updateBeds(mine!, old))?.[0] === 'UNAUTHENTICATED');
    await renew(person);
    expect(await updateBeds(mine!, person.accessToken)).toBeUndefined();

    // Moved to another hospital: neither the old token nor the new one speaks for the first.
    const before = person.accessToken;
    await give(person, { ...staff, hospitalId: other });
    await waitFor('the denial', async () => (await updateBeds(mine!, before))?.[0] === 'UNAUTHENTICATED');
    await renew(person);
    expect(await updateBeds(mine!, person.accessToken)).toEqual(['FORBIDDEN']);
    expect(await updateBeds(other!, person.accessToken)).toBeUndefined();
    const { data } = await query(ME, {}, person.accessToken);
    expect(data.me).toMatchObject({
      role: 'HOSPITAL_STAFF',
      hospital: { id: other, name: expect.any(String) },
    });
  });

  it('keeps favourites, which the hospital subgraph completes', async () => {
    const person = await signUp();
    const id = await hospitals.idOf(hospitals.nextHpid());
    const answer = await send(
      'SetFavorite',
      { input: { hospitalId: id, favorite: true } },
      person.accessToken,
    );
    expect(answer).toEqual({ me: { favoriteHospitals: [{ id }] }, userErrors: [] });
    const { data } = await query(ME, {}, person.accessToken);
    expect(data.me.favoriteHospitals).toEqual([{ id, name: expect.any(String) }]);
  });

  it('gives partners’ machines tokens that state beds of one hospital, until they are revoked', async () => {
    const [mine, other] = await Promise.all([1, 2].map(() => hospitals.idOf(hospitals.nextHpid())));
    const input = { name: 'HIS', scopes: ['beds:write'], hospitalId: mine };
    const created = (await query(CREATE_MACHINE, { input }, admin.accessToken)).data.createServiceClient;
    const { serviceClient, clientSecret } = created;
    const response = await fetch(`${platform.url}/oauth/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: serviceClient.clientId,
        client_secret: clientSecret,
      }),
    });
    expect(response.status).toBe(200);
    const { access_token: token } = (await response.json()) as { access_token: string };
    expect(await updateBeds(mine!, token)).toBeUndefined();
    expect(await updateBeds(other!, token)).toEqual(['FORBIDDEN']);
    await query(REVOKE_MACHINE, { input: { serviceClientId: serviceClient.id } }, admin.accessToken);
    await waitFor('the denial', async () => (await updateBeds(mine!, token))?.[0] === 'UNAUTHENTICATED');
  });

  it('has its keys published, and no client can ask what only the gateway may', async () => {
    const response = await fetch(`${platform.url}/.well-known/jwks.json`);
    const { keys } = (await response.json()) as { keys: { kid: string }[] };
    const { kid } = JSON.parse(Buffer.from(admin.accessToken.split('.')[0]!, 'base64url').toString()) as {
      kid: string;
    };
    expect(keys.map((key) => key.kid)).toContain(kid);
    expect(keys.every((key) => !('d' in key))).toBe(true);
    for (const text of ['{ accessTokenKeys { kid } }', '{ denials { cursor } }']) {
      expect(await codesOf(text, {}, admin.accessToken)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    }
  });

  if (withServer) {
    it('has no demonstration and no mailbox beside a database and a mail server', async () => {
      const input = { email: 'admin@goldenhour.test', password: 'golden-hour-demo' };
      expect((await send('LogIn', { input })).session).toBeNull();
      expect((await fetch(`${platform.url}/dev/mailbox`)).status).toBe(404);
    });
  } else {
    it('has a demonstration of every role at this machine', async () => {
      const roles: string[] = [];
      for (const name of ['admin', 'crew', 'dispatch', 'staff', 'member']) {
        const { accessToken } = await logIn(`${name}@goldenhour.test`, 'golden-hour-demo');
        const { data } = await query('{ me { role province } }', {}, accessToken);
        roles.push(`${data.me.role} ${data.me.province}`);
      }
      expect(roles).toEqual([
        'ADMIN null',
        'PARAMEDIC 서울특별시',
        'DISPATCHER 서울특별시',
        'HOSPITAL_STAFF null',
        'MEMBER null',
      ]);
    });

    it('has a demonstration of staff at the first hospital that reports beds', async () => {
      const first = platform.simulator.hospitals
        .filter(({ reporting }) => reporting !== 'none')
        .map(({ hpid }) => hpid)
        .sort()[0];
      await waitFor('its hospital', async () => {
        const { accessToken } = await logIn('staff@goldenhour.test', 'golden-hour-demo');
        const { data } = await query('{ me { hospital { hpid } } }', {}, accessToken);
        return data.me.hospital?.hpid === first;
      });
    });

    it('shows its mails as a page to this machine, and to no page that only calls itself so', async () => {
      const response = await fetch(`${platform.url}/dev/mailbox`);
      expect(response.headers.get('content-type')).toContain('text/html');
      expect(await response.text()).toContain('<h1>Mailbox</h1>');
      const port = new URL(platform.url).port;
      const stranger = request({
        host: '127.0.0.1',
        port,
        path: '/dev/mailbox',
        headers: { host: 'evil.example' },
      });
      stranger.end();
      const [{ statusCode }] = (await once(stranger, 'response')) as [IncomingMessage];
      stranger.destroy();
      expect(statusCode).toBe(404);
    });
  }
});
