import type { IncomingMessage } from 'node:http';
import type { Grant } from './grant';

const grants = new WeakMap<IncomingMessage, Grant>();

/** Notes who sends a request, before its body is read. */
export function admit(request: IncomingMessage, grant: Grant): void {
  grants.set(request, grant);
}

/** Who sends a request, if it was admitted. */
export function admitted(request: IncomingMessage): Grant | null {
  return grants.get(request) ?? null;
}
