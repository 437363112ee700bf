import type { FetchNode, ResponsePath } from '@apollo/query-planner';
import type { Data, SubgraphResult } from '../transport';
import { compileCollect } from './entities';
import { merge } from './merge';
import { compileRewrites } from './rewrite';
import type { Run, Step } from './run';
import { asGraphQLError, subgraphError } from './subgraph-error';
import type { TypeNames } from './type-names';
import { compilePick } from './variables';

/** A fetch that needs nothing from others: it begins an answer. */
export function compileRootFetch(node: FetchNode, path: ResponsePath, types: TypeNames): Step {
  const pick = compilePick(node.variableUsages);
  const receive = compileReceive(node, path, types);
  const { serviceName: subgraph, operation: query, operationName } = node;
  return async (run) => {
    try {
      receive(run, await run.call({ subgraph, query, operationName, variables: pick(run.variables) }));
    } catch (failure) {
      run.errors.push(asGraphQLError(failure));
    }
  };
}

/** What becomes of the answer to such a fetch; for a subscription that is each event. */
export function compileReceive(
  node: FetchNode,
  path: ResponsePath,
  types: TypeNames,
): (run: Run, result: SubgraphResult) => void {
  const collect = compileCollect(path);
  const rewrite = compileRewrites(node.outputRewrites, types);
  return (run, { data, errors }) => {
    for (const error of errors ?? [])
      run.errors.push(subgraphError(error, node.serviceName, error.path && [...path, ...error.path]));
    if (!data) return;
    rewrite?.(data);
    const targets: Data[] = [];
    collect(run.data, targets);
    for (const target of targets) merge(target, data);
  };
}
