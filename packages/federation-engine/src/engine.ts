import { OperationTypeNode, type ExecutionResult, type GraphQLError, type GraphQLSchema } from 'graphql';
import type { EngineOperation } from './operation/operation';
import type { Program } from './operation/program';
import { isProgram, Programs, type ProgramLimits } from './operation/programs';
import { callForAll } from './plan/call-for-all';
import type { Run, SubgraphFetch } from './plan/run';
import { asGraphQLError } from './plan/subgraph-error';
import { CompletedEvents } from './subscription/completed-events';
import { LoadedSupergraph } from './supergraph';
import type { SubgraphResult, Transport, Transports, Variables } from './transport';

/** What came of a fetch: an answer, or the reason why there is none. */
export type FetchOutcome = { readonly result: SubgraphResult } | { readonly failure: unknown };

export interface FederationEngineOptions<C> {
  readonly supergraphSdl: string;
  /**
   * Whether the first supergraph is checked by the rules for schemas (by default it is): a tenth of a second of a start that
   * one who has checked it before can save. Every other one is checked.
   */
  readonly validateSupergraph?: boolean;
  /** One for each subgraph of the supergraph, by its name there. */
  readonly transports: Transports<C>;
  /**
   * Makes what came of a fetch fit for clients: here errors are masked, coded, or given a path. By default errors stay
   * as they came, and a failed fetch is one error without a path, as with @apollo/gateway.
   */
  readonly outcome?: (fetch: SubgraphFetch, outcome: FetchOutcome, context: C) => SubgraphResult;
  /** What clients are told when a subscription cannot start or breaks; by default the failure as it is. */
  readonly failure?: (subgraph: string, failure: unknown, context: C) => GraphQLError;
  readonly limits?: Partial<ProgramLimits>;
}

const LIMITS: ProgramLimits = { documents: 1000, characters: 4_000_000 };

/**
 * Executes operations over the subgraphs of an Apollo supergraph. An operation is parsed, validated, planned and
 * compiled when it is first seen; after that only its functions run. Answers are those of @apollo/gateway: errors of
 * subgraphs in `errors`, and nulls that broke a promise of the schema in `extensions.valueCompletion`.
 */
export class FederationEngine<C = unknown> {
  #supergraph: LoadedSupergraph;
  #programs: Programs;
  readonly #limits: ProgramLimits;

  /** @throws Error when the supergraph is not readable or names a subgraph without a transport */
  constructor(private readonly options: FederationEngineOptions<C>) {
    this.#limits = { ...LIMITS, ...options.limits };
    this.#supergraph = this.#load(options.supergraphSdl, options.validateSupergraph ?? true);
    this.#programs = new Programs(this.#supergraph, this.#limits);
  }

  /** The API schema: what clients see. Another object after every {@link reload}. */
  get schema(): GraphQLSchema {
    return this.#supergraph.schema;
  }

  /** Takes another supergraph: what begins from now on runs by it, what runs already ends by the old one. @throws as the constructor; then nothing has changed */
  reload(supergraphSdl: string): void {
    const supergraph = this.#load(supergraphSdl, true);
    this.#supergraph = supergraph;
    this.#programs = new Programs(supergraph, this.#limits);
  }

  /** Whether the operation was seen already, and so costs no planning. */
  knows(operation: EngineOperation): boolean {
    return this.#programs.has(operation);
  }

  /** Plans and compiles an operation before anybody sends it. @returns false when it is not valid */
  prepare(operation: EngineOperation): boolean {
    return isProgram(this.#programs.get(operation));
  }

  /** Runs a query or mutation. @throws Error (a rejection) only when it cannot be planned */
  async execute(operation: EngineOperation, context: C): Promise<ExecutionResult> {
    const program = this.#programs.get(operation);
    if (!isProgram(program)) return { errors: program };
    if (program.definition.operation === OperationTypeNode.SUBSCRIPTION)
      throw new Error('A subscription is subscribed to, not executed.');
    const { variables = {} } = operation;
    const errors = program.check(variables);
    if (errors) return { errors };
    const run = this.#run(variables, context);
    await program.fetch(run);
    return program.answer(run);
  }

  /**
   * Starts a subscription: a result when it cannot start, otherwise its events, each completed over the subgraphs.
   * `return()` ends it upstream at once; `next()` rejects with what the upstream broke with.
   * @param finish what is still done to each answer
   */
  async subscribe(
    operation: EngineOperation,
    context: C,
    finish: (answer: ExecutionResult) => ExecutionResult = (answer) => answer,
  ): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
    const program = this.#programs.get(operation);
    if (!isProgram(program)) return { errors: program };
    const { source } = program;
    if (source === undefined) throw new Error('Only a subscription can be subscribed to.');
    const { variables = {} } = operation;
    const errors = program.check(variables);
    if (errors) return { errors };
    const fetch = { ...source, variables: source.pick(variables) };
    const transport = this.#transport(source.subgraph);
    if (!transport.subscribe) throw new Error(`The transport of ${source.subgraph} has no subscriptions.`);
    const complete = async (event: SubgraphResult) =>
      finish(await this.#complete(program, fetch, event, variables, context));
    const told = (failure: unknown) =>
      this.options.failure?.(source.subgraph, failure, context) ?? asGraphQLError(failure);
    try {
      const upstream = await transport.subscribe(requestOf(fetch), context);
      if (!(Symbol.asyncIterator in upstream)) return await complete(upstream);
      return new CompletedEvents(upstream, complete, told);
    } catch (failure) {
      return { errors: [told(failure)] };
    }
  }

  async #complete(
    { source, fetch, answer }: Program,
    request: SubgraphFetch,
    event: SubgraphResult,
    variables: Variables,
    context: C,
  ): Promise<ExecutionResult> {
    const run = this.#run(variables, context);
    source!.receive(run, this.#outcome(request, { result: event }, context));
    await fetch(run);
    return answer(run);
  }

  #run(variables: Variables, context: C): Run {
    const call = async (fetch: SubgraphFetch): Promise<SubgraphResult> => {
      let result: SubgraphResult;
      try {
        result = await this.#transport(fetch.subgraph).execute(requestOf(fetch), context);
      } catch (failure) {
        return this.#outcome(fetch, { failure }, context);
      }
      return this.#outcome(fetch, { result }, context);
    };
    return {
      variables,
      data: {},
      errors: [],
      call,
      callForAll: (fetch, parts) =>
        callForAll(
          () => this.#transport(fetch.subgraph).execute(requestOf(fetch), context),
          parts,
          (part, outcome) => this.#outcome(part, outcome, context),
          call,
        ),
    };
  }

  #outcome(fetch: SubgraphFetch, outcome: FetchOutcome, context: C): SubgraphResult {
    if (this.options.outcome) return this.options.outcome(fetch, outcome, context);
    if ('result' in outcome) return outcome.result;
    throw asGraphQLError(outcome.failure);
  }

  #transport(subgraph: string): Transport<C> {
    return this.options.transports[subgraph]!;
  }

  #load(sdl: string, validate: boolean): LoadedSupergraph {
    const supergraph = new LoadedSupergraph(sdl, validate);
    const missing = supergraph.subgraphs.find((name) => !Object.hasOwn(this.options.transports, name));
    if (missing !== undefined)
      throw new Error(`The supergraph names "${missing}", for which there is no transport.`);
    return supergraph;
  }
}

function requestOf({ query, variables, operationName }: SubgraphFetch) {
  return operationName === undefined ? { query, variables } : { query, variables, operationName };
}
