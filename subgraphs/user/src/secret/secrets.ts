import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** What a derived key is for: one purpose never opens or proves what belongs to another. */
type Purpose = 'seal' | 'refresh' | 'client-secret' | 'code' | 'digest';

interface Ring {
  /** Names the secret that sealed something; not secret itself. */
  readonly id: string;
  readonly key: (purpose: Purpose) => Buffer;
}

/**
 * Everything that is derived from USER_SECRET_KEY. Several secrets may be given: the first seals and proves, all of
 * them open, so that one can be changed for another without losing what was sealed before.
 */
export class Secrets {
  private readonly rings: readonly Ring[];

  constructor(secrets: readonly string[]) {
    this.rings = secrets.map(ringOf);
  }

  /** AES-256-GCM: the id of the secret, a nonce, the tag and the ciphertext. `about` is bound to it. */
  seal(plain: string, about: string): string {
    const ring = this.first;
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', ring.key('seal'), nonce).setAAD(Buffer.from(about));
    const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return [ring.id, ...[nonce, cipher.getAuthTag(), text].map((part) => part.toString('base64url'))].join(
      '.',
    );
  }

  /** What was sealed about that; null where the secret is not ours any more, or the text was changed. */
  open(sealed: string, about: string): string | null {
    const [id, ...parts] = sealed.split('.');
    const ring = this.rings.find((candidate) => candidate.id === id);
    const [nonce, tag, text] = parts.map((part) => Buffer.from(part, 'base64url'));
    if (!ring || !nonce || !tag || !text) return null;
    try {
      const decipher = createDecipheriv('aes-256-gcm', ring.key('seal'), nonce)
        .setAAD(Buffer.from(about))
        .setAuthTag(tag);
      return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
    } catch {
      return null;
    }
  }

  /** An HMAC-SHA256 that nobody without the secret can make or try. */
  mac(purpose: Exclude<Purpose, 'seal'>, ...parts: readonly (string | number)[]): Buffer {
    return macWith(this.first.key(purpose), parts);
  }

  /** The same under each of the secrets. */
  macs(purpose: Exclude<Purpose, 'seal'>, ...parts: readonly (string | number)[]): Buffer[] {
    return this.rings.map((ring) => macWith(ring.key(purpose), parts));
  }

  /** For keys and comparisons of texts that must not be stored: passwords in a repeated request, addresses of limits. */
  digest(...parts: readonly string[]): string {
    return this.mac('digest', ...parts).toString('base64url');
  }

  private get first(): Ring {
    return this.rings[0]!;
  }
}

/** A plain digest, for texts that nobody can guess: tokens and secrets of 32 random bytes. */
export function digestOfToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

function ringOf(secret: string): Ring {
  const keys = new Map<Purpose, Buffer>();
  return {
    id: createHash('sha256').update(`id of ${secret}`).digest('hex').slice(0, 8),
    key(purpose) {
      const key =
        keys.get(purpose) ?? Buffer.from(hkdfSync('sha256', secret, 'goldenhour user', purpose, 32));
      keys.set(purpose, key);
      return key;
    },
  };
}

/** Lengths stand before the parts, so that no two lists of parts look alike. */
function macWith(key: Buffer, parts: readonly (string | number)[]): Buffer {
  const mac = createHmac('sha256', key);
  for (const part of parts.map(String)) mac.update(`${part.length}:${part}`);
  return mac.digest();
}
