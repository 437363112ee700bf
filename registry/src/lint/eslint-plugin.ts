import { rule as namingConvention } from '@graphql-eslint/eslint-plugin/rules/naming-convention/index';
import { rule as relayArguments } from '@graphql-eslint/eslint-plugin/rules/relay-arguments/index';
import { rule as relayConnectionTypes } from '@graphql-eslint/eslint-plugin/rules/relay-connection-types/index';
import { rule as requireDeprecationReason } from '@graphql-eslint/eslint-plugin/rules/require-deprecation-reason/index';
import { rule as requireDescription } from '@graphql-eslint/eslint-plugin/rules/require-description/index';
import { rule as strictIdInTypes } from '@graphql-eslint/eslint-plugin/rules/strict-id-in-types/index';
import type { ESLint } from 'eslint';
import { deprecationDate } from './deprecation-date.rule';
import { freshRule } from './fresh-rule';

/** The rules that are used, one by one: the plugin's entry loads all of them with graphql-config. */
const RULES = {
  'naming-convention': namingConvention,
  'relay-arguments': relayArguments,
  'relay-connection-types': relayConnectionTypes,
  'require-deprecation-reason': requireDeprecationReason,
  'require-description': requireDescription,
  'strict-id-in-types': strictIdInTypes,
  'deprecation-date': deprecationDate,
};

/** For one schema. */
export function pluginOfOneSchema(): ESLint.Plugin {
  const rules = {
    ...RULES,
    'relay-edge-types': freshRule('relay-edge-types'),
    'relay-page-info': freshRule('relay-page-info'),
  };
  return { rules } as unknown as ESLint.Plugin;
}
