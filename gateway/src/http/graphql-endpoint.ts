import type { IncomingMessage, ServerResponse } from 'node:http';
import { AppError, ClientGone, maskError, type Logger } from '@goldenhour/service-kit';
import { OperationTypeNode, type ExecutionResult } from 'graphql';
import type { AccessTokens } from '../auth/access-token';
import type { Engine } from '../engine/engine';
import { clientAddress } from '../limits/client-address';
import type { Overload } from '../limits/overload';
import type { RateLimit } from '../limits/rate-limit';
import { membersOf } from '../operation/operation-request';
import { isErrors, type PrepareOperation } from '../operation/prepare';
import { clientOf } from '../usage/client-of';
import { gatewayIdentity } from './caller';
import { statusOf } from './error-response';
import { Exchange, type ExchangeOptions } from './exchange';
import { notOverHttp } from './not-over-http';
import { ALLOW, readRequest } from './read-request';
import { malformed, Refused } from './refused';
import { statusWithoutData } from './status';

export interface GraphQLEndpointOptions extends ExchangeOptions {
  readonly engine: Engine;
  readonly prepare: PrepareOperation;
  readonly tokens: AccessTokens;
  readonly rateLimit: RateLimit;
  readonly overload: Overload;
  /** Proxies whose X-Forwarded-For entry is believed. */
  readonly hops: number;
  readonly largestBody: number;
  readonly log: Logger;
}

/** GraphQL over HTTP at /graphql, from the socket to the engine: each step either goes on or answers why not. */
export class GraphQLEndpoint {
  constructor(private readonly o: GraphQLEndpointOptions) {}

  readonly handle = (request: IncomingMessage, response: ServerResponse): void => {
    const exchange = new Exchange(request, response, this.o);
    if (request.method === 'OPTIONS') {
      exchange.sendEmpty(204, exchange.cors ? [] : ALLOW);
      return;
    }
    this.#answer(exchange)
      .catch((error: unknown) => this.#refuse(exchange, error))
      .catch((err: unknown) => {
        this.o.log.error({ err, requestId: exchange.requestId }, 'an answer could not be sent');
        response.destroy();
      });
  };

  async #answer(exchange: Exchange): Promise<void> {
    const { engine, tokens, rateLimit, overload, hops, largestBody, prepare } = this.o;
    const { request, report } = exchange;
    const address = clientAddress(request, hops);
    const refused = overload.refusal('http') ?? rateLimit.take(address);
    if (refused) throw new Refused(refused);
    const grant = tokens.grantOf(request.headers.authorization);
    if (exchange.accepted === undefined)
      throw malformed('Answers are application/json or application/graphql-response+json.', 406);

    const raw = await readRequest(request, largestBody);
    const members = membersOf(raw);
    if (members instanceof AppError) throw malformed(members.message);
    const preparing = prepare(raw);
    const operation = preparing instanceof Promise ? await preparing : preparing;
    if (isErrors(operation)) return this.#send(exchange, { errors: operation });

    const kind = operation.definition.operation;
    report.begins(operation, clientOf(request.headers));
    if (kind === OperationTypeNode.SUBSCRIPTION) return this.#send(exchange, { errors: [notOverHttp()] });
    if (kind === OperationTypeNode.MUTATION && request.method !== 'POST')
      throw malformed('A mutation must be sent by POST.', 405, ['allow', 'POST']);
    const identity = gatewayIdentity({ grant, address }, exchange.requestId);
    return this.#send(exchange, await engine.execute(operation, { identity, signal: exchange.gone }));
  }

  #send(exchange: Exchange, { errors, data }: ExecutionResult): Promise<void> | void {
    if (!errors) return exchange.send(200, JSON.stringify({ data }), NOTHING_MORE);
    const shown = errors.map((error) => maskError(error, this.o.log));
    exchange.report.codes = shown.map(({ extensions }) => String(extensions?.['code']));
    const status = data === undefined ? statusWithoutData(shown[0]!, exchange.mediaType) : 200;
    return exchange.send(status, JSON.stringify({ errors: shown, data }), retryAfter(shown[0]!));
  }

  #refuse(exchange: Exchange, error: unknown): Promise<void> | void {
    if (error instanceof ClientGone || exchange.response.destroyed) return undefined;
    const { answer, status, headers } = error instanceof Refused ? error : { answer: error };
    const shown = maskError(answer, this.o.log);
    exchange.report.codes = [String(shown.extensions?.['code'])];
    const more = [...(headers ?? []), ...retryAfter(shown)];
    return exchange.send(status ?? statusOf(shown), JSON.stringify({ errors: [shown] }), more);
  }
}

const NOTHING_MORE: readonly string[] = [];

function retryAfter({ extensions }: { readonly extensions?: Readonly<Record<string, unknown>> }) {
  const seconds = extensions?.['retryAfterSeconds'];
  return typeof seconds === 'number' ? ['retry-after', String(seconds)] : NOTHING_MORE;
}
