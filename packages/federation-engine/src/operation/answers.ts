import type { FieldSelection, Operation } from '@apollo/federation-internals';
import { GraphQLError, type ExecutionResult } from 'graphql';
import { LRUCache } from 'lru-cache';
import { compileCondition } from '../plan/condition';
import type { Run } from '../plan/run';
import { asGraphQLError } from '../plan/subgraph-error';
import type { Introspect } from '../shape/outcome';
import { conditionVariables } from '../shape/selected-fields';
import { Shaper } from '../shape/shaper';

/** An operation with n conditions has 2ⁿ shapes, of which clients use one or two. */
const SHAPES_KEPT = 16;

/** Makes answers of what an operation fetched. */
export class Answers {
  readonly #conditions: { readonly name: string; readonly isTrue: ReturnType<typeof compileCondition> }[];
  readonly #shapers = new LRUCache<string, Shaper>({ max: SHAPES_KEPT });
  readonly #introspections = new WeakMap<FieldSelection, Introspect>();

  constructor(
    private readonly operation: Operation,
    private readonly introspect: (selection: FieldSelection) => Introspect,
  ) {
    this.#conditions = conditionVariables(operation).map((name) => ({
      name,
      isTrue: compileCondition(name, operation),
    }));
  }

  of({ data: fetched, variables, errors }: Run): ExecutionResult {
    try {
      const tracker = { path: [], depth: 0, errors: [] as GraphQLError[], variables };
      const data = this.#shaperFor(variables).shape(fetched, tracker);
      // What is missing because a subgraph failed has its error already.
      if (errors.length > 0) return { errors, data };
      return tracker.errors.length === 0
        ? { data }
        : { data, extensions: { valueCompletion: tracker.errors } };
    } catch (failure) {
      return { errors: [asGraphQLError(failure)] };
    }
  }

  #shaperFor(variables: Run['variables']): Shaper {
    const values = this.#conditions.map(({ name, isTrue }) => [name, isTrue(variables)] as const);
    const key = values.map(([, value]) => (value ? '1' : '0')).join('');
    let shaper = this.#shapers.get(key);
    if (shaper === undefined) {
      shaper = new Shaper(this.operation, new Map(values), (selection) => this.#introspection(selection));
      this.#shapers.set(key, shaper);
    }
    return shaper;
  }

  #introspection(selection: FieldSelection): Introspect {
    let introspect = this.#introspections.get(selection);
    if (introspect === undefined) {
      introspect = this.introspect(selection);
      this.#introspections.set(selection, introspect);
    }
    return introspect;
  }
}
