import { rule as namingConvention } from '@graphql-eslint/eslint-plugin/rules/naming-convention/index';
import { rule as relayArguments } from '@graphql-eslint/eslint-plugin/rules/relay-arguments/index';
import { rule as relayConnectionTypes } from '@graphql-eslint/eslint-plugin/rules/relay-connection-types/index';
import { rule as relayEdgeTypes } from '@graphql-eslint/eslint-plugin/rules/relay-edge-types/index';
import { rule as relayPageInfo } from '@graphql-eslint/eslint-plugin/rules/relay-page-info/index';
import { rule as requireDeprecationReason } from '@graphql-eslint/eslint-plugin/rules/require-deprecation-reason/index';
import { rule as requireDescription } from '@graphql-eslint/eslint-plugin/rules/require-description/index';
import { rule as strictIdInTypes } from '@graphql-eslint/eslint-plugin/rules/strict-id-in-types/index';
import type { ESLint } from 'eslint';
import { deprecationDate } from './deprecation-date.rule';

/** The rules that are used, one by one: the plugin's entry loads all of them with graphql-config. */
export const plugin = {
  rules: {
    'naming-convention': namingConvention,
    'relay-arguments': relayArguments,
    'relay-connection-types': relayConnectionTypes,
    'relay-edge-types': relayEdgeTypes,
    'relay-page-info': relayPageInfo,
    'require-deprecation-reason': requireDeprecationReason,
    'require-description': requireDescription,
    'strict-id-in-types': strictIdInTypes,
    'deprecation-date': deprecationDate,
  },
} as unknown as ESLint.Plugin;
