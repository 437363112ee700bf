import {
  convertToESTree,
  extractComments,
  extractTokens,
} from '@graphql-eslint/eslint-plugin/estree-converter/index';
import type { Linter } from 'eslint';
import { parse } from 'graphql';
import { plainSchema } from '../diff/plain-schema';

/**
 * GraphQL for ESLint. The plugin's own parser does the same, but loads graphql-config with its loaders, which takes most of a
 * second and looks for files that have nothing to do with this text.
 */
export const graphqlParser = { parseForESLint } as unknown as Linter.Parser;

function parseForESLint(code: string, { filePath }: { readonly filePath: string }): object {
  const document = parse(code);
  const schema = plainSchema(document);
  const root = convertToESTree(document, schema);
  return {
    services: { schema },
    ast: {
      comments: extractComments(document.loc),
      tokens: extractTokens(filePath, code),
      loc: root.loc,
      range: root.range,
      type: 'Program',
      sourceType: 'script',
      body: [root],
    },
  };
}
