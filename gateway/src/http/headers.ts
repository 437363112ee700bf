import type { RequestHandler, Response } from 'express';

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

/** Headers that every answer carries, as names and values in turn. */
export const SECURITY_HEADERS: readonly string[] = [
  'x-content-type-options',
  'nosniff',
  'referrer-policy',
  'no-referrer',
  'x-frame-options',
  'SAMEORIGIN',
  'content-security-policy',
  CONTENT_SECURITY_POLICY,
];

/** Sets them. A page that needs another policy sets it after this. */
export function securityHeaders(): RequestHandler {
  return (_request, response, next) => {
    set(response, SECURITY_HEADERS);
    next();
  };
}

/** As {@link corsHeaders}, for routes of express; it answers a browser's question itself. */
export function cors(origins: readonly string[]): RequestHandler {
  return (request, response, next) => {
    response.vary('origin');
    const headers = corsHeaders(request.headers.origin, request.method, origins);
    set(response, headers ?? []);
    if (headers && request.method === 'OPTIONS') response.status(204).end();
    else next();
  };
}

/**
 * Lets pages of the given origins call the API; with none, only our own pages may. `*` stands for any origin. No
 * cookies are involved, so credentials are never allowed.
 * @returns names and values in turn; undefined for a page that may not, or no page
 */
export function corsHeaders(
  origin: string | undefined,
  method: string | undefined,
  origins: readonly string[],
): readonly string[] | undefined {
  if (origin === undefined || !(origins.includes(origin) || origins.includes('*'))) return undefined;
  const allowed = [
    'access-control-allow-origin',
    origin,
    'access-control-expose-headers',
    'x-request-id, retry-after',
  ];
  return method === 'OPTIONS' ? [...allowed, ...PREFLIGHT] : allowed;
}

const PREFLIGHT = [
  'access-control-allow-methods',
  'GET, POST',
  'access-control-allow-headers',
  'authorization, content-type, apollo-require-preflight, x-apollo-operation-name, x-request-id',
  'access-control-max-age',
  '600',
];

function set(response: Response, headers: readonly string[]): void {
  for (let i = 0; i < headers.length; i += 2) response.setHeader(headers[i]!, headers[i + 1]!);
}
