import { RegistryProblem, SCOPES, type Scope } from '../api';

/** Who asks, and what they may do. */
export interface Grant {
  /** For people: the author of what is done. */
  readonly name: string;
  readonly scopes: ReadonlySet<Scope>;
  /** Epoch milliseconds; null where something else ends it. */
  readonly expiresAt: number | null;
}

const VERBS: Readonly<Record<Scope, string>> = {
  'registry:read': 'read schemas',
  'registry:check': 'check',
  'registry:publish': 'publish',
  'registry:approve': 'approve changes',
  'registry:operations': 'store operations',
  'registry:usage': 'report usage',
  'registry:admin': 'manage tokens',
};

export const ALL_SCOPES: ReadonlySet<Scope> = new Set(Object.keys(SCOPES) as Scope[]);

/** @throws RegistryProblem UNAUTHENTICATED without a grant, FORBIDDEN without the scope */
export function requireScope(grant: Grant | null, scope: Scope): Grant {
  if (!grant) throw new RegistryProblem('UNAUTHENTICATED', 'Send an access token: Authorization: Bearer ….');
  if (grant.scopes.has(scope)) return grant;
  throw new RegistryProblem('FORBIDDEN', `This token may not ${VERBS[scope]}: it lacks the scope ${scope}.`);
}
