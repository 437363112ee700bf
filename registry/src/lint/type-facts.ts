import { Kind, visit, type DocumentNode, type ObjectTypeDefinitionNode, type TypeNode } from 'graphql';

/** Object types of a subgraph without an identity: neither @key nor Node, nor what a connection lists. */
export function valueTypes(document: DocumentNode): string[] {
  const listed = new Set<string>();
  const types: ObjectTypeDefinitionNode[] = [];
  visit(document, {
    ObjectTypeDefinition: (type) => {
      types.push(type);
      if (!type.name.value.endsWith('Edge')) return;
      const node = type.fields?.find(({ name }) => name.value === 'node');
      if (node) listed.add(namedType(node.type));
    },
  });
  return types
    .filter(
      ({ name, directives, interfaces }) =>
        !listed.has(name.value) &&
        !directives?.some((directive) => directive.name.value === 'key') &&
        !interfaces?.some((one) => one.name.value === 'Node'),
    )
    .map(({ name }) => name.value);
}

/** Names of the types that a document describes: one of the subgraphs that share a type describes it. */
export function describedTypes(document: DocumentNode): string[] {
  return document.definitions.flatMap((definition) =>
    'description' in definition && definition.description && 'name' in definition && definition.name
      ? [definition.name.value]
      : [],
  );
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
