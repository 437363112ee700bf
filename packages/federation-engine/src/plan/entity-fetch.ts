import type { FetchNode, ResponsePath } from '@apollo/query-planner';
import { GraphQLError } from 'graphql';
import type { Data, SubgraphResult } from '../transport';
import { compileCollect, pathsOfEntities } from './entities';
import { merge } from './merge';
import { Representations } from './representations';
import { compileRepresentation } from './representation';
import { compileRewrites } from './rewrite';
import type { Run, Step, SubgraphFetch } from './run';
import { asGraphQLError, subgraphError } from './subgraph-error';
import type { TypeNames } from './type-names';
import { compilePick } from './variables';

/** The entities of one run that a fetch completes. */
interface Gathered {
  readonly entities: readonly Data[];
  /** For each entity the position of its representation, or −1. */
  readonly positions: readonly number[];
  readonly fetch: SubgraphFetch;
}

/** A fetch of `_entities` in two halves, so that several can share one request. */
export interface EntityFetch {
  readonly node: FetchNode;
  /** Undefined when there is nothing to ask. */
  gather(run: Run): Gathered | undefined;
  receive(run: Run, gathered: Gathered, result: SubgraphResult): void;
}

export function compileEntityFetch(node: FetchNode, path: ResponsePath, types: TypeNames): EntityFetch {
  const collect = compileCollect(path);
  const represent = compileRepresentation(node.requires!, types);
  const rewriteInput = compileRewrites(node.inputRewrites, types);
  const rewriteOutput = compileRewrites(node.outputRewrites, types);
  const pick = compilePick(node.variableUsages);
  const { serviceName: subgraph, operation: query, operationName } = node;

  return {
    node,
    gather(run) {
      const entities: Data[] = [];
      collect(run.data, entities);
      if (entities.length === 0) return undefined;
      // A rewritten representation may leave out which type the entity has.
      const representations = new Representations(rewriteInput !== undefined);
      const positions = entities.map((entity) => {
        const representation = represent(entity);
        if (!representation?.['__typename']) return -1;
        rewriteInput?.(representation);
        return representations.add(representation, entity);
      });
      if (representations.all.length === 0) return undefined;
      const variables = pick(run.variables);
      if ('representations' in variables) throw new Error('Variables cannot contain key "representations"');
      variables['representations'] = representations.all;
      return { entities, positions, fetch: { subgraph, query, operationName, variables } };
    },
    receive(run, { entities, positions, fetch }, { data, errors }) {
      if (errors) addErrors(run, errors, positions, path, subgraph);
      if (!data) return;
      const received: unknown = data['_entities'];
      const expected = (fetch.variables['representations'] as unknown[]).length;
      if (!Array.isArray(received) || received.length !== expected)
        throw new GraphQLError(`Expected "data._entities" to contain ${expected} elements`);
      const rewritten = rewriteOutput && new Set<Data>();
      for (let i = 0; i < entities.length; i += 1) {
        const entity = entities[i]!;
        const found = received[positions[i]!] as Data | null | undefined;
        if (!found) continue;
        found['__typename'] ||= entity['__typename'];
        if (rewritten && !rewritten.has(found)) {
          rewriteOutput(found);
          rewritten.add(found);
        }
        merge(entity, found);
      }
    },
  };
}

export function entityStep(fetch: EntityFetch): Step {
  return async (run) => {
    try {
      const gathered = fetch.gather(run);
      if (gathered) fetch.receive(run, gathered, await run.call(gathered.fetch));
    } catch (failure) {
      run.errors.push(asGraphQLError(failure));
    }
  };
}

/** An error of one representation is an error at each place that it stood for. */
function addErrors(
  run: Run,
  errors: NonNullable<SubgraphResult['errors']>,
  positions: readonly number[],
  path: ResponsePath,
  subgraph: string,
): void {
  let places: ReturnType<typeof pathsOfEntities> | undefined;
  for (const error of errors) {
    const position = error.path?.[1];
    if (typeof position !== 'number') {
      run.errors.push(subgraphError(error, subgraph, error.path && [...path, ...error.path]));
      continue;
    }
    places ??= pathsOfEntities(run.data, path);
    positions.forEach((of, index) => {
      if (of === position)
        run.errors.push(subgraphError(error, subgraph, [...(places![index] ?? []), ...error.path!.slice(2)]));
    });
  }
}
