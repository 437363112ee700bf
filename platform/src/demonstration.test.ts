import { parseEnv } from '@goldenhour/service-kit';
import { hasDemoAccounts, hasMailbox } from './demonstration';
import { platformEnvSchema } from './env';

const given = (env: Record<string, string>) => parseEnv(platformEnvSchema, env);
const SECRET = 's'.repeat(32);

it.each(['127.0.0.1', '127.8.8.8', 'localhost', '::1'])('has demo accounts and a mailbox on %s', (HOST) => {
  expect([hasDemoAccounts(given({ HOST })), hasMailbox(given({ HOST }))]).toEqual([true, true]);
});

it.each([
  ['in production', { NODE_ENV: 'production' }],
  ['where the network reaches it', { HOST: '0.0.0.0' }],
  ['on an address of the network', { HOST: '192.168.0.5' }],
  ['on a name that only begins like loopback', { HOST: '127.0.0.1.example.org' }],
  ['behind a proxy', { TRUST_PROXY: '1' }],
])('has neither %s', (_, env) => {
  expect([hasDemoAccounts(given(env)), hasMailbox(given(env))]).toEqual([false, false]);
});

it('has no demo accounts on a database server, and no mailbox beside a mail server', () => {
  const shared = given({ MYSQL_URL: 'mysql://root@127.0.0.1:3306', USER_SECRET_KEY: SECRET });
  expect([hasDemoAccounts(shared), hasMailbox(shared)]).toEqual([false, true]);
  expect(hasMailbox(given({ SMTP_URL: 'smtp://127.0.0.1:25' }))).toBe(false);
});

it('wants a secret of its own for a database server', () => {
  expect(() => given({ MYSQL_URL: 'mysql://root@127.0.0.1:3306' })).toThrow(/^USER_SECRET_KEY: is required/);
});
