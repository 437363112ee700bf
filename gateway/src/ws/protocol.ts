import { AppError, maskError, type Logger } from '@goldenhour/service-kit';
import { GraphQLError, type ExecutionArgs, type ExecutionResult, type GraphQLFormattedError } from 'graphql';
import { makeServer, type Server } from 'graphql-ws';
import type { Engine, EngineContext } from '../engine/engine';
import { gatewayIdentity } from '../http/caller';
import type { RateLimit } from '../limits/rate-limit';
import type { GatewayMetrics } from '../metrics';
import type { Observe } from '../operation/observe';
import { isErrors, type Prepared, type PreparedOperation, type PrepareOperation } from '../operation/prepare';
import type { SocketState } from './socket-state';

/** Operations that may run on one socket at a time. */
export const MOST_RUNNING = 100;

export interface ProtocolOptions {
  readonly engine: Engine;
  readonly prepare: PrepareOperation;
  readonly rateLimit: RateLimit;
  readonly observe: Observe;
  readonly metrics: GatewayMetrics;
  readonly log: Logger;
}

/** An operation on its way through graphql-ws, which hands the context value on untouched. */
interface Running {
  readonly operation: PreparedOperation;
  readonly context: EngineContext;
}

/**
 * graphql-transport-ws over our engine. Every operation is parsed, validated and limited in `onSubscribe`: what is wrong
 * with one is an `error` message for that one, and the socket with all others lives on.
 */
export function createProtocol(o: ProtocolOptions): Server<SocketState> {
  const show = (error: GraphQLError): GraphQLFormattedError => maskError(error, o.log);
  const running = (args: ExecutionArgs) => args.contextValue as Running;
  const count = (type: string | undefined, by: number) => {
    if (type === 'subscription') o.metrics.subscriptions.inc({ transport: 'ws' }, by);
  };

  return makeServer<{ authorization?: unknown }, SocketState>({
    onConnect: ({ connectionParams, extra }) => extra.open(connectionParams?.authorization),
    onSubscribe: async ({ extra: state }, id, payload) => {
      const observed = o.observe('ws', state.requestId);
      const refused = state.ended ?? o.rateLimit.take(state.address) ?? tooManyRunning(state);
      const prepared = refused ? [refused] : await safely(() => o.prepare(payload));
      if (isErrors(prepared)) {
        observed.end(String(show(prepared[0]!).extensions?.['code']));
        return prepared;
      }
      observed.report.operationName = prepared.definition.name?.value;
      observed.report.operationType = prepared.definition.operation;
      state.running.set(id, observed);
      count(prepared.definition.operation, 1);
      const context = { identity: gatewayIdentity(state, state.requestId), signal: state.gone.signal };
      const contextValue: Running = { operation: prepared, context };
      return {
        schema: o.engine.schema,
        document: prepared.document,
        operationName: prepared.operationName,
        contextValue,
      };
    },
    execute: (args) => settled(o.engine.execute(running(args).operation, running(args).context)),
    subscribe: (args) => settled(o.engine.subscribe(running(args).operation, running(args).context)),
    onNext: ({ extra }, id, _payload, _args, { errors, data, extensions }) => {
      const formatted = errors?.map(show);
      const codes = formatted?.map(({ extensions }) => String(extensions?.['code']));
      if (codes) extra.running.get(id)?.report.codes.splice(0, Infinity, ...codes);
      const result = { ...(formatted && { errors: formatted }), ...(extensions && { extensions }) };
      return data === undefined ? result : { ...result, data };
    },
    onError: (_context, _id, _payload, errors) => errors.map(show),
    onComplete: ({ extra }, id) => {
      const observed = extra.running.get(id);
      extra.running.delete(id);
      count(observed?.report.operationType, -1);
      observed?.end();
    },
  });
}

function tooManyRunning({ running }: SocketState): AppError | undefined {
  if (running.size < MOST_RUNNING) return undefined;
  return new AppError('RATE_LIMITED', `At most ${MOST_RUNNING} operations may run on one connection.`);
}

/** An exception here would close the socket with everything that runs on it. */
async function safely(prepare: () => Prepared | Promise<Prepared>): Promise<Prepared> {
  try {
    return await prepare();
  } catch (error) {
    return [asGraphQLError(error)];
  }
}

async function settled<T>(result: Promise<T>): Promise<T | ExecutionResult> {
  try {
    return await result;
  } catch (error) {
    return { errors: [asGraphQLError(error)] };
  }
}

function asGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  return new GraphQLError('Unexpected error', {
    originalError: error instanceof Error ? error : new Error(String(error)),
  });
}
