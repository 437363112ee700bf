/** Which rules a subgraph's SDL is held to. */
export interface LintRules {
  /** Descriptions of types and root fields, or of every field. */
  readonly descriptions: 'off' | 'types' | 'fields';
  /** PascalCase types, camelCase fields and arguments, UPPER_CASE enum values. */
  readonly naming: boolean;
  /**
   * One `id: ID!` of every type that has an identity (a @key or the Node interface), or of every object type
   * but connections, edges and PageInfo.
   */
  readonly ids: 'off' | 'entities' | 'all';
  /** A reason with the date after which what is deprecated may be gone. */
  readonly deprecations: boolean;
  /** Relay's connections, edges, page infos and their arguments. */
  readonly connections: boolean;
}

export const DEFAULT_LINT_RULES: LintRules = {
  descriptions: 'types',
  naming: true,
  ids: 'entities',
  deprecations: true,
  connections: true,
};
