import type { RequestHandler } from 'express';

/** Nothing inline, nothing from elsewhere: our pages bring all they need. Live streams go to our own origin. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self' ws: wss:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

/** Headers that every answer carries. A page that needs another policy sets it after this. */
export function securityHeaders(): RequestHandler {
  return (_request, response, next) => {
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('referrer-policy', 'no-referrer');
    response.setHeader('x-frame-options', 'SAMEORIGIN');
    response.setHeader('content-security-policy', CONTENT_SECURITY_POLICY);
    next();
  };
}

/**
 * Lets pages of the given origins call the API; with none, only our own pages may. `*` stands for any origin. No
 * cookies are involved, so credentials are never allowed.
 */
export function cors(origins: readonly string[]): RequestHandler {
  return (request, response, next) => {
    const { origin } = request.headers;
    response.vary('origin');
    if (origin === undefined || !(origins.includes(origin) || origins.includes('*'))) {
      next();
      return;
    }
    response.setHeader('access-control-allow-origin', origin);
    response.setHeader('access-control-expose-headers', 'x-request-id, retry-after');
    if (request.method !== 'OPTIONS') {
      next();
      return;
    }
    response.setHeader('access-control-allow-methods', 'GET, POST');
    response.setHeader(
      'access-control-allow-headers',
      'authorization, content-type, apollo-require-preflight, x-apollo-operation-name, x-request-id',
    );
    response.setHeader('access-control-max-age', '600');
    response.status(204).end();
  };
}
