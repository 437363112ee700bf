import { operationFromDocument, type Operation } from '@apollo/federation-internals';
import type { FetchNode, PlanNode } from '@apollo/query-planner';
import {
  Kind,
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type GraphQLError,
  type OperationDefinitionNode,
} from 'graphql';
import { compileIntrospection } from '../introspection/introspection';
import { PlanCompiler } from '../plan/compile-plan';
import { compileReceive } from '../plan/root-fetch';
import type { Run, Step } from '../plan/run';
import { compilePick } from '../plan/variables';
import type { LoadedSupergraph } from '../supergraph';
import type { SubgraphResult, Variables } from '../transport';
import { compileVariableCheck } from '../variables/check-variables';
import { Answers } from './answers';

/** An operation, planned and compiled. */
export interface Program {
  readonly definition: OperationDefinitionNode;
  /** Errors to answer with when variables are wrong. */
  readonly check: (variables: Variables) => readonly GraphQLError[] | undefined;
  /** Fetches everything; of a subscription, what completes an event. */
  readonly fetch: Step;
  /** The client's answer, of what was fetched. */
  readonly answer: (run: Run) => ExecutionResult;
  /** Where the events of a subscription come from. */
  readonly source: EventSource | undefined;
}

export interface EventSource {
  readonly subgraph: string;
  readonly query: string;
  readonly operationName: string | undefined;
  readonly pick: (variables: Variables) => Record<string, unknown>;
  /** Takes an event as the beginning of an answer. */
  readonly receive: (run: Run, event: SubgraphResult) => void;
}

const nothing: Step = () => Promise.resolve();

/** Plans and compiles one operation of a valid document. */
export function compileProgram(
  { apiSchema, schema, planner, types }: LoadedSupergraph,
  document: DocumentNode,
  definition: OperationDefinitionNode,
): Program {
  const name = definition.name?.value;
  const operation = operationFromDocument(apiSchema, document, {
    validate: false,
    ...(name !== undefined && { operationName: name }),
  });
  const { node } = planner.buildQueryPlan(operation);
  const plans = new PlanCompiler(types, operation);
  const compiled = (plan: PlanNode | undefined): Step => (plan ? plans.compile(plan) : nothing);
  const definitions = definition.variableDefinitions ?? [];
  const answers = new Answers(operation, (selection) =>
    compileIntrospection(schema, fieldNode(selection.expandFragments().toSelectionNode()), definitions),
  );
  return {
    definition,
    check: compileVariableCheck(schema, definitions),
    fetch: compiled(node?.kind === 'Subscription' ? node.rest : node),
    answer: (run) => answers.of(run),
    source: node?.kind === 'Subscription' ? eventSource(node.primary, types) : undefined,
  };
}

function eventSource(primary: FetchNode, types: LoadedSupergraph['types']): EventSource {
  return {
    subgraph: primary.serviceName,
    query: primary.operation,
    operationName: primary.operationName,
    pick: compilePick(primary.variableUsages),
    receive: compileReceive(primary, [], types),
  };
}

function fieldNode(
  node: ReturnType<Operation['selectionSet']['toSelectionSetNode']>['selections'][number],
): FieldNode {
  if (node.kind !== Kind.FIELD) throw new Error('Introspection begins with a field.');
  return node;
}
