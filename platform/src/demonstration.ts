import { isIPv4 } from 'node:net';
import type { PlatformEnv } from './env';

/**
 * What only whoever sits at this machine may have: it ends with NODE_ENV=production, with any other HOST than a
 * loopback address, and with a proxy in front, behind which the world may stand.
 */
export function isAtThisMachine({ NODE_ENV, HOST, TRUST_PROXY }: PlatformEnv): boolean {
  return NODE_ENV !== 'production' && TRUST_PROXY === 0 && isLoopback(HOST);
}

/** Accounts with a public password; never where others could share the database. */
export function hasDemoAccounts(env: PlatformEnv): boolean {
  return isAtThisMachine(env) && env.MYSQL_URL === undefined;
}

/** Mails are kept to be read at /dev/mailbox, unless there is a server to send them. */
export function hasMailbox(env: PlatformEnv): boolean {
  return isAtThisMachine(env) && env.SMTP_URL === undefined;
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
}
