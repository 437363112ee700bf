import { AppError } from '@goldenhour/service-kit';
import {
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { costOf } from './cost';
import { depthOf } from './depth';
import { fragmentsOf } from './fragments';
import type { Limits } from './limits';
import { aliasesOf, recursiveSelectionsOf } from './totals';

/**
 * The one gate for an operation, whatever it came over: its limits and the types of its variables, before anything runs.
 * The document has been parsed and validated already.
 * @returns the errors to answer with; none when the operation may run
 */
export type OperationCheck = (
  document: DocumentNode,
  operationName: string | undefined,
  variables: Readonly<Record<string, unknown>> | undefined,
) => readonly GraphQLError[];

/** Makes the check for the schema of the moment and its limits. */
export function createOperationCheck(schemaNow: () => GraphQLSchema, limits: Limits): OperationCheck {
  return function checkOperation(document, operationName, variables = {}) {
    const schema = schemaNow();
    const operation = getOperationAST(document, operationName);
    if (!operation) return [unknownOperation(operationName)];
    const fragments = fragmentsOf(document);
    // First what is cheap and bounds the work of the rest.
    const shape =
      tooMuch(
        'recursive selections',
        recursiveSelectionsOf(operation, fragments),
        limits.recursiveSelections,
      ) ??
      tooMuch('depth', depthOf(operation, fragments), limits.depth) ??
      tooMuch('aliases', aliasesOf(operation, fragments), limits.aliases);
    if (shape) return [shape];
    const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    if (errors) return errors;
    const cost = tooMuch('cost', costOf(schema, operation, fragments, coerced), limits.cost);
    return cost ? [cost] : [];
  };
}

/** The error of a limit: which, the value and the maximum; undefined within it. */
function tooMuch(limit: string, value: number, maximum: number): AppError | undefined {
  if (value <= maximum) return undefined;
  return new AppError(
    'OPERATION_TOO_COMPLEX',
    `The operation's ${limit} of ${value} exceeds the limit of ${maximum}.`,
  );
}

function unknownOperation(operationName: string | undefined): AppError {
  const message =
    operationName === undefined
      ? 'Must provide operation name if query contains multiple operations.'
      : `Unknown operation named "${operationName}".`;
  return new AppError('GRAPHQL_VALIDATION_FAILED', message);
}
