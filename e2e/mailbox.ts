import type { TestPlatform } from '@goldenhour/testing';

interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** What lies for somebody in the mailbox of a platform without a mail server, the newest first. */
export async function mailsTo(platform: TestPlatform, to: string): Promise<readonly Mail[]> {
  const response = await fetch(`${platform.url}/dev/mailbox`, { headers: { accept: 'application/json' } });
  const { mails } = (await response.json()) as { mails: readonly Mail[] };
  return mails.filter((mail) => mail.to === to);
}
