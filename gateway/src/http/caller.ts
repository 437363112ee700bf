import type { IncomingMessage } from 'node:http';
import { REQUEST_ID_HEADER, saneRequestId, type Identity } from '@goldenhour/service-kit';
import { PUBLIC_GRANT, type AccessGrant } from '../auth/access-token';

/** Whom a request comes from. */
export interface Caller {
  readonly grant: AccessGrant;
  /** See {@link Identity.address}. */
  readonly address: string;
}

const callers = new WeakMap<IncomingMessage, Caller>();

/** Notes for whom a request is answered; {@link grantOf} and {@link identityOf} read it further down the chain. */
export function setCaller(request: IncomingMessage, caller: Caller): void {
  callers.set(request, caller);
}

export function grantOf(request: IncomingMessage): AccessGrant {
  return callers.get(request)?.grant ?? PUBLIC_GRANT;
}

export function requestIdOf(request: IncomingMessage): string {
  return saneRequestId(request.headers[REQUEST_ID_HEADER]);
}

/** The identity that subgraphs are called with for this request. */
export function identityOf(request: IncomingMessage): Identity {
  return gatewayIdentity(callers.get(request), requestIdOf(request));
}

export function gatewayIdentity(caller: Caller | undefined, requestId: string): Identity {
  const { viewer } = caller?.grant ?? PUBLIC_GRANT;
  return {
    viewer,
    caller: 'gateway',
    requestId,
    fresh: false,
    ...(caller && { address: caller.address }),
  };
}
