import { describeOnBothStorages } from '@goldenhour/testing/services';
import { PasswordHasher } from '../account/password-hasher';
import { PASSWORD, TestUser } from '../testing/start-test-user';

const codesOf = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors.map(({ code }) => code);
const WRONG = 'this is not the one';

describeOnBothStorages('a log-in', (storage) => {
  let test: TestUser;
  beforeAll(async () => {
    test = await TestUser.start(storage, { LOGIN_FAILURES_PER_ADDRESS: '8' });
  });
  afterAll(() => test.stop());

  it('answers the same for an unknown e-mail, and hashes as often', async () => {
    const { email } = await test.person();
    const hashes = jest.spyOn(PasswordHasher.prototype, 'matches');
    const known = await test.logIn(email, WRONG);
    const unknown = await test.logIn('nobody@example.org', WRONG);
    const noEmail = await test.logIn('not an e-mail', WRONG);
    expect(unknown).toEqual(known);
    expect(noEmail).toEqual(known);
    expect(codesOf(known)).toEqual(['CREDENTIALS_WRONG']);
    expect(hashes).toHaveBeenCalledTimes(3);
    hashes.mockRestore();
  });

  it.each(['known', 'unknown'])('is slowed after five failures of a(n) %s account', async (which) => {
    const email = which === 'known' ? (await test.person()).email : `${which}@example.org`;
    const answers = await Promise.all(Array.from({ length: 9 }, () => test.logIn(email, WRONG)));
    const codes = answers.flatMap(codesOf);
    expect(codes.filter((code) => code === 'CREDENTIALS_WRONG')).toHaveLength(5);
    expect(codes.filter((code) => code === 'TOO_MANY_TRIES')).toHaveLength(4);
    // Not even the right password is looked at while it has to wait.
    expect(codesOf(await test.logIn(email, PASSWORD))).toEqual(['TOO_MANY_TRIES']);
  });

  it('starts anew after a success', async () => {
    const { email } = await test.person();
    for (let round = 0; round < 2; round += 1) {
      for (let n = 0; n < 4; n += 1) await test.logIn(email, WRONG);
      expect((await test.logIn(email)).session).not.toBeNull();
    }
  });

  it('is slowed after many failures of one address, whatever the account, and for that address alone', async () => {
    const { email } = await test.person();
    for (let n = 0; n < 8; n += 1) await test.logIn(`guess-${n}@example.org`, WRONG, '203.0.113.7');
    expect(codesOf(await test.logIn(email, PASSWORD, '203.0.113.7'))).toEqual(['TOO_MANY_TRIES']);
    expect((await test.logIn(email, PASSWORD, '203.0.113.8')).session).not.toBeNull();
  });
});
