import {
  AppError,
  IDENTITY_HEADER,
  REQUEST_ID_HEADER,
  type Identity,
  type IdentityVerifier,
  type Logger,
} from '@goldenhour/service-kit';
import express, { type ErrorRequestHandler, type Request, type RequestHandler } from 'express';
import { sendError } from './answer';
import type { ServerMetrics } from './server-metrics';

/** Clients of the gateway may send 256 kB; a fetch adds the representations of the entities that it asks for. */
const LARGEST_BODY = '1mb';

/** A request whose caller is known: the exact bytes that the identity was signed for. */
interface Call {
  readonly identity: Identity;
  readonly body: Buffer;
}

const calls = new WeakMap<Request, Call>();

/** @throws Error when the request did not pass {@link identified} */
export function callOf(request: Request): Call {
  const call = calls.get(request);
  if (call === undefined) throw new Error('A request came past the check of its identity.');
  return call;
}

interface IdentifiedOptions {
  readonly verifier: IdentityVerifier;
  readonly metrics: ServerMetrics;
  readonly log: Logger;
}

/** Lets through only requests with a valid internal identity; to all others the answer says just that. */
export function identified(options: IdentifiedOptions): (RequestHandler | ErrorRequestHandler)[] {
  const { verifier, metrics, log } = options;
  const refuse: ErrorRequestHandler = (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const [reason, status] = reasonOf(error);
    metrics.refused.inc();
    log.warn({ requestId: request.get(REQUEST_ID_HEADER), reason: reason.message }, 'Refused a caller');
    sendError(response, reason, log, status);
  };
  // Before the body: a stranger must not be able to make this process hold a megabyte.
  const present: RequestHandler = (request, _response, next) => {
    if (!request.get(IDENTITY_HEADER)) verifier.verify(undefined, '');
    next();
  };
  const valid: RequestHandler = (request, response, next) => {
    const received: unknown = request.body;
    const body = Buffer.isBuffer(received) ? received : Buffer.alloc(0);
    const identity = verifier.verify(request.get(IDENTITY_HEADER), body);
    calls.set(request, { identity, body });
    // Signed, so it counts more than the header beside it.
    response.setHeader(REQUEST_ID_HEADER, identity.requestId);
    next();
  };
  return [present, express.raw({ limit: LARGEST_BODY, type: () => true, inflate: false }), valid, refuse];
}

/** Bodies that could not be read keep the status that says why; their identity cannot be looked at. */
function reasonOf(error: unknown): [reason: Error, status?: number] {
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  if (status === 413)
    return [new AppError('BAD_USER_INPUT', `The body is larger than ${LARGEST_BODY}.`), 413];
  if (status === 415) return [new AppError('BAD_USER_INPUT', 'The body must not be compressed.'), 415];
  if (status === 400) return [new AppError('BAD_USER_INPUT', 'The body could not be read.'), 400];
  return [error instanceof Error ? error : new Error(String(error))];
}
