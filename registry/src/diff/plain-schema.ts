import { buildASTSchema, Kind, type DefinitionNode, type DocumentNode, type GraphQLSchema } from 'graphql';

/** One subgraph's SDL as a schema of its own: its directives are not looked at, and what it extends is defined. */
export function plainSchema({ definitions, ...document }: DocumentNode): GraphQLSchema {
  const defined = new Set(
    definitions.flatMap((one) => (one.kind === Kind.OBJECT_TYPE_DEFINITION ? [one.name.value] : [])),
  );
  const completed = definitions.map((definition): DefinitionNode => {
    if (definition.kind !== Kind.OBJECT_TYPE_EXTENSION || defined.has(definition.name.value))
      return definition;
    defined.add(definition.name.value);
    return { ...definition, kind: Kind.OBJECT_TYPE_DEFINITION };
  });
  return buildASTSchema({ ...document, definitions: completed }, { assumeValid: true, assumeValidSDL: true });
}
