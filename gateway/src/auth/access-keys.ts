import { createPublicKey, type KeyObject } from 'node:crypto';
import type { AccessTokenKey } from '@goldenhour/events';

/** A key as a JSON Web Key Set publishes it. */
export type PublishedKey = Readonly<Record<'kid' | 'kty' | 'crv' | 'x' | 'y' | 'alg' | 'use', string>>;

interface KnownKey {
  readonly key: KeyObject;
  readonly published: PublishedKey;
}

/**
 * The public keys that access tokens are verified with: those of the environment, which stay, and those that the user
 * subgraph tells, which change.
 */
export class AccessKeys {
  readonly #own: ReadonlyMap<string, KnownKey>;
  #followed: ReadonlyMap<string, KnownKey> = new Map();

  constructor(own: readonly AccessTokenKey[]) {
    this.#own = new Map(own.map((key) => [key.kid, known(key)]));
  }

  /** An own key goes before a told one of the same name. */
  get(kid: string): KeyObject | undefined {
    return (this.#own.get(kid) ?? this.#followed.get(kid))?.key;
  }

  get isEmpty(): boolean {
    return this.#own.size + this.#followed.size === 0;
  }

  /** From now on the told keys are these and no others. @throws Error when one is no point of the curve */
  follow(keys: readonly AccessTokenKey[]): void {
    // A key that is there already stays the same object, by which remembered tokens know that it is still trusted.
    this.#followed = new Map(
      keys.map((key) => {
        const before = this.#followed.get(key.kid);
        return [key.kid, before?.published.x === key.x && before.published.y === key.y ? before : known(key)];
      }),
    );
  }

  /** As a JSON Web Key Set. */
  published(): { readonly keys: readonly PublishedKey[] } {
    return { keys: [...new Map([...this.#followed, ...this.#own]).values()].map((key) => key.published) };
  }
}

function known(key: AccessTokenKey): KnownKey {
  const { kid, x, y } = key;
  const published = { kid, kty: 'EC', crv: 'P-256', x, y, alg: 'ES256', use: 'sig' };
  return { key: publicKey(key), published };
}

/** @throws Error when the coordinates are no point of P-256 */
export function publicKey({ x, y }: AccessTokenKey): KeyObject {
  return createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
}
