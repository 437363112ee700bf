import type { AccessTokenKey } from '@goldenhour/events';
import { z } from 'zod';
import { publicKey } from './access-keys';

const keySchema = z.object({
  kid: z.string().min(1),
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  alg: z.literal('ES256').optional(),
  use: z.literal('sig').optional(),
});

const keySetSchema = z.object({ keys: z.array(keySchema) });

/**
 * Reads a JWKS text of P-256 keys once; only their public parts are kept. An empty text is an empty set.
 * @throws Error that says what is wrong with the text
 */
export function readKeySet(text: string): AccessTokenKey[] {
  if (text.trim() === '') return [];
  try {
    const keys = keySetSchema.parse(JSON.parse(text)).keys.map(({ kid, x, y }) => ({ kid, x, y }));
    keys.forEach(publicKey);
    return keys;
  } catch (cause) {
    throw new Error('ACCESS_TOKEN_JWKS: must be a JSON Web Key Set of public P-256 keys, each with a kid.', {
      cause,
    });
  }
}
