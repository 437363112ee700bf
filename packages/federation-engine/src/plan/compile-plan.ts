import type { Operation } from '@apollo/federation-internals';
import type { ConditionNode, FetchNode, PlanNode, ResponsePath } from '@apollo/query-planner';
import { combinedStep } from './combined-fetch';
import { compileCondition } from './condition';
import { compileEntityFetch, entityStep } from './entity-fetch';
import { compileRootFetch } from './root-fetch';
import type { Step } from './run';
import type { TypeNames } from './type-names';

/** Fetches in one request at most; a request has a bit for each. */
const MOST_COMBINED = 16;

const nothing: Step = () => Promise.resolve();

/** Compiles a query plan to functions: what can be known before the first run is looked up once, here. */
export class PlanCompiler {
  constructor(
    private readonly types: TypeNames,
    private readonly operation: Operation,
  ) {}

  compile(node: PlanNode, path: ResponsePath = []): Step {
    switch (node.kind) {
      case 'Sequence':
        return sequence(node.nodes.map((child) => this.compile(child, path)));
      case 'Parallel':
        return this.#parallel(node.nodes, path);
      case 'Flatten':
        return this.compile(node.node, [...path, ...node.path]);
      case 'Fetch':
        return node.requires
          ? entityStep(compileEntityFetch(node, path, this.types))
          : compileRootFetch(node, path, this.types);
      case 'Condition':
        return this.#condition(node, path);
      case 'Defer':
        throw new Error('@defer is not supported.');
    }
  }

  /** Entities of one subgraph that are asked for side by side are asked for in one request. */
  #parallel(nodes: readonly PlanNode[], path: ResponsePath): Step {
    const bySubgraph = new Map<string, { node: FetchNode; path: ResponsePath }[]>();
    const steps: Step[] = [];
    for (const child of nodes) {
      const found = entityFetchOf(child, path);
      if (found === undefined) {
        steps.push(this.compile(child, path));
        continue;
      }
      const siblings = bySubgraph.get(found.node.serviceName);
      if (siblings) siblings.push(found);
      else bySubgraph.set(found.node.serviceName, [found]);
    }
    for (const siblings of bySubgraph.values()) {
      for (let at = 0; at < siblings.length; at += MOST_COMBINED) {
        const fetches = siblings
          .slice(at, at + MOST_COMBINED)
          .map((sibling) => compileEntityFetch(sibling.node, sibling.path, this.types));
        const combined = fetches.length > 1 ? combinedStep(fetches) : undefined;
        steps.push(...(combined ? [combined] : fetches.map(entityStep)));
      }
    }
    return parallel(steps);
  }

  #condition(node: ConditionNode, path: ResponsePath): Step {
    const isTrue = compileCondition(node.condition, this.operation);
    const then = node.ifClause ? this.compile(node.ifClause, path) : nothing;
    const otherwise = node.elseClause ? this.compile(node.elseClause, path) : nothing;
    return (run) => (isTrue(run.variables) ? then(run) : otherwise(run));
  }
}

function entityFetchOf(
  node: PlanNode,
  path: ResponsePath,
): { node: FetchNode; path: ResponsePath } | undefined {
  if (node.kind === 'Flatten') return entityFetchOf(node.node, [...path, ...node.path]);
  return node.kind === 'Fetch' && node.requires ? { node, path } : undefined;
}

function sequence(steps: readonly Step[]): Step {
  return async (run) => {
    for (const step of steps) await step(run);
  };
}

function parallel(steps: readonly Step[]): Step {
  if (steps.length === 1) return steps[0]!;
  return async (run) => {
    await Promise.all(steps.map((step) => step(run)));
  };
}
