import { AppError } from '@goldenhour/service-kit';
import { getOperationAST, type GraphQLError, type OperationDefinitionNode } from 'graphql';
import type { EngineOperation } from '../engine/engine';
import type { OperationCheck } from '../limits/check-operation';
import type { Documents } from './documents';
import { membersOf, type OperationRequest, type RequestMembers } from './operation-request';
import type { PersistedDocuments } from './persisted/persisted-documents';

export type { OperationRequest } from './operation-request';

export interface PreparedOperation extends EngineOperation {
  readonly definition: OperationDefinitionNode;
}

/** An operation that may run, or the errors to answer with. */
export type Prepared = PreparedOperation | readonly GraphQLError[];

/** From a request to an operation that may run, whatever it came over. A promise only where a text is asked for elsewhere. */
export type PrepareOperation = (request: OperationRequest) => Prepared | Promise<Prepared>;

export interface PreparationOptions {
  readonly documents: Documents;
  readonly check: OperationCheck;
  readonly persisted: PersistedDocuments;
}

export function createPreparation({ documents, check, persisted }: PreparationOptions): PrepareOperation {
  const prepared = (source: string | AppError, members: RequestMembers): Prepared => {
    if (source instanceof AppError) return [source];
    const document = documents.read(source);
    if (!('kind' in document)) return document;
    persisted.accept(members);
    const { operationName, variables } = members;
    const errors = check(document, operationName, variables);
    if (errors.length > 0) return errors;
    const definition = getOperationAST(document, operationName)!;
    return { source, document, operationName, variables, definition };
  };

  return (request) => {
    const members = membersOf(request);
    if (members instanceof AppError) return [members];
    const source = persisted.textOf(members);
    return source instanceof Promise
      ? source.then((text) => prepared(text, members))
      : prepared(source, members);
  };
}

export function isErrors(prepared: Prepared): prepared is readonly GraphQLError[] {
  return Array.isArray(prepared);
}
