import type { Viewer } from '@goldenhour/service-kit';
import { isScope, RegistryProblem } from '../api';
import { TOKEN_PREFIX } from './digest';
import { ALL_SCOPES, type Grant } from './grant';
import type { TokensService } from './tokens.service';

/** Headers as node:http gives them. */
export type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** Whom an access token of the platform speaks for; throws when it is none. */
export type ViewerOf = (authorization: string) => Viewer;

/**
 * Who sends this request: by a token of the registry, in the header that each kind of client has for it, or by an access
 * token of the platform (an administrator's, or a machine's with `registry:` scopes).
 * @returns null where there is no token at all
 * @throws RegistryProblem UNAUTHENTICATED or TOKEN_EXPIRED
 */
export async function authenticate(
  headers: Headers,
  tokens: TokensService,
  viewerOf: ViewerOf | undefined,
): Promise<Grant | null> {
  const token = tokenIn(headers);
  if (token === null) return null;
  if (token.startsWith(TOKEN_PREFIX)) return tokens.grantOf(token);
  if (!viewerOf) throw unknown();
  return grantOfViewer(viewerBy(viewerOf, token));
}

function tokenIn(headers: Headers): string | null {
  const { authorization } = headers;
  if (typeof authorization === 'string' && authorization !== '') {
    const bearer = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    if (bearer !== undefined) return bearer;
    // Routers that read a URL can only be given a name and a password in it.
    const basic = /^Basic +(\S+)$/i.exec(authorization)?.[1];
    if (basic === undefined) throw unknown();
    const text = Buffer.from(basic, 'base64').toString('utf8');
    return text.slice(text.indexOf(':') + 1);
  }
  const key = headers['x-hive-cdn-key'] ?? headers['x-api-token'];
  return typeof key === 'string' && key !== '' ? key : null;
}

function viewerBy(viewerOf: ViewerOf, token: string): Viewer {
  try {
    return viewerOf(`Bearer ${token}`);
  } catch {
    throw unknown();
  }
}

function grantOfViewer({ role, userId, scopes = [] }: Viewer): Grant {
  if (role === 'ADMIN') return { name: 'administrator', scopes: ALL_SCOPES, expiresAt: null };
  return { name: userId ?? role, scopes: new Set(scopes.filter(isScope)), expiresAt: null };
}

function unknown(): RegistryProblem {
  return new RegistryProblem('UNAUTHENTICATED', 'This token is not known here, has ended or was revoked.');
}
