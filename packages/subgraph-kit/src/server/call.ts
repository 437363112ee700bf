import type { IncomingMessage } from 'node:http';
import {
  AppError,
  IDENTITY_HEADER,
  readBytes,
  type Identity,
  type IdentityVerifier,
} from '@goldenhour/service-kit';

/** Clients of the gateway may send 256 kB; a fetch adds the representations of the entities that it asks for. */
const LARGEST_BODY_BYTES = 1024 * 1024;

/** A request whose caller is known, and the exact bytes that its identity was signed for. */
export interface Call {
  readonly identity: Identity;
  readonly body: Buffer;
}

/** Why a call is not answered, with a status where it is not that of the error's code. */
export class CallRefused extends Error {
  constructor(
    readonly why: AppError,
    readonly status?: number,
  ) {
    super(why.message);
    this.name = 'CallRefused';
  }
}

/**
 * Lets through only requests with a valid internal identity.
 * @throws AppError UNAUTHENTICATED, CallRefused for a body that is not read, ClientGone
 */
export async function readCall(request: IncomingMessage, verifier: IdentityVerifier): Promise<Call> {
  const header = request.headers[IDENTITY_HEADER];
  // Before the body: a stranger must not be able to make this process hold a megabyte.
  if (typeof header !== 'string' || header === '')
    return { identity: verifier.verify(undefined, ''), body: NONE };
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity')
    throw new CallRefused(new AppError('BAD_USER_INPUT', 'The body must not be compressed.'), 415);
  const body = await readBytes(request, LARGEST_BODY_BYTES, tooLarge);
  return { identity: verifier.verify(header, body), body };
}

const NONE = Buffer.alloc(0);

function tooLarge(): CallRefused {
  return new CallRefused(new AppError('BAD_USER_INPUT', 'The body is larger than 1 MB.'), 413);
}
