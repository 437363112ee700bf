/** What a token may do. `read` is subgraph SDL, the supergraph and the artifacts; pages need no token for the rest. */
export const SCOPES = {
  'registry:read': 'Read subgraph schemas, the supergraph and artifacts',
  'registry:check': 'Check a changed schema',
  'registry:publish': 'Publish, delete and roll back schemas',
  'registry:approve': 'Approve a named breaking change',
  'registry:operations': 'Store the persisted operations of an app',
  'registry:usage': 'Report which fields clients use',
  'registry:admin': 'Make and revoke tokens',
} as const;

export type Scope = keyof typeof SCOPES;

export function isScope(text: string): text is Scope {
  return Object.hasOwn(SCOPES, text);
}
