import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** The fields of a selection set that are selected whatever the variables say, with those of its fragments. */
export function plainFields(
  selectionSet: SelectionSetNode | undefined,
  document: DocumentNode,
): readonly FieldNode[] {
  return (selectionSet?.selections ?? []).flatMap((selection) => {
    if (selection.directives && selection.directives.length > 0) return [];
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return plainFields(selection.selectionSet, document);
    return plainFields(fragmentNamed(document, selection.name.value)?.selectionSet, document);
  });
}

export function responseName({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}

function fragmentNamed(document: DocumentNode, name: string): FragmentDefinitionNode | undefined {
  return document.definitions.find(
    (definition): definition is FragmentDefinitionNode =>
      definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name,
  );
}
