import { describeOnBothStorages } from '@goldenhour/testing/services';
import { PASSWORD, TestUser } from '../testing/start-test-user';

const MINUTE = 60_000;
const RESEND =
  'mutation ($input: ResendCodeInput!) { resendCode(input: $input) { sent userErrors { code path } } }';
const codesOf = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors.map(({ code }) => code);

describeOnBothStorages('a sign-up', (storage) => {
  let test: TestUser;
  beforeAll(async () => {
    test = await TestUser.start(storage, { LOGIN_FAILURES_PER_ACCOUNT: '1000' });
  });
  afterAll(() => test.stop());
  afterEach(() => test.moveClock(0));

  it('makes an account that may sign in once its e-mail is confirmed', async () => {
    const email = 'Ha.Neul@Example.org';
    const { user, userErrors } = await test.signUp(email);
    expect(userErrors).toEqual([]);
    expect(user).toEqual({
      id: expect.any(String),
      email,
      name: '김하늘',
      role: 'MEMBER',
      emailVerified: false,
    });
    expect(codesOf(await test.logIn(email))).toEqual(['EMAIL_NOT_VERIFIED']);
    expect(codesOf(await test.logIn(email, 'another password'))).toEqual(['CREDENTIALS_WRONG']);
    // Capital letters make no difference.
    const verified = await test.verify('ha.neul@example.org', await test.code(email));
    expect(verified).toEqual({ user: { id: user.id, emailVerified: true }, userErrors: [] });
    expect((await test.logIn('HA.NEUL@example.org')).session.user.id).toBe(user.id);
  });

  it('answers the same for an e-mail that has an account, and says so only after the right code', async () => {
    const { email } = await test.person();
    const { user, userErrors } = await test.signUp(email, 'quite another one');
    expect(userErrors).toEqual([]);
    expect(user).toMatchObject({ email, emailVerified: false });
    expect(codesOf(await test.verify(email, '000000'))).toEqual(['CODE_WRONG']);
    expect(await test.verify(email, await test.code(email))).toEqual({
      user: null,
      userErrors: [{ code: 'EMAIL_TAKEN', path: ['input', 'email'] }],
    });
    // The account is whose it was.
    expect((await test.logIn(email)).session).not.toBeNull();
    expect(codesOf(await test.logIn(email, 'quite another one'))).toEqual(['CREDENTIALS_WRONG']);
  });

  it('looks at five codes, and is told so from the sixth on', async () => {
    const email = test.email();
    await test.signUp(email);
    const right = await test.code(email);
    const wrong = String((Number(right) + 1) % 1_000_000).padStart(6, '0');
    const answers = await Promise.all(Array.from({ length: 7 }, () => test.verify(email, wrong)));
    const codes = answers.flatMap(codesOf).sort();
    expect(codes).toEqual([...Array<string>(5).fill('CODE_WRONG'), 'TOO_MANY_TRIES', 'TOO_MANY_TRIES']);
    expect(codesOf(await test.verify(email, right))).toEqual(['TOO_MANY_TRIES']);
    await test.data(RESEND, { input: { email } });
    await test.settle();
    const [newest] = test.mailbox.mails;
    const next = /\b\d{6}\b/.exec(newest!.text)![0];
    expect(codesOf(await test.verify(email, next))).toEqual([]);
  });

  it('refuses a code after ten minutes', async () => {
    const email = test.email();
    await test.signUp(email);
    const code = await test.code(email);
    await test.moveClock(10 * MINUTE + 1000);
    expect(codesOf(await test.verify(email, code))).toEqual(['CODE_EXPIRED']);
  });

  it('sends another code only to who waits for one, and answers everyone the same', async () => {
    const before = test.mailbox.mails.length;
    const { email } = await test.person();
    for (const to of [email, 'nobody@example.org']) {
      expect(await test.data(RESEND, { input: { email: to } })).toEqual({ sent: true, userErrors: [] });
    }
    expect(codesOf(await test.verify('nobody@example.org', '123456'))).toEqual(['CODE_WRONG']);
    expect(test.mailbox.mails.length - before).toBe(1);
  });

  it('mails once for a repeated request with the same key', async () => {
    const email = test.email();
    await test.signUp(email);
    const before = test.mailbox.mails.length;
    for (let n = 0; n < 2; n += 1) await test.data(RESEND, { input: { email, idempotencyKey: 'again' } });
    expect(test.mailbox.mails.length - before).toBe(1);
  });

  it('mails five times an hour to one e-mail', async () => {
    const email = test.email();
    const answers = [];
    for (let n = 0; n < 6; n += 1) answers.push(await test.data(RESEND, { input: { email } }));
    expect(answers.map(({ sent }: { sent: boolean }) => sent)).toEqual([true, true, true, true, true, false]);
    expect(codesOf(answers[5])).toEqual(['TOO_MANY_TRIES']);
    expect(codesOf(await test.signUp(email))).toEqual(['TOO_MANY_TRIES']);
  });

  it('names everything that is wrong at once', async () => {
    const { user, userErrors } = await test.signUp('not an e-mail', 'short', { name: ' ', phone: 'call me' });
    expect(user).toBeNull();
    expect(userErrors).toEqual([
      { code: 'NOT_VALID', path: ['input', 'email'] },
      { code: 'WEAK_PASSWORD', path: ['input', 'password'] },
      { code: 'EMPTY', path: ['input', 'name'] },
      { code: 'NOT_VALID', path: ['input', 'phone'] },
    ]);
  });

  it('takes a password that was typed in parts (NFD) for the same', async () => {
    const email = test.email();
    const typed = '구급차가 빨리 온다 2026';
    await test.signUp(email, typed.normalize('NFD'));
    await test.verify(email, await test.code(email));
    expect((await test.logIn(email, typed.normalize('NFC'))).session).not.toBeNull();
  });

  it('keeps neither password nor code as they are', async () => {
    const email = test.email();
    await test.signUp(email);
    const code = await test.code(email);
    const { em } = test.service.database;
    const rows = await Promise.all(
      ['user_account', 'mailed_code', 'outbox', 'change_log', 'idempotency_key'].map((table) =>
        em.fork().execute<unknown[]>(`select * from ${table}`),
      ),
    );
    const stored = JSON.stringify(rows);
    expect(stored).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
    expect(stored).not.toContain(PASSWORD);
    expect(stored).not.toContain(`"${code}"`);
  });
});
