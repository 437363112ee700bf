import type { IncomingMessage } from 'node:http';
import { REQUEST_ID_HEADER, saneRequestId, type Identity } from '@goldenhour/service-kit';
import { PUBLIC_GRANT, type AccessGrant } from '../auth/access-token';

const grants = new WeakMap<IncomingMessage, AccessGrant>();

/** Notes for whom a request is answered; {@link grantOf} reads it further down the chain. */
export function setGrant(request: IncomingMessage, grant: AccessGrant): void {
  grants.set(request, grant);
}

export function grantOf(request: IncomingMessage): AccessGrant {
  return grants.get(request) ?? PUBLIC_GRANT;
}

export function requestIdOf(request: IncomingMessage): string {
  return saneRequestId(request.headers[REQUEST_ID_HEADER]);
}

/** The identity that subgraphs are called with for this request. */
export function identityOf(request: IncomingMessage): Identity {
  return gatewayIdentity(grantOf(request), requestIdOf(request));
}

export function gatewayIdentity({ viewer }: AccessGrant, requestId: string): Identity {
  return { viewer, caller: 'gateway', requestId, fresh: false };
}
