import { AppError } from '@goldenhour/service-kit';
import { getOperationAST, type GraphQLError, type OperationDefinitionNode } from 'graphql';
import type { EngineOperation } from '../engine/engine';
import type { OperationCheck } from '../limits/check-operation';
import type { Documents } from './documents';

/** The members of a GraphQL request, as they came. */
export interface OperationRequest {
  readonly query?: unknown;
  readonly operationName?: unknown;
  readonly variables?: unknown;
}

export interface PreparedOperation extends EngineOperation {
  readonly definition: OperationDefinitionNode;
}

/** From a request to an operation that may run, or the errors to answer with. Shared by WebSocket and SSE. */
export function createPreparation(documents: Documents, check: OperationCheck) {
  return function prepareOperation(request: OperationRequest): PreparedOperation | readonly GraphQLError[] {
    const { query, operationName, variables } = request;
    if (typeof query !== 'string' || query === '') return [wrong('query', 'a non-empty string')];
    if (!isAbsent(operationName) && typeof operationName !== 'string')
      return [wrong('operationName', 'a string')];
    if (!isAbsent(variables) && !isRecord(variables)) return [wrong('variables', 'an object')];
    const document = documents.read(query);
    if (!('kind' in document)) return document;
    const name = isAbsent(operationName) ? undefined : operationName;
    const values = isAbsent(variables) ? undefined : variables;
    const errors = check(document, name, values);
    if (errors.length > 0) return errors;
    const definition = getOperationAST(document, name)!;
    return { source: query, document, operationName: name, variables: values, definition };
  };
}

export type PrepareOperation = ReturnType<typeof createPreparation>;

export function isErrors(
  prepared: PreparedOperation | readonly GraphQLError[],
): prepared is readonly GraphQLError[] {
  return Array.isArray(prepared);
}

function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(member: string, shape: string): AppError {
  return new AppError('BAD_USER_INPUT', `"${member}" of the request must be ${shape}.`, { argument: member });
}
