import { createHmac, createPublicKey, generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { sign } from 'jsonwebtoken';

type Fields = Record<string, unknown>;

/** An attacker who has seen one good token and the published keys, and has a key pair of his own. */
export class Forger {
  readonly #own = generateKeyPairSync('ec', { namedCurve: 'P-256' });

  private constructor(
    private readonly token: string,
    /** The key that signed the token. */
    readonly publicJwk: JsonWebKey,
  ) {}

  static async at(url: string, token: string): Promise<Forger> {
    const answer = await fetch(`${url}/.well-known/jwks.json`);
    const { keys } = (await answer.json()) as { keys: JsonWebKey[] };
    const { kid } = partOf(token, 0);
    return new Forger(
      token,
      keys.find((key) => key['kid'] === kid)!,
    );
  }

  get publicPem(): string {
    const key = createPublicKey({ key: this.publicJwk, format: 'jwk' });
    return key.export({ type: 'spki', format: 'pem' }).toString();
  }

  get ownJwk(): Fields {
    return { ...this.#own.publicKey.export({ format: 'jwk' }) };
  }

  /** The token's claims under a changed header, signed in any way. */
  withHeader(header: Fields, signature: (input: string) => string): string {
    const input = `${encoded({ ...partOf(this.token, 0), ...header })}.${this.token.split('.')[1]}`;
    return `${input}.${signature(input)}`;
  }

  /** The token's claims under a changed header, signed with the forger's own key. */
  signed(header: Fields): string {
    return sign(partOf(this.token, 1), this.#own.privateKey, {
      algorithm: 'ES256',
      header: { ...partOf(this.token, 0), alg: 'ES256', ...header },
    });
  }

  hmac(secret: string): (input: string) => string {
    return (input) => createHmac('sha256', secret).update(input).digest('base64url');
  }
}

/** The token with other claims and its old signature. */
export function edited(token: string, claims: Fields): string {
  const [header, , signature] = token.split('.');
  return `${header}.${encoded({ ...claimsOf(token), ...claims })}.${signature}`;
}

export function claimsOf(token: string): Fields {
  return partOf(token, 1);
}

function partOf(token: string, index: 0 | 1): Fields {
  return JSON.parse(Buffer.from(token.split('.')[index]!, 'base64url').toString()) as Fields;
}

function encoded(fields: Fields): string {
  return Buffer.from(JSON.stringify(fields)).toString('base64url');
}
