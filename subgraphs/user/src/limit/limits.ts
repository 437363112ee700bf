import { Redis } from 'ioredis';
import type { UserEnv } from '../env';
import type { Secrets } from '../secret/secrets';
import { Attempts } from './attempts';
import { Quota } from './quota';

const COMMAND_MS = 1000;

/**
 * Who tries: an account, named by its e-mail whether there is one or not, and the address that the gateway saw. Without
 * an account only the address counts.
 */
export interface Trying {
  readonly account: string | null;
  readonly address: string | undefined;
}

/** How often somebody may fail, and have mails sent. Redis holds digests of e-mails and addresses, not these. */
export class Limits {
  private readonly byAccount: Attempts;
  private readonly byAddress: Attempts;
  private readonly mailsByEmail: Quota;
  private readonly mailsByAddress: Quota;

  private constructor(
    env: UserEnv,
    private readonly secrets: Secrets,
    private readonly redis: Redis | null,
  ) {
    const shared = { redis, namespace: env.REDIS_NAMESPACE };
    this.byAccount = new Attempts({ name: 'account', free: env.LOGIN_FAILURES_PER_ACCOUNT, ...shared });
    this.byAddress = new Attempts({ name: 'address', free: env.LOGIN_FAILURES_PER_ADDRESS, ...shared });
    this.mailsByEmail = new Quota({ name: 'mails-email', free: env.MAILS_PER_EMAIL_HOUR, ...shared });
    this.mailsByAddress = new Quota({ name: 'mails-address', free: env.MAILS_PER_ADDRESS_HOUR, ...shared });
  }

  static open(env: UserEnv, secrets: Secrets): Limits {
    return new Limits(env, secrets, env.REDIS_URL === undefined ? null : connect(env.REDIS_URL));
  }

  /** Begins a try with a password, a code or a machine's secret. @returns 0, or seconds to wait instead */
  async begin({ account, address }: Trying): Promise<number> {
    // The address first: one that is slowed does not slow the accounts that it tries.
    const byAddress = address === undefined ? 0 : await this.byAddress.begin(this.keyOf(address));
    if (byAddress > 0) return byAddress;
    const byAccount = account === null ? 0 : await this.byAccount.begin(this.keyOf(account));
    if (byAccount > 0 && address !== undefined) await this.byAddress.succeeded(this.keyOf(address));
    return byAccount;
  }

  async succeeded({ account, address }: Trying): Promise<void> {
    if (account !== null) await this.byAccount.forget(this.keyOf(account));
    if (address !== undefined) await this.byAddress.succeeded(this.keyOf(address));
  }

  /** Takes one mail to that e-mail, asked for from that address. @returns 0, or seconds to wait for the next */
  async takeMail({ account, address }: Trying & { readonly account: string }): Promise<number> {
    const byAddress = address === undefined ? 0 : await this.mailsByAddress.take(this.keyOf(address));
    return byAddress > 0 ? byAddress : this.mailsByEmail.take(this.keyOf(account));
  }

  close(): void {
    this.redis?.disconnect();
  }

  private keyOf(text: string): string {
    return this.secrets.digest('limit', text);
  }
}

function connect(url: string): Redis {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: COMMAND_MS,
    connectTimeout: COMMAND_MS,
    disconnectTimeout: 500,
    retryStrategy: (tries) => Math.min(50 * 2 ** Math.min(tries, 10), 1000),
  });
  // The bus says that Redis is away; until it is back each process counts for itself.
  redis.on('error', () => undefined);
  return redis;
}
