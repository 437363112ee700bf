import type { IncomingMessage } from 'node:http';
import type { OperationRequest } from '../operation/operation-request';
import { requireJson, requirePreflight } from './content-type';
import { readText } from './read-body';
import { malformed } from './refused';

const METHODS = 'GET, HEAD, POST, OPTIONS';

/**
 * The GraphQL request of an HTTP request, as it came.
 * @throws Refused, ClientGone
 */
export function readRequest(
  request: IncomingMessage,
  largestBody: number,
): OperationRequest | Promise<OperationRequest> {
  if (request.method === 'POST') {
    requireJson(request.headers['content-type']);
    return readText(request, largestBody).then(fromJson);
  }
  if (request.method !== 'GET' && request.method !== 'HEAD')
    throw malformed('Send a query by GET or POST, a mutation by POST.', 405, ['allow', METHODS]);
  requirePreflight(request.headers);
  return fromSearch(request.url ?? '');
}

/** The answer to an OPTIONS that asks for itself, not for a page of another origin. */
export const ALLOW = ['allow', METHODS] as const;

function fromJson(text: string): OperationRequest {
  if (text === '') throw malformed('The body is missing.');
  let body: unknown;
  try {
    body = JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
  } catch {
    throw malformed('The body is not valid JSON.');
  }
  if (Array.isArray(body)) throw malformed('There are no batches: send one operation in each request.');
  if (typeof body !== 'object' || body === null) throw malformed('The body must be a JSON object.');
  return body;
}

/** GET: the members stand in the query string, `variables` and `extensions` as JSON. */
export function fromSearch(url: string): OperationRequest {
  const at = url.indexOf('?');
  const parameters = new URLSearchParams(at === -1 ? '' : url.slice(at + 1));
  const text = (name: string): string | undefined => {
    const values = parameters.getAll(name);
    if (values.length > 1) throw malformed(`"${name}" stands more than once in the query string.`);
    return values[0];
  };
  const json = (name: string): unknown => {
    const value = text(name);
    if (value === undefined || value === '') return undefined;
    try {
      return JSON.parse(value);
    } catch {
      throw malformed(`"${name}" in the query string is not valid JSON.`);
    }
  };
  return {
    query: text('query'),
    documentId: text('documentId'),
    operationName: text('operationName'),
    variables: json('variables'),
    extensions: json('extensions'),
  };
}
