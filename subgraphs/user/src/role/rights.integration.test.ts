import type { Viewer } from '@goldenhour/service-kit';
import { encodeGlobalId } from '@goldenhour/subgraph-kit';
import type { Answer } from '@goldenhour/testing';
import { describeOnBothStorages } from '@goldenhour/testing/services';
import { AuditRow } from '../audit/audit.entity';
import { TestUser } from '../testing/start-test-user';

const REQUEST =
  'mutation ($input: RequestRoleInput!) { requestRole(input: $input) { roleRequest { id role status organization province hospital { id } } userErrors { code path } } }';
const APPROVE =
  'mutation ($input: ApproveRoleInput!) { approveRole(input: $input) { roleRequest { id status note user { id role province } } userErrors { code path } } }';
const REVOKE =
  'mutation ($input: RevokeRoleInput!) { revokeRole(input: $input) { user { role } userErrors { code } } }';
const LIST =
  'query ($after: String) { roleRequests(status: PENDING, first: 1, after: $after) { totalCount nodes { id user { email } } pageInfo { hasNextPage endCursor } } }';
const FAVORITE =
  'mutation ($input: SetFavoriteInput!) { setFavoriteHospital(input: $input) { me { favoriteHospitals { id } } userErrors { code } } }';
const CREATE =
  'mutation ($input: CreateServiceClientInput!) { createServiceClient(input: $input) { serviceClient { id clientId scopes hospital { id } revokedAt } clientSecret userErrors { code path } } }';
const REVOKE_CLIENT =
  'mutation ($input: RevokeServiceClientInput!) { revokeServiceClient(input: $input) { serviceClient { revokedAt } userErrors { code } } }';
const TOKEN =
  'mutation ($input: IssueMachineTokenInput!) { issueMachineToken(input: $input) { accessToken expiresInSeconds scope error } }';

const CHANGES =
  'query ($first: Int!, $after: String) { rightsChanges(first: $first, after: $after) { nodes { action role province clientId actor { id } subject { id email } } pageInfo { hasNextPage endCursor } } }';

const ADMIN: Viewer = { role: 'ADMIN', userId: encodeGlobalId('User', 999_999) };
const hospital = (id: number) => encodeGlobalId('Hospital', id);
const codesOf = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors.map(({ code }) => code);

