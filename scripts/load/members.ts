import type { PlatformClient } from './platform-client';

/** Public, as that of the demonstration: these accounts are made where that is alone. */
const PASSWORD = 'members of the load';

interface Mail {
  readonly to: string;
  readonly text: string;
}

/**
 * Access tokens of that many members: accounts of the first run, signed in again by the next ones. Their codes are read
 * from the mailbox of a platform that has one.
 */
export async function membersOf(client: PlatformClient, count: number): Promise<string[]> {
  const tokens: string[] = [];
  for (let nth = 1; nth <= count; nth += 1) tokens.push(await member(client, `load-${nth}@goldenhour.test`));
  return tokens;
}

async function member(client: PlatformClient, email: string): Promise<string> {
  try {
    return await client.logIn(email, PASSWORD);
  } catch (error) {
    if (error instanceof Error && error.message !== 'CREDENTIALS_WRONG') throw error;
  }
  const person = { email, password: PASSWORD, name: 'Load', phone: '010-0000-0000' };
  await client.send('SignUp', { input: person });
  await client.send('VerifyEmail', { input: { email, code: await codeFor(client, email) } });
  return client.logIn(email, PASSWORD);
}

async function codeFor({ url }: PlatformClient, email: string): Promise<string> {
  const response = await fetch(`${url}/dev/mailbox`, { headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error('NO_MAILBOX');
  const { mails } = (await response.json()) as { mails: Mail[] };
  const code = /\b\d{6}\b/.exec(mails.find(({ to }) => to === email)?.text ?? '')?.[0];
  if (code === undefined) throw new Error('NO_MAIL');
  return code;
}
