import { hash } from 'node:crypto';
import { ROLES, type Viewer } from './identity';

/** What the header carries, as JSON; the short names are those of JWT where it has one. Times are epoch seconds. */
export interface Claims {
  readonly iss: string;
  readonly aud: string;
  readonly iat: number;
  readonly exp: number;
  readonly nonce: string;
  /** SHA-256 of the request body, base64url. */
  readonly bh: string;
  readonly rid: string;
  readonly fresh: boolean;
  readonly viewer: Viewer;
  /** The client's address, see {@link Identity.address}. */
  readonly addr?: string;
}

/** The one-shot `hash` costs about a third of `createHash` for the few hundred bytes of a usual operation. */
export function bodyHash(body: string | Buffer): string {
  return hash('sha256', body, 'base64url');
}

const ROLE_NAMES: ReadonlySet<unknown> = new Set(ROLES);
const VIEWER_TEXTS = ['userId', 'hospitalId', 'province', 'organization', 'vehicle'] as const;

/** A signature says who wrote the claims, not that they make sense: two versions may run side by side. */
export function isClaims(value: unknown): value is Claims {
  if (typeof value !== 'object' || value === null) return false;
  const claims = value as Partial<Record<keyof Claims, unknown>>;
  return (
    typeof claims.iss === 'string' &&
    typeof claims.aud === 'string' &&
    Number.isSafeInteger(claims.iat) &&
    Number.isSafeInteger(claims.exp) &&
    typeof claims.nonce === 'string' &&
    claims.nonce.length >= 8 &&
    claims.nonce.length <= 64 &&
    typeof claims.bh === 'string' &&
    typeof claims.rid === 'string' &&
    typeof claims.fresh === 'boolean' &&
    (claims.addr === undefined || typeof claims.addr === 'string') &&
    isViewer(claims.viewer)
  );
}

function isViewer(value: unknown): value is Viewer {
  if (typeof value !== 'object' || value === null) return false;
  const viewer = value as Partial<Record<keyof Viewer, unknown>>;
  return (
    ROLE_NAMES.has(viewer.role) &&
    VIEWER_TEXTS.every((name) => viewer[name] === undefined || typeof viewer[name] === 'string') &&
    (viewer.scopes === undefined ||
      (Array.isArray(viewer.scopes) && viewer.scopes.every((scope) => typeof scope === 'string')))
  );
}
