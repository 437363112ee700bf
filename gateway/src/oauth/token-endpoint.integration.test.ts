import { AppError, type Identity } from '@goldenhour/service-kit';
import type { MachineToken } from '../auth/user-subgraph';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway';
import { UserDouble } from '../testing/user-double';

const ISSUED: MachineToken = {
  accessToken: 'a.b.c',
  expiresInSeconds: 900,
  scope: 'beds:write',
  error: null,
};
const NONE = { accessToken: null, expiresInSeconds: null, scope: null };
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const GRANT = 'grant_type=client_credentials';
const basic = (id: string, secret: string) => ({
  authorization: `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64')}`,
});

describe('POST /oauth/token', () => {
  const user = new UserDouble();
  const asked: { input: unknown; identity: Identity }[] = [];
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ RATE_LIMIT_BURST: '10000' }, {}, user);
  });
  afterAll(() => gateway.stop());
  beforeEach(() => {
    asked.length = 0;
    answers(ISSUED);
  });

  function answers(answer: MachineToken | Error): void {
    user.issue = (input, identity) => {
      asked.push({ input: { ...input }, identity });
      if (answer instanceof Error) throw answer;
      return answer;
    };
  }
  async function ask(body: string, headers: Record<string, string> = {}, init: RequestInit = {}) {
    const response = await fetch(`${gateway.url}/oauth/token`, {
      method: 'POST',
      body,
      headers: { ...FORM, ...headers },
      ...init,
    });
    const { status, headers: given } = response;
    return { status, headers: given, json: (await response.json()) as Record<string, unknown> };
  }

  it.each<[string, string, Record<string, string>, object]>([
    [
      'form fields',
      `${GRANT}&client_id=c+1&client_secret=s%26%3D&scope=beds:write`,
      {},
      { clientId: 'c 1', clientSecret: 's&=', scope: 'beds:write' },
    ],
    ['HTTP Basic', GRANT, basic('c:1', 'sé+'), { clientId: 'c:1', clientSecret: 'sé+' }],
  ])('gives a token to a client named by %s', async (_, body, headers, input) => {
    const { status, headers: given, json } = await ask(body, headers);
    expect(status).toBe(200);
    expect(json).toEqual({
      access_token: 'a.b.c',
      token_type: 'Bearer',
      expires_in: 900,
      scope: 'beds:write',
    });
    expect([given.get('cache-control'), given.get('pragma')]).toEqual(['no-store', 'no-cache']);
    expect(asked).toMatchObject([
      {
        input,
        identity: {
          caller: 'gateway',
          viewer: { role: 'SERVICE', scopes: ['internal:tokens'] },
          address: '127.0.0.1',
        },
      },
    ]);
  });

  it.each<[string, string, Record<string, string>, number, string]>([
    ['nothing', '', {}, 400, 'invalid_request'],
    ['another grant', 'grant_type=password&username=a&password=b', {}, 400, 'unsupported_grant_type'],
    ['a parameter twice', `${GRANT}&${GRANT}&client_id=c&client_secret=s`, {}, 400, 'invalid_request'],
    ['no client', GRANT, {}, 401, 'invalid_client'],
    ['no secret', `${GRANT}&client_id=c&client_secret=`, {}, 401, 'invalid_client'],
    ['another scheme', GRANT, { authorization: 'Bearer a.b.c' }, 401, 'invalid_client'],
    ['broken Basic', GRANT, { authorization: 'Basic %%%' }, 401, 'invalid_client'],
    ['broken percent-encoding', GRANT, { authorization: `Basic ${btoa('%zz:s')}` }, 401, 'invalid_client'],
    ['two ways at once', `${GRANT}&client_id=c&client_secret=s`, basic('c', 's'), 400, 'invalid_request'],
    ['two clients', `${GRANT}&client_id=d`, basic('c', 's'), 400, 'invalid_request'],
    ['JSON', '{}', { 'content-type': 'application/json' }, 400, 'invalid_request'],
    ['a large body', `${GRANT}&x=${'x'.repeat(9000)}`, {}, 400, 'invalid_request'],
  ])('answers %s as RFC 6749 says, without asking anyone', async (_, body, headers, status, error) => {
    const answer = await ask(body, headers);
    expect([answer.status, answer.json['error']]).toEqual([status, error]);
    expect(answer.json['error_description']).toEqual(expect.any(String));
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('www-authenticate')).toBe(
      error === 'invalid_client' ? 'Basic realm="goldenhour", charset="UTF-8"' : null,
    );
    expect(asked).toEqual([]);
  });

  it.each<[MachineToken | Error, number, string]>([
    [{ ...NONE, error: 'invalid_client' }, 401, 'invalid_client'],
    [{ ...NONE, error: 'invalid_scope' }, 400, 'invalid_scope'],
    [new AppError('RATE_LIMITED', undefined, { retryAfterSeconds: 7 }), 429, 'temporarily_unavailable'],
    [new AppError('UPSTREAM_UNAVAILABLE'), 503, 'temporarily_unavailable'],
    [new Error('the key file is at /secret'), 500, 'server_error'],
  ])('passes on what the user subgraph says: %j', async (answer, status, error) => {
    answers(answer);
    const { status: given, headers, json } = await ask(GRANT, basic('c', 's'));
    expect([given, json['error']]).toEqual([status, error]);
    expect(headers.get('retry-after')).toBe(status === 429 ? '7' : null);
    expect(JSON.stringify(json)).not.toContain('/secret');
  });

  it('is asked by POST only', async () => {
    const response = await fetch(`${gateway.url}/oauth/token?${GRANT}`);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('logs each request with its outcome, and neither secrets nor tokens', async () => {
    await ask(`${GRANT}&client_id=client-1&client_secret=the-secret`);
    await ask(GRANT, basic('client-1', 'the-secret'));
    const lines = gateway.lines.filter(({ transport }) => transport === 'oauth');
    expect(lines.map(({ outcome }) => outcome)).toEqual(
      expect.arrayContaining(['OK', 'invalid_scope', 'invalid_client']),
    );
    expect(JSON.stringify(gateway.lines)).not.toMatch(/the-secret|a\.b\.c/);
  });

  it('counts for the limit of its address', async () => {
    const limited = await startTestGateway(
      { RATE_LIMIT_PER_SECOND: '0.01', RATE_LIMIT_BURST: '1' },
      {},
      user,
    );
    const send = () => fetch(`${limited.url}/oauth/token`, { method: 'POST', body: GRANT, headers: FORM });
    expect((await send()).status).toBe(401);
    const refused = await send();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '100']);
    expect(await refused.json()).toMatchObject({ error: 'temporarily_unavailable' });
    await limited.stop();
  });

  it('is not there where no user subgraph is', async () => {
    const alone = await startTestGateway();
    expect(
      (await fetch(`${alone.url}/oauth/token`, { method: 'POST', body: GRANT, headers: FORM })).status,
    ).toBe(404);
    await alone.stop();
  });
});
