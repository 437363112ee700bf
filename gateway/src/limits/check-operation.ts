import { AppError } from '@goldenhour/service-kit';
import {
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { costOf } from './cost';
import { depthOf } from './depth';
import { fragmentsOf, type Fragments } from './fragments';
import type { Limits } from './limits';
import { sizeVariablesOf } from './size-variables';
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

/** What of an operation is the same at each request: whether its shape passes, and what its cost depends on. */
interface Measured {
  readonly operation: OperationDefinitionNode;
  readonly fragments: Fragments;
  readonly refusal: AppError | undefined;
  /** Variables that are the size of a page; without any there is one cost. */
  readonly sizeVariables: readonly string[];
  /** By the values of these. */
  readonly costs: Map<string, number>;
}

/** Pages of other sizes than these are measured again. */
const COSTS_KEPT = 50;
const NONE: readonly GraphQLError[] = [];

/** Makes the check for the schema of the moment and its limits. */
export function createOperationCheck(schemaNow: () => GraphQLSchema, limits: Limits): OperationCheck {
  let measuredFor: GraphQLSchema | undefined;
  let measured = new WeakMap<DocumentNode, Map<string | undefined, Measured>>();

  return function checkOperation(document, operationName, variables = {}) {
    const schema = schemaNow();
    if (schema !== measuredFor) {
      measuredFor = schema;
      measured = new WeakMap();
    }
    const known = measured.get(document)?.get(operationName);
    const shape = known ?? measure(document, operationName, limits);
    if (!shape) return [unknownOperation(operationName)];
    if (!known) {
      const siblings = measured.get(document) ?? new Map<string | undefined, Measured>();
      measured.set(document, siblings.set(operationName, shape));
    }
    if (shape.refusal) return [shape.refusal];
    const definitions = shape.operation.variableDefinitions ?? [];
    const { coerced = {}, errors } =
      definitions.length === 0 ? {} : getVariableValues(schema, definitions, variables);
    if (errors) return errors;
    const cost = tooMuch('cost', rememberedCost(schema, shape, coerced), limits.cost);
    return cost ? [cost] : NONE;
  };
}

function measure(
  document: DocumentNode,
  operationName: string | undefined,
  limits: Limits,
): Measured | undefined {
  const operation = getOperationAST(document, operationName);
  if (!operation) return undefined;
  const fragments = fragmentsOf(document);
  // First what is cheap and bounds the work of the rest.
  const refusal =
    tooMuch(
      'recursive selections',
      recursiveSelectionsOf(operation, fragments),
      limits.recursiveSelections,
    ) ??
    tooMuch('depth', depthOf(operation, fragments), limits.depth) ??
    tooMuch('aliases', aliasesOf(operation, fragments), limits.aliases);
  return { operation, fragments, refusal, sizeVariables: sizeVariablesOf(document), costs: new Map() };
}

function rememberedCost(
  schema: GraphQLSchema,
  { operation, fragments, sizeVariables, costs }: Measured,
  coerced: Readonly<Record<string, unknown>>,
): number {
  const key = sizeVariables.length === 0 ? '' : JSON.stringify(sizeVariables.map((name) => coerced[name]));
  const known = costs.get(key);
  if (known !== undefined) return known;
  const cost = costOf(schema, operation, fragments, coerced);
  if (costs.size >= COSTS_KEPT) costs.clear();
  costs.set(key, cost);
  return cost;
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
