import { AppError } from '@goldenhour/service-kit';
import type { Request } from 'express';
import type { OperationRequest } from '../operation/prepare';

/** Why a request cannot be a stream, with the status to say so; undefined when it can. */
export function refusal(request: Request): { error: AppError; status: number } | undefined {
  if (request.method !== 'GET' && request.method !== 'POST') {
    return { error: new AppError('BAD_USER_INPUT', 'A stream is opened by GET or POST.'), status: 405 };
  }
  if (request.accepts('text/event-stream') === false) {
    return {
      error: new AppError('BAD_USER_INPUT', 'A stream is sent as text/event-stream only.'),
      status: 406,
    };
  }
  // A form on another site can post text but not JSON, which browsers ask permission for.
  if (request.method === 'POST' && !request.is('application/json')) {
    return { error: new AppError('BAD_USER_INPUT', 'The body must be application/json.'), status: 415 };
  }
  return undefined;
}

/** The GraphQL request of a POST body or of a GET query string, where `variables` is JSON. */
export function requestOf(request: Request): OperationRequest {
  if (request.method === 'POST') {
    const body: unknown = request.body;
    return typeof body === 'object' && body !== null ? body : {};
  }
  const parameters = new URL(request.originalUrl, 'http://localhost').searchParams;
  return {
    query: parameters.get('query'),
    documentId: parameters.get('documentId'),
    operationName: parameters.get('operationName'),
    variables: fromJson(parameters.get('variables')),
    extensions: fromJson(parameters.get('extensions')),
  };
}

function fromJson(text: string | null): unknown {
  try {
    return text === null || text === '' ? undefined : JSON.parse(text);
  } catch {
    return text; // Not an object, so it is refused like any other value that is not one.
  }
}
