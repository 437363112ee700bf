import { describeOnBothStorages } from '@goldenhour/testing/services';
import { PASSWORD, TestUser } from '../testing/start-test-user';

const CHANGE =
  'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { changed userErrors { code path } } }';
const ASK =
  'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { sent userErrors { code } } }';
const RESET =
  'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { changed userErrors { code path } } }';
const DELETE =
  'mutation ($input: DeleteAccountInput!) { deleteAccount(input: $input) { deleted userErrors { code path } } }';
const ME = '{ me { id email name phone role } }';
const NEW = 'a new unguessable one';
const codesOf = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors.map(({ code }) => code);

describeOnBothStorages('a password', (storage) => {
  let test: TestUser;
  beforeAll(async () => {
    test = await TestUser.start(storage);
  });
  afterAll(() => test.stop());

  it('is changed by the present one, which ends the sessions but the one that goes on', async () => {
    const { email, viewer } = await test.person();
    const [kept, other] = [(await test.logIn(email)).session, (await test.logIn(email)).session];
    const input = { currentPassword: PASSWORD, newPassword: NEW, refreshToken: kept.refreshToken };
    const repeated = { input: { ...input, idempotencyKey: 'change' } };
    const changed = { changed: true, userErrors: [] };
    expect(await test.data(CHANGE, repeated, viewer)).toEqual(changed);
    // The present one is another by now: the first answer comes from its key.
    expect(await test.data(CHANGE, repeated, viewer)).toEqual(changed);
    const conflict = { input: { ...repeated.input, newPassword: 'another new unguessable' } };
    expect(codesOf(await test.data(CHANGE, conflict, viewer))).toEqual(['IDEMPOTENCY_CONFLICT']);
    expect(codesOf(await test.refresh(other.refreshToken))).toEqual(['SESSION_ENDED']);
    const renewed = (await test.refresh(kept.refreshToken)).session;
    expect(await test.claims(renewed.accessToken)).toMatchObject({ ver: 2 });
    expect(codesOf(await test.logIn(email))).toEqual(['CREDENTIALS_WRONG']);
    expect((await test.logIn(email, NEW)).session).not.toBeNull();
    await test.settle();
    expect((await test.denials()).denials).toContainEqual(
      expect.objectContaining({ kind: 'PRINCIPAL', id: viewer.userId, belowVersion: 2 }),
    );
    expect(test.mailbox.mails.find(({ to }) => to === email)?.subject).toContain('비밀번호 변경');
  });

  it('stays when the present one is wrong or the new one is weak', async () => {
    const { email, viewer } = await test.person();
    const wrong = { currentPassword: 'not the present one', newPassword: NEW };
    expect(await test.data(CHANGE, { input: wrong }, viewer)).toEqual({
      changed: false,
      userErrors: [{ code: 'CREDENTIALS_WRONG', path: ['input', 'currentPassword'] }],
    });
    const weak = { currentPassword: PASSWORD, newPassword: 'password1234' };
    expect(codesOf(await test.data(CHANGE, { input: weak }, viewer))).toEqual(['WEAK_PASSWORD']);
    expect((await test.logIn(email)).session).not.toBeNull();
  });

  it('is set anew by a mailed code, which ends all sessions', async () => {
    const { email } = await test.person();
    const { session } = await test.logIn(email);
    expect(await test.data(ASK, { input: { email } })).toEqual({ sent: true, userErrors: [] });
    const input = { email, code: await test.code(email), newPassword: NEW, idempotencyKey: 'reset' };
    for (let n = 0; n < 2; n += 1) {
      expect(await test.data(RESET, { input })).toEqual({ changed: true, userErrors: [] });
    }
    expect(codesOf(await test.data(RESET, { input: { ...input, idempotencyKey: 'other' } }))).toEqual([
      'CODE_WRONG',
    ]);
    expect(codesOf(await test.refresh(session.refreshToken))).toEqual(['SESSION_ENDED']);
    expect((await test.logIn(email, NEW)).session).not.toBeNull();
  });

  it('cannot tell by a reset whether an e-mail has an account', async () => {
    const { email } = await test.person();
    const asked = [];
    const tried = [];
    for (const to of [email, 'nobody@example.org']) {
      asked.push(await test.data(ASK, { input: { email: to } }));
      const codes = [];
      for (let n = 0; n < 6; n += 1) {
        const input = { email: to, code: 'abcdef', newPassword: NEW };
        codes.push(...codesOf(await test.data(RESET, { input })));
      }
      tried.push(codes);
    }
    expect(asked[1]).toEqual(asked[0]);
    expect(tried[0]).toContain('TOO_MANY_TRIES');
    expect(tried[1]).toEqual(tried[0]);
    expect(test.mailbox.mails.filter(({ to }) => to === 'nobody@example.org')).toEqual([]);
  });

  it('deletes its account: nothing personal stays, and what refers to it says so', async () => {
    const { email, viewer } = await test.person();
    const { session } = await test.logIn(email);
    expect(codesOf(await test.data(DELETE, { input: { password: NEW } }, viewer))).toEqual([
      'CREDENTIALS_WRONG',
    ]);
    expect(await test.data(DELETE, { input: { password: PASSWORD } }, viewer)).toEqual({
      deleted: true,
      userErrors: [],
    });
    expect(await test.data(ME, {}, viewer)).toBeNull();
    expect(codesOf(await test.logIn(email))).toEqual(['CREDENTIALS_WRONG']);
    expect(codesOf(await test.refresh(session.refreshToken))).toEqual(['SESSION_ENDED']);
    const tables = ['user_account', 'mailed_code', 'session', 'audit_entry', 'outbox', 'change_log'];
    const { em } = test.service.database;
    const rows = await Promise.all(
      tables.map((table) => em.fork().execute<unknown[]>(`select * from ${table}`)),
    );
    expect(JSON.stringify(rows)).not.toContain(email);
    const entity = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on User { id deleted } } }';
    const r = [{ __typename: 'User', id: viewer.userId }];
    expect(await test.data(entity, { r })).toEqual([{ id: viewer.userId, deleted: true }]);
    // The e-mail is free again.
    const again = await test.person(email);
    expect(again.viewer.userId).not.toBe(viewer.userId);
  });

  it('shows what is personal to its owner and to administrators alone', async () => {
    const { email, viewer } = await test.person();
    const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on User { id email } } }';
    const variables = { r: [{ __typename: 'User', id: viewer.userId }] };
    const ask = async (as: typeof viewer) => {
      const { data, errors } = await test.ask(query, variables, as);
      return errors?.map(({ extensions }) => extensions['code']) ?? data!['_entities'];
    };
    expect(await ask(viewer)).toEqual([{ id: viewer.userId, email }]);
    expect(await ask({ role: 'ADMIN', userId: 'x' })).toEqual([{ id: viewer.userId, email }]);
    expect(await ask({ role: 'DISPATCHER', userId: 'x' })).toEqual(['FORBIDDEN']);
    expect(await ask({ role: 'PUBLIC' })).toEqual(['UNAUTHENTICATED']);
    const me = await test.ask(ME);
    expect(me.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });
});
