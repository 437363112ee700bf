import type { Linter } from 'eslint';
import type { LintRules } from './lint-rules';

export interface SchemaFacts {
  /** Types without an identity. */
  readonly values: readonly string[];
  /** Types that another subgraph describes. */
  readonly described: readonly string[];
  /** Whether it has connections at all. */
  readonly paged: boolean;
}

/** The plugin's rules and ours, as these settings want them. */
export function eslintRules(rules: LintRules, { values, described, paged }: SchemaFacts): Linter.RulesRecord {
  return {
    ...(rules.descriptions !== 'off' && {
      'graphql/require-description': [
        'error',
        {
          types: true,
          DirectiveDefinition: true,
          rootField: true,
          ...(rules.descriptions === 'fields' && { FieldDefinition: true, InputValueDefinition: true }),
          // A payload is described by its mutation. Roots describe themselves, and what another subgraph has described stands in the same supergraph.
          ignoredSelectors: [
            '[name.value=/Payload$/]',
            `[type!=FieldDefinition][name.value=/^(${['Query', 'Mutation', 'Subscription', ...described].join('|')})$/]`,
          ],
        },
      ],
    }),
    ...(rules.naming && {
      'graphql/naming-convention': [
        'error',
        {
          types: 'PascalCase',
          FieldDefinition: 'camelCase',
          InputValueDefinition: 'camelCase',
          DirectiveDefinition: 'camelCase',
          EnumValueDefinition: 'UPPER_CASE',
        },
      ],
    }),
    ...(rules.ids !== 'off' && {
      'graphql/strict-id-in-types': [
        'error',
        {
          exceptions: {
            types: [...new Set(['PageInfo', ...(rules.ids === 'entities' ? values : [])])],
            suffixes: ['Connection', 'Edge'],
          },
        },
      ],
    }),
    ...(rules.deprecations && {
      'graphql/require-deprecation-reason': 'error',
      'graphql/deprecation-date': 'error',
    }),
    ...(rules.connections && {
      'graphql/relay-connection-types': 'error',
      'graphql/relay-edge-types': [
        'error',
        // Short bounded lists stand beside connections, and a log's rows need not be looked up again.
        { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
      ],
      'graphql/relay-arguments': ['error', { includeBoth: false }],
      ...(paged && { 'graphql/relay-page-info': 'error' as const }),
    }),
  };
}
