import type { Secrets } from '../secret/secrets';

const PREFIX = 'ghr_';
const SESSION_BYTES = 16;
const GENERATION_BYTES = 4;
const MAC_BYTES = 32;

/** What a refresh token says; that it says so does not make it good. */
export interface RefreshToken {
  readonly sessionId: string;
  readonly generation: number;
}

/**
 * The token of a session's nth generation. It is derived, not random: the same generation has the same token, so that
 * a renewal whose answer was lost can be answered again without any token having been stored. Nobody can derive it
 * without USER_SECRET_KEY.
 */
export function refreshTokenOf(secrets: Secrets, sessionId: string, generation: number): string {
  return textOf(sessionId, generation, secrets.mac('refresh', sessionId, generation));
}

/** As made under each secret that is still known. */
export function refreshTokensOf(secrets: Secrets, sessionId: string, generation: number): string[] {
  return secrets.macs('refresh', sessionId, generation).map((mac) => textOf(sessionId, generation, mac));
}

/** Null for what is no refresh token of ours. */
export function readRefreshToken(text: string): RefreshToken | null {
  if (!text.startsWith(PREFIX) || text.length > 100) return null;
  const bytes = Buffer.from(text.slice(PREFIX.length), 'base64url');
  if (bytes.length !== SESSION_BYTES + GENERATION_BYTES + MAC_BYTES) return null;
  const hex = bytes.subarray(0, SESSION_BYTES).toString('hex');
  return {
    sessionId: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    generation: bytes.readUInt32BE(SESSION_BYTES),
  };
}

function textOf(sessionId: string, generation: number, mac: Buffer): string {
  const number = Buffer.alloc(GENERATION_BYTES);
  number.writeUInt32BE(generation);
  return (
    PREFIX +
    Buffer.concat([Buffer.from(sessionId.replaceAll('-', ''), 'hex'), number, mac]).toString('base64url')
  );
}
