import { malformed } from './refused';

/** Types that a form or script of another site may send without asking first (Fetch standard, 2.2.2). */
const SIMPLE = new Set(['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']);
/** Headers that make a browser ask first. */
const ASKED_FIRST = ['apollo-require-preflight', 'x-apollo-operation-name'] as const;

type Headers = Readonly<Partial<Record<string, string | string[]>>>;

/** @throws Refused for a body that is not JSON in UTF-8 */
export function requireJson(contentType: string | undefined): void {
  if (contentType === 'application/json') return;
  const { type, charset } = parsed(contentType ?? '');
  if (type !== 'application/json') throw malformed('The body must be application/json.', 415);
  if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8')
    throw malformed('The body must be JSON in UTF-8.', 415);
}

/**
 * Keeps pages of other sites from making a visitor's browser ask us: they can send a GET without permission, though not
 * with a header of ours or a content type of their choice.
 * @throws Refused for what a browser would send without asking
 */
export function requirePreflight(headers: Headers): void {
  if (ASKED_FIRST.some((name) => headers[name] !== undefined && headers[name] !== '')) return;
  const { type } = parsed(String(headers['content-type'] ?? ''));
  if (/^[\w.+-]+\/[\w.+-]+$/.test(type) && !SIMPLE.has(type)) return;
  throw malformed(
    `A request by GET needs a non-empty header ${ASKED_FIRST.join(' or ')}, so that pages of other sites cannot send it.`,
  );
}

function parsed(contentType: string): { type: string; charset: string | undefined } {
  const [type = '', ...parameters] = contentType.split(';').map((part) => part.trim().toLowerCase());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length);
  return { type, charset: charset?.replaceAll('"', '') };
}
