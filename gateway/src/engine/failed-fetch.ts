import {
  Kind,
  parse,
  type DocumentNode,
  type FieldNode,
  type GraphQLFormattedError,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/** One failed call may empty thousands of fields; past this many errors a client learns nothing more. */
const MAX_ERRORS = 200;

/**
 * The errors of a fetch that failed as a whole: one for each field that it would have filled, as the GraphQL
 * specification asks for every field that is null because of an error. Paths are those of the fetch, so a fetch of
 * entities gives `_entities`, the position and the field; the executor turns that into the client's path.
 */
export function failedFetchErrors(
  query: string,
  variables: Variables,
  error: GraphQLFormattedError,
): GraphQLFormattedError[] {
  const document = parse(query, { noLocation: true });
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)!;
  const representations = variables['representations'];
  const paths = Array.isArray(representations)
    ? entityPaths(document, operation, variables, representations as { __typename: string }[])
    : fieldsOf(document, operation.selectionSet, variables).map((name) => [name]);
  return paths.slice(0, MAX_ERRORS).map((path) => ({ ...error, path }));
}

function entityPaths(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
  representations: readonly { __typename: string }[],
): (string | number)[][] {
  const entities = operation.selectionSet.selections.find(
    (selection): selection is FieldNode =>
      selection.kind === Kind.FIELD && selection.name.value === '_entities',
  );
  if (entities?.selectionSet === undefined) return [];
  const selectionSet = entities.selectionSet;
  return representations.flatMap(({ __typename }, index) =>
    fieldsOf(document, selectionSet, variables, __typename).map((name) => ['_entities', index, name]),
  );
}

/** Response names that a selection set asks of an object of a type, without `__typename`. */
function fieldsOf(
  document: DocumentNode,
  selectionSet: SelectionSetNode,
  variables: Variables,
  typename?: string,
): string[] {
  const names = new Set<string>();
  for (const selection of selectionSet.selections) {
    if (isLeftOut(selection, variables)) continue;
    if (selection.kind === Kind.FIELD) {
      if (selection.name.value !== '__typename') names.add((selection.alias ?? selection.name).value);
      continue;
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : fragmentNamed(document, selection.name.value);
    const condition = fragment?.typeCondition?.name.value;
    if (
      fragment === undefined ||
      (typename !== undefined && condition !== undefined && condition !== typename)
    )
      continue;
    for (const name of fieldsOf(document, fragment.selectionSet, variables, typename)) names.add(name);
  }
  return [...names];
}

function fragmentNamed(document: DocumentNode, name: string) {
  return document.definitions.find(
    (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name,
  ) as Extract<DocumentNode['definitions'][number], { kind: Kind.FRAGMENT_DEFINITION }> | undefined;
}

function isLeftOut(selection: SelectionSetNode['selections'][number], variables: Variables): boolean {
  return (selection.directives ?? []).some((directive) => {
    const value = directive.arguments?.find((argument) => argument.name.value === 'if')?.value;
    const condition =
      value?.kind === Kind.VARIABLE
        ? variables[value.name.value]
        : value?.kind === Kind.BOOLEAN && value.value;
    return directive.name.value === 'skip'
      ? condition === true
      : directive.name.value === 'include' && condition === false;
  });
}