describeOnBothStorages('rights', (storage) => {
  let test: TestUser;
  beforeAll(async () => {
    test = await TestUser.start(storage);
    const profile = {
      name: '병원',
      address: null,
      tier: null,
      province: null,
      district: null,
      phone: null,
      erPhone: null,
    };
    const place = { latitude: null, longitude: null, departments: null };
    const profiles = [1, 2].map((id) => ({ id, hpid: `A110000${id}`, ...profile, ...place }));
    const event = { id: 'event-1', epoch: 'epoch', sequence: 1, at: 0, payload: { profiles } };
    await test.bus.publish('hospital.described', event);
    await test.bus.idle();
  });
  afterAll(() => test.stop());

  const crew = { role: 'PARAMEDIC', organization: '강남소방서', vehicle: '119-3', province: '서울' };
  const request = (input: unknown, viewer: Viewer): Promise<Answer> => test.data(REQUEST, { input }, viewer);
  const approve = (roleRequestId: string, approve = true, more = {}): Promise<Answer> =>
    test.data(APPROVE, { input: { roleRequestId, approve, ...more } }, ADMIN);

  it('come with a role that somebody asks for and an administrator approves, at once', async () => {
    const { email, viewer } = await test.person();
    const { session } = await test.logIn(email);
    const { roleRequest, userErrors } = await request(crew, viewer);
    expect(userErrors).toEqual([]);
    expect(roleRequest).toMatchObject({
      role: 'PARAMEDIC',
      status: 'PENDING',
      province: '서울특별시',
      hospital: null,
    });
    await test.settle();
    const { cursor } = await test.denials();
    expect(await approve(roleRequest.id, true, { note: '확인' })).toEqual({
      roleRequest: {
        id: roleRequest.id,
        status: 'APPROVED',
        note: '확인',
        user: { id: viewer.userId, role: 'PARAMEDIC', province: '서울특별시' },
      },
      userErrors: [],
    });
    await test.settle();
    // Tokens that say otherwise are denied; the session goes on and says what is true.
    expect((await test.denials(cursor)).denials).toMatchObject([
      { kind: 'PRINCIPAL', id: viewer.userId, belowVersion: 2 },
    ]);
    const renewed = (await test.refresh(session.refreshToken)).session;
    expect(await test.claims(renewed.accessToken)).toMatchObject({
      ver: 2,
      role: 'PARAMEDIC',
      province: '서울특별시',
      organization: '강남소방서',
      vehicle: '119-3',
    });
    const audited = await test.service.database.em.fork().find(AuditRow, { subject: viewer.userId! });
    expect(audited).toMatchObject([{ actor: ADMIN.userId, action: 'ROLE_APPROVED' }]);
    expect((await test.data(REVOKE, { input: { userId: viewer.userId } }, ADMIN)).user).toEqual({
      role: 'MEMBER',
    });
  });

  it('leave a record of each change, for administrators alone, the newest first', async () => {
    const { viewer, email } = await test.person();
    const admin = await test.person();
    const { roleRequest } = await request(crew, viewer);
    const boss: Viewer = { role: 'ADMIN', userId: admin.viewer.userId! };
    await test.data(APPROVE, { input: { roleRequestId: roleRequest.id, approve: true } }, boss);
    await test.data(CREATE, { input: { name: 'A partner', scopes: ['beds:read'] } }, boss);
    const first = await test.data(CHANGES, { first: 1 }, ADMIN);
    expect(first.nodes).toMatchObject([
      { action: 'CLIENT_CREATED', clientId: expect.stringMatching(/^gh_/), subject: null, role: null },
    ]);
    const next = await test.data(CHANGES, { first: 1, after: first.pageInfo.endCursor }, ADMIN);
    expect(next.nodes).toEqual([
      {
        action: 'ROLE_APPROVED',
        role: 'PARAMEDIC',
        province: '서울특별시',
        clientId: null,
        actor: { id: boss.userId },
        subject: { id: viewer.userId, email },
      },
    ]);
    const { errors } = await test.ask(CHANGES, { first: 1 }, viewer);
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  it('move with staff to another hospital: the old one is not theirs any more', async () => {
    const { email, viewer } = await test.person();
    const staff = { role: 'HOSPITAL_STAFF', organization: '응급실' };
    for (const [index, id] of [1, 2].entries()) {
      const { roleRequest } = await request({ ...staff, hospitalId: hospital(id) }, viewer);
      expect(roleRequest.hospital).toEqual({ id: hospital(id) });
      await approve(roleRequest.id);
      const { session } = await test.logIn(email);
      expect(await test.claims(session.accessToken)).toMatchObject({
        ver: index + 2,
        hospitalId: hospital(id),
      });
    }
    await test.settle();
    const denied = (await test.denials()).denials.filter(({ id }) => id === viewer.userId);
    expect(denied).toMatchObject([{ kind: 'PRINCIPAL', belowVersion: 3 }]);
  });

  it('are decided once: of two decisions at the same time, one counts', async () => {
    const { viewer } = await test.person();
    const { roleRequest } = await request(crew, viewer);
    const answers = await Promise.all([approve(roleRequest.id, true), approve(roleRequest.id, false)]);
    expect(answers.flatMap(codesOf)).toEqual(['ALREADY_DECIDED']);
    const unknown = await approve(encodeGlobalId('RoleRequest', 12_345));
    expect(codesOf(unknown)).toEqual(['UNKNOWN_ROLE_REQUEST']);
  });

  it('cannot be asked for as an administrator, nor decided by anyone else', async () => {
    const { viewer } = await test.person();
    const admin = await test.ask(REQUEST, { input: { ...crew, role: 'ADMIN' } }, viewer);
    expect(admin.errors?.[0]?.message).toContain('ADMIN');
    const { roleRequest } = await request(crew, viewer);
    for (const role of ['MEMBER', 'HOSPITAL_STAFF', 'DISPATCHER', 'SERVICE'] as const) {
      const input = { roleRequestId: roleRequest.id, approve: true };
      const { errors } = await test.ask(APPROVE, { input }, { ...viewer, role });
      expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    }
  });

  it('need what the role needs, and a hospital and a province that there are', async () => {
    const { viewer } = await test.person();
    const asked = async (input: unknown) => (await request(input, viewer)).userErrors;
    expect(await asked({ role: 'PARAMEDIC', organization: ' ' })).toEqual([
      { code: 'EMPTY', path: ['input', 'organization'] },
      { code: 'EMPTY', path: ['input', 'vehicle'] },
      { code: 'EMPTY', path: ['input', 'province'] },
    ]);
    const dispatcher = { role: 'DISPATCHER', organization: '상황실', province: '아무데' };
    expect(await asked(dispatcher)).toEqual([{ code: 'UNKNOWN_PROVINCE', path: ['input', 'province'] }]);
    const staff = { role: 'HOSPITAL_STAFF', organization: '응급실' };
    expect(await asked(staff)).toEqual([{ code: 'EMPTY', path: ['input', 'hospitalId'] }]);
    expect(await asked({ ...staff, hospitalId: hospital(3) })).toEqual([
      { code: 'UNKNOWN_HOSPITAL', path: ['input', 'hospitalId'] },
    ]);
  });

  it('are asked for once with the same key, and listed for administrators page by page', async () => {
    const { email, viewer } = await test.person();
    const input = { ...crew, idempotencyKey: 'ask' };
    const first = await request(input, viewer);
    expect(await request(input, viewer)).toEqual(first);
    expect(codesOf(await request({ ...input, vehicle: '119-4' }, viewer))).toEqual(['IDEMPOTENCY_CONFLICT']);
    await request({ ...crew, vehicle: '119-5' }, viewer);
    const { nodes, pageInfo, totalCount } = await test.data(LIST, {}, ADMIN);
    expect(nodes).toEqual([{ id: expect.any(String), user: { email } }]);
    const next = await test.data(LIST, { after: pageInfo.endCursor }, ADMIN);
    expect(next.nodes).toEqual([{ id: first.roleRequest.id, user: { email } }]);
    expect(next.totalCount).toBe(totalCount);
  });

  it('let everyone keep a list of hospitals', async () => {
    const { viewer } = await test.person();
    const set = (id: string, favorite: boolean): Promise<Answer> =>
      test.data(FAVORITE, { input: { hospitalId: id, favorite } }, viewer);
    await set(hospital(2), true);
    await set(hospital(2), true);
    expect(await set(hospital(1), true)).toEqual({
      me: { favoriteHospitals: [{ id: hospital(2) }, { id: hospital(1) }] },
      userErrors: [],
    });
    expect((await set(hospital(2), false)).me.favoriteHospitals).toEqual([{ id: hospital(1) }]);
    expect(codesOf(await set(hospital(77), true))).toEqual(['UNKNOWN_HOSPITAL']);
  });

  describe('of a machine', () => {
    const create = (input: unknown): Promise<Answer> => test.data(CREATE, { input }, ADMIN);
    const token = (input: unknown, address?: string): Promise<Answer> =>
      test.internal(TOKEN, { input }, address);
    const beds = { name: 'HIS', scopes: ['beds:write', 'beds:read'], hospitalId: hospital(1) };

    it('are in its token: its scopes and its one hospital', async () => {
      const { serviceClient, clientSecret } = await create(beds);
      const { clientId } = serviceClient;
      const whole = await token({ clientId, clientSecret });
      expect(whole).toEqual({
        accessToken: expect.any(String),
        expiresInSeconds: 900,
        scope: 'beds:write beds:read',
        error: null,
      });
      const claims = await test.claims(whole.accessToken);
      expect(claims).toMatchObject({ sub: clientId, role: 'SERVICE', ver: 1, hospitalId: hospital(1) });
      expect(claims['scopes']).toEqual(['beds:write', 'beds:read']);
      expect(claims).not.toHaveProperty('sid');
      expect(await token({ clientId, clientSecret, scope: 'beds:read' })).toMatchObject({
        scope: 'beds:read',
      });
      expect(await token({ clientId, clientSecret, scope: 'registry:publish' })).toMatchObject({
        accessToken: null,
        error: 'invalid_scope',
      });
    });

    it('are refused for a wrong secret or an unknown machine, and slowed by address', async () => {
      const { serviceClient } = await create(beds);
      const wrong = { clientId: serviceClient.clientId, clientSecret: 'wrong' };
      const refused = { accessToken: null, expiresInSeconds: null, scope: null, error: 'invalid_client' };
      expect(await token(wrong)).toEqual(refused);
      expect(await token({ clientId: 'x'.repeat(500), clientSecret: 'wrong' })).toEqual(refused);
    });

    it('are shown once, again only for the same key, and end when they are revoked', async () => {
      const first = await create({ ...beds, idempotencyKey: 'machine' });
      expect(await create({ ...beds, idempotencyKey: 'machine' })).toEqual(first);
      const { serviceClient, clientSecret } = first;
      const rows = await test.service.database.em.fork().execute<unknown[]>('select * from service_client');
      expect(JSON.stringify(rows)).not.toContain(clientSecret);
      const input = { serviceClientId: serviceClient.id };
      const revoked = await test.data(REVOKE_CLIENT, { input }, ADMIN);
      expect(revoked.serviceClient.revokedAt).not.toBeNull();
      expect(await token({ clientId: serviceClient.clientId, clientSecret })).toMatchObject({
        error: 'invalid_client',
      });
      await test.settle();
      expect((await test.denials()).denials).toContainEqual(
        expect.objectContaining({ kind: 'PRINCIPAL', id: serviceClient.clientId, belowVersion: 2 }),
      );
    });

    it('are none of the platform’s own, and beds:write is for one hospital', async () => {
      expect(codesOf(await create({ name: 'x', scopes: ['internal:tokens'] }))).toEqual(['UNKNOWN_SCOPE']);
      expect(codesOf(await create({ name: 'x', scopes: ['beds:write'] }))).toEqual(['EMPTY']);
      expect(codesOf(await create({ name: 'x', scopes: [] }))).toEqual(['OUT_OF_RANGE']);
    });

    it('are given by administrators, and its tokens asked for by the gateway alone', async () => {
      const { viewer } = await test.person();
      const created = await test.ask(CREATE, { input: beds }, viewer);
      expect(created.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
      const machine: Viewer = { role: 'SERVICE', scopes: ['beds:write'] };
      const asked = await test.ask(TOKEN, { input: { clientId: 'a', clientSecret: 'b' } }, machine);
      expect(asked.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    });
  });
});
