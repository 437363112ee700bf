import { createPrivateKey, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import type { AccessTokenKey } from '@goldenhour/events';
import type { Logger } from '@goldenhour/service-kit';
import { writeOutbox } from '@goldenhour/subgraph-kit';
import type { Secrets } from '../secret/secrets';
import { commit, type Store, type Transaction } from '../store';
import { SigningKeyRow } from './signing-key.entity';

const MINUTE_MS = 60_000;
/** A new key is published this long before it signs: by then every verifier knows it. */
export const AHEAD_MS = 10 * MINUTE_MS;
/** A key verifies this long after the next one began to sign: longer than a token lives. */
export const RETIRED_MS = 30 * MINUTE_MS;

export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
}

/**
 * The keys that access tokens are signed with. They lie in the database, the private parts sealed; every process signs
 * with the same one. The newest that has begun to sign does, older ones verify until their last token has ended.
 */
export class KeyRing {
  private current: SigningKey | null = null;

  constructor(
    private readonly store: Store,
    private readonly secrets: Secrets,
    private readonly lifeMs: number,
    private readonly log: Logger,
  ) {}

  /** The key that signs now. @throws Error before the first `keep` */
  get signing(): SigningKey {
    if (!this.current) throw new Error('There is no signing key yet.');
    return this.current;
  }

  /** Makes the next key when it is time, forgets those that no token needs, and takes up the one that signs now. */
  async keep(): Promise<void> {
    await commit(this.store, (transaction) => this.rotate(transaction));
    await this.load();
  }

  /** Takes up what another process has made. */
  async load(): Promise<void> {
    const em = this.store.database.em.fork();
    const now = await this.store.clock.now(em);
    const signing = (await readKeys(em)).filter(({ signsFrom }) => signsFrom <= now);
    for (const row of signing.reverse()) {
      const privateKey = this.open(row);
      if (!privateKey) continue;
      this.current = { kid: row.kid, privateKey };
      return;
    }
  }

  private async rotate({ em, now }: Transaction): Promise<void> {
    const rows = await readKeys(em);
    const newest = rows.at(-1);
    const usable = rows.some((row) => row.signsFrom <= now && this.open(row));
    if (newest && !usable)
      this.log.warn('No signing key can be opened with this USER_SECRET_KEY: a new one is made');
    // The first one signs at once: nobody has tokens of another.
    const made = usable
      ? newest!.signsFrom + this.lifeMs <= now && (await this.make(em, newest!.number + 1, now + AHEAD_MS))
      : await this.make(em, (newest?.number ?? 0) + 1, now);
    const old = rows.filter((_, index) => (rows[index + 1]?.signsFrom ?? Infinity) + RETIRED_MS <= now);
    if (old.length > 0)
      await em.nativeDelete(SigningKeyRow, { number: { $in: old.map(({ number }) => number) } });
    if (!made && old.length === 0) return;
    const keys = (await readKeys(em)).map(publicPart);
    await writeOutbox(em, this.store.clock, 'user.keys', { keys });
  }

  /** @returns false when another process has made that one */
  private async make(em: Transaction['em'], number: number, signsFrom: number): Promise<boolean> {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x, y } = publicKey.export({ format: 'jwk' }) as { x: string; y: string };
    const kid = randomBytes(12).toString('base64url');
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
    const sealedPrivateKey = this.secrets.seal(pem, kid);
    await em
      .createQueryBuilder(SigningKeyRow)
      .insert({ number, kid, x, y, sealedPrivateKey, signsFrom })
      .onConflict(['number'])
      .ignore()
      .execute();
    return (await em.count(SigningKeyRow, { number, kid })) > 0;
  }

  private open({ sealedPrivateKey, kid }: SigningKeyRow): KeyObject | null {
    const pem = this.secrets.open(sealedPrivateKey, kid);
    return pem === null ? null : createPrivateKey(pem);
  }
}

/** Every key that may verify a token, the oldest first. */
export function readKeys(em: Transaction['em']): Promise<SigningKeyRow[]> {
  return em.find(SigningKeyRow, {}, { orderBy: { number: 'asc' }, disableIdentityMap: true });
}

export function publicPart({ kid, x, y }: SigningKeyRow): AccessTokenKey {
  return { kid, x, y };
}
