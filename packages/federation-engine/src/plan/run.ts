import type { GraphQLError } from 'graphql';
import type { Data, SubgraphResult, Variables } from '../transport';

/** A request for a subgraph, as a plan asks for it. */
export interface SubgraphFetch {
  readonly subgraph: string;
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables: Record<string, unknown>;
}

/** One execution of a compiled operation. */
export interface Run {
  /** The variables as the client sent them, checked. */
  readonly variables: Variables;
  /** Everything fetched so far, with the keys that nobody asked for. */
  readonly data: Data;
  readonly errors: GraphQLError[];
  /** Calls a subgraph. What it gives is final: failures are errors in the result, or rejections. */
  readonly call: (fetch: SubgraphFetch) => Promise<SubgraphResult>;
  /** Calls a subgraph for several fetches at once. */
  readonly callForAll: (request: SubgraphFetch, parts: readonly CombinedPart[]) => Promise<Received[]>;
}

/** One of several fetches that travel as one request. */
export interface CombinedPart {
  readonly fetch: SubgraphFetch;
  /** Its `_entities` in the combined answer. */
  readonly alias: string;
}

/** The result of one of them; it throws what a fetch that travelled alone would have rejected with. */
export type Received = () => SubgraphResult;

/** One step of a plan; it never rejects for what a subgraph did wrong. */
export type Step = (run: Run) => Promise<void>;
