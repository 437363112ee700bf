import type { GraphQLRequest } from './front';

export type Row = Readonly<Record<string, unknown>>;
/** Asks a subgraph, and gives the data of its answer. */
export type Call = (subgraph: string, query: string, variables?: Row) => Promise<Row>;
export type ByHand = (call: Call) => (request: GraphQLRequest) => Promise<{ data: Row }>;
