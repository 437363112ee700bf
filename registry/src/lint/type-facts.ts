import { isTypeDefinitionNode, Kind, type DocumentNode } from 'graphql';

/** Object types of a subgraph without an identity: they have no @key and are no Node. */
export function valueTypes(document: DocumentNode): string[] {
  return document.definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION &&
    !definition.directives?.some(({ name }) => name.value === 'key') &&
    !definition.interfaces?.some(({ name }) => name.value === 'Node')
      ? [definition.name.value]
      : [],
  );
}

/** Names of the types that a document describes: one of the subgraphs that share a type describes it. */
export function describedTypes(document: DocumentNode): string[] {
  return document.definitions.flatMap((definition) =>
    isTypeDefinitionNode(definition) && definition.description ? [definition.name.value] : [],
  );
}

export function hasConnections({ definitions }: DocumentNode): boolean {
  return definitions.some((one) => isTypeDefinitionNode(one) && one.name.value.endsWith('Connection'));
}
