import { Kind, parse, print, separateOperations, type OperationTypeNode } from 'graphql';

/** One operation of an editor, with the fragments that it uses and nothing else. */
export interface EditedOperation {
  readonly kind: `${OperationTypeNode}`;
  readonly text: string;
  /** Undefined where the editor is empty. */
  readonly variables: Record<string, unknown> | undefined;
}

/**
 * The operation of that name, or the only one.
 * @throws Error that says what is wrong with the texts
 */
export function operationIn(
  query: string,
  variables: string,
  operationName: string | null | undefined,
): EditedOperation {
  const document = parse(query);
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const chosen =
    operations.find((one) => one.kind === Kind.OPERATION_DEFINITION && one.name?.value === operationName) ??
    operations[0];
  if (chosen?.kind !== Kind.OPERATION_DEFINITION) throw new Error('There is no operation.');
  const alone = separateOperations(document)[chosen.name?.value ?? ''] ?? document;
  return {
    kind: chosen.operation,
    text: print(alone),
    variables: variables.trim() === '' ? undefined : (JSON.parse(variables) as Record<string, unknown>),
  };
}
