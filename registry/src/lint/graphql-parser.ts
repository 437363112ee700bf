import {
  convertToESTree,
  extractComments,
  extractTokens,
} from '@graphql-eslint/eslint-plugin/estree-converter/index';
import type { Linter } from 'eslint';
import { buildASTSchema, Kind, parse, type DefinitionNode, type DocumentNode } from 'graphql';

/**
 * GraphQL for ESLint. The plugin's own parser does the same, but loads graphql-config with its loaders, which takes most of a
 * second and looks for files that have nothing to do with this text.
 */
export const graphqlParser = { parseForESLint } as unknown as Linter.Parser;

function parseForESLint(code: string, { filePath }: { readonly filePath: string }): object {
  const document = parse(code);
  const schema = buildASTSchema(withDefinitions(document), { assumeValid: true, assumeValidSDL: true });
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

/** Federation lets a subgraph extend a type that it does not define, which a schema of its own needs defined. */
function withDefinitions(document: DocumentNode): DocumentNode {
  const defined = new Set(document.definitions.map(definedName));
  const definitions = document.definitions.map((definition): DefinitionNode => {
    if (definition.kind !== Kind.OBJECT_TYPE_EXTENSION || defined.has(definition.name.value))
      return definition;
    defined.add(definition.name.value);
    return { ...definition, kind: Kind.OBJECT_TYPE_DEFINITION };
  });
  return { ...document, definitions };
}

function definedName(definition: DefinitionNode): string {
  return definition.kind === Kind.OBJECT_TYPE_DEFINITION ? definition.name.value : '';
}
