export type Variables = Readonly<Record<string, unknown>>;

/** Any JSON object of an answer. */
export type Data = Record<string, unknown>;

/** One GraphQL operation for a subgraph, as text. The same string object comes again with every run of a plan. */
export interface SubgraphRequest {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly operationName?: string;
}

/** An error as a schema in this process throws it, or as it came over a wire. */
export interface SubgraphError {
  readonly message: string;
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

export interface SubgraphResult {
  readonly data?: Data | null | undefined;
  readonly errors?: readonly SubgraphError[] | undefined;
}

/**
 * How a subgraph is called. The engine merges what it gets into the answer: a result belongs to whoever asked, and must
 * not be handed out twice (see `shareReads` for sharing).
 *
 * @typeParam C what the caller of the engine hands in: identity, signal, whatever its transports need
 */
export interface Transport<C = unknown> {
  /** Runs a query or mutation; rejects only when the subgraph gave no answer. */
  execute(request: SubgraphRequest, context: C): Promise<SubgraphResult>;
  /** Starts a subscription: a result when it is refused, otherwise its events. Absent where nobody subscribes. */
  subscribe?(
    request: SubgraphRequest,
    context: C,
  ): Promise<AsyncIterableIterator<SubgraphResult> | SubgraphResult>;
}

export type Transports<C = unknown> = Readonly<Record<string, Transport<C>>>;
