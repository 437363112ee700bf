import { coordinatesOf } from '@goldenhour/schema-coordinates';
import { buildSchema, GraphQLError, parse, validate, type DocumentNode } from 'graphql';
import type { SchemaChange } from '../diff/schema-change';
import type { AffectedOperation, KnownOperation } from './known-operation';

/** Enough to see what is wrong with one operation. */
const ERRORS_SHOWN = 5;

/**
 * The operations that a change of the API schema touches: those that the new schema refuses though the old one took
 * them, and those that use what a breaking change is about. One that neither schema takes says nothing of the change.
 */
export function affectedOperations(
  operations: readonly KnownOperation[],
  before: string,
  after: string,
  changes: readonly SchemaChange[],
): AffectedOperation[] {
  const breaking = changes.filter(({ criticality }) => criticality === 'BREAKING');
  if (operations.length === 0 || !changes.some(mayRefuse)) return [];
  const [old, present] = [buildSchema(before), buildSchema(after)];
  return operations.flatMap((operation) => {
    const document = parsed(operation.document);
    if (!document || validate(old, document).length > 0) return [];
    const errors = validate(present, document).map(({ message }) => message);
    const used = coordinatesOf(document, old);
    const touching = breaking.filter(({ asks }) => asks.some((coordinate) => used.has(coordinate)));
    if (errors.length === 0 && touching.length === 0) return [];
    const { name, origin, source, client } = operation;
    return [
      {
        name,
        origin,
        source,
        client,
        errors: errors.slice(0, ERRORS_SHOWN),
        changes: touching.map(({ key }) => key),
      },
    ];
  });
}

function parsed(text: string): DocumentNode | null {
  try {
    return parse(text, { noLocation: true });
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}

/** What is only added refuses nothing, so that most checks need not look at every operation. */
function mayRefuse({ criticality, type }: SchemaChange): boolean {
  return criticality !== 'SAFE' || type === 'FIELD_TYPE_CHANGED';
}
