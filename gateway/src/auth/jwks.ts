import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';

const keySchema = z.object({
  kid: z.string().min(1),
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  alg: z.literal('ES256').optional(),
  use: z.literal('sig').optional(),
});

/** Without anything private: a set with a private part in it must not be published by accident. */
const keySetSchema = z.object({ keys: z.array(keySchema) });

/** The public keys that access tokens are verified with, and as they are published. */
export interface KeySet {
  readonly keys: ReadonlyMap<string, KeyObject>;
  readonly published: { readonly keys: readonly Readonly<Record<string, string>>[] };
}

/**
 * Reads a JWKS text of P-256 keys once. An empty text is an empty set: nobody can sign in.
 * @throws Error that says what is wrong with the text
 */
export function readKeySet(text: string): KeySet {
  if (text.trim() === '') return { keys: new Map(), published: { keys: [] } };
  try {
    const { keys } = keySetSchema.parse(JSON.parse(text));
    const published = keys.map(({ kid, kty, crv, x, y }) => ({
      kid,
      kty,
      crv,
      x,
      y,
      alg: 'ES256',
      use: 'sig',
    }));
    return {
      keys: new Map(
        published.map((key) => [key.kid, createPublicKey({ key: key as JsonWebKey, format: 'jwk' })]),
      ),
      published: { keys: published },
    };
  } catch (cause) {
    throw new Error('ACCESS_TOKEN_JWKS: must be a JSON Web Key Set of public P-256 keys, each with a kid.', {
      cause,
    });
  }
}
