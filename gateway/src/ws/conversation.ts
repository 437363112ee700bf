import { AppError, maskError, type Logger } from '@goldenhour/service-kit';
import { OperationTypeNode, type GraphQLError } from 'graphql';
import { CloseCode } from 'graphql-ws';
import type { Engine } from '../engine/engine';
import type { FanOut } from '../fan-out/fan-out';
import { gatewayIdentity } from '../http/caller';
import type { Overload } from '../limits/overload';
import type { RateLimit } from '../limits/rate-limit';
import type { GatewayMetrics } from '../metrics';
import { asGraphQLError, preparedBy } from '../operation/as-graphql-error';
import type { Observe, Observed } from '../operation/observe';
import {
  isErrors,
  type OperationRequest,
  type PreparedOperation,
  type PrepareOperation,
} from '../operation/prepare';
import { answerOnce } from './answer-once';
import { ACK, errorMessage, PONG, readMessage } from './messages';
import { SocketSink, type SinkSocket } from './socket-sink';
import type { SocketState } from './socket-state';
import type { Wire } from './wire';

/** Operations that may run on one socket at a time. */
export const MOST_RUNNING = 100;

export interface ConversationOptions {
  readonly engine: Engine;
  readonly fanOut: FanOut;
  readonly prepare: PrepareOperation;
  readonly rateLimit: RateLimit;
  readonly overload: Pick<Overload, 'refusal'>;
  readonly observe: Observe;
  readonly metrics: GatewayMetrics;
  readonly log: Logger;
}

interface Running {
  readonly observed: Observed;
  /** A subscription is ended at its source; of a query only the answer is not sent. */
  sink: SocketSink | undefined;
}

const GREET_WITHIN_MS = 3_000;

/**
 * graphql-transport-ws on one socket. Every operation is parsed, validated and limited for itself: what is wrong with one
 * is an `error` message for that one, and the socket with all others lives on. Subscriptions write their events to the
 * socket themselves.
 */
export class Conversation implements SinkSocket {
  readonly #running = new Map<string, Running>();
  #isAcknowledged = false;
  /** Until the client has greeted. */
  #greeting: NodeJS.Timeout | undefined;
  #settled: (() => void) | undefined;

  constructor(
    private readonly o: ConversationOptions,
    private readonly state: SocketState,
    readonly wire: Wire,
    private readonly close: (code: number, reason: string) => void,
  ) {
    this.#greeting = setTimeout(
      () => this.close(CloseCode.ConnectionInitialisationTimeout, 'Connection initialisation timeout'),
      GREET_WITHIN_MS,
    ).unref();
  }

  /** Operations that run. */
  get size(): number {
    return this.#running.size;
  }

  async take(text: string): Promise<void> {
    const message = readMessage(text);
    if (!message) {
      this.close(CloseCode.BadRequest, 'Invalid message received');
      return;
    }
    if (message.type === 'connection_init') this.#greet(message.payload);
    else if (message.type === 'ping') this.#ping(message.payload);
    else if (message.type === 'complete') this.#leave(message.id);
    else if (message.type === 'subscribe') await this.#begin(message.id, message.payload);
  }

  /** Each running operation is told why it ends. */
  fail(why: AppError): void {
    for (const [id, { observed }] of this.#running) {
      observed.codes = [why.code];
      void this.wire.send(errorMessage(id, [maskError(why, this.o.log)]));
    }
    this.end();
  }

  /** The socket is gone, or goes. */
  end(): void {
    clearTimeout(this.#greeting);
    for (const id of [...this.#running.keys()]) this.#leave(id);
  }

  /** Resolves when no query or mutation runs any more. */
  settled(): Promise<void> {
    if (this.#isSettled()) return Promise.resolve();
    return new Promise((resolve) => (this.#settled = resolve));
  }

  #isSettled(): boolean {
    return [...this.#running.values()].every(({ sink }) => sink !== undefined);
  }

  #greet(payload: Readonly<Record<string, unknown>> | undefined): void {
    if (!this.#greeting) {
      this.close(CloseCode.TooManyInitialisationRequests, 'Too many initialisation requests');
      return;
    }
    clearTimeout(this.#greeting);
    this.#greeting = undefined;
    if (!this.state.open(payload?.['authorization'])) {
      this.close(CloseCode.Forbidden, 'Forbidden');
      return;
    }
    this.#isAcknowledged = true;
    void this.wire.send(ACK);
  }

  /** A ping with a token asks to go on with it; the pong is the confirmation, so a refused one gets none. */
  #ping(payload: Readonly<Record<string, unknown>> | undefined): void {
    const token = payload?.['authorization'];
    if (token === undefined || this.state.renew(token)) void this.wire.send(PONG);
  }

  async #begin(id: string, payload: OperationRequest): Promise<void> {
    if (!this.#isAcknowledged) {
      this.close(CloseCode.Unauthorized, 'Unauthorized');
      return;
    }
    if (this.#running.has(id)) {
      // A reason holds 123 bytes.
      this.close(CloseCode.SubscriberAlreadyExists, `Subscriber for ${id.slice(0, 20)} already exists`);
      return;
    }
    const { state, o } = this;
    const observed = o.observe('ws', state.requestId);
    const refused = this.#refusal();
    const running: Running = { observed, sink: undefined };
    if (!refused) this.#running.set(id, running);
    const prepared = refused ? [refused] : await preparedBy(o.prepare, payload);
    if (isErrors(prepared)) {
      this.#refuse(id, running, prepared);
      return;
    }
    observed.begins(prepared, state.client);
    if (this.#running.get(id) !== running) observed.end();
    else if (prepared.definition.operation === OperationTypeNode.SUBSCRIPTION)
      this.#subscribe(id, running, prepared);
    else
      await answerOnce({
        ...o,
        id,
        wire: this.wire,
        operation: prepared,
        observed,
        context: { identity: this.#identity(), signal: state.gone },
        isWanted: () => this.#running.get(id) === running,
        onTaken: () => this.#over(id, running),
      });
  }

  #refuse(id: string, running: Running, errors: readonly GraphQLError[]): void {
    const shown = errors.map((error) => maskError(error, this.o.log));
    running.observed.end(String(shown[0]!.extensions?.['code']));
    if (this.#running.get(id) === running) this.#running.delete(id);
    this.#tellWhenSettled();
    void this.wire.send(errorMessage(id, shown));
  }

  #subscribe(id: string, running: Running, operation: PreparedOperation): void {
    const { metrics, fanOut } = this.o;
    metrics.subscriptions.inc({ transport: 'ws' });
    const sink = new SocketSink(id, running.observed, this);
    running.sink = sink;
    try {
      sink.follows(fanOut.subscribe(operation, this.#identity(), sink));
    } catch (error) {
      sink.fail(maskError(asGraphQLError(error), this.o.log));
    }
  }

  over(sink: SocketSink): void {
    const running = this.#running.get(sink.id);
    if (running?.sink !== sink) return;
    this.o.metrics.subscriptions.dec({ transport: 'ws' });
    this.#over(sink.id, running);
  }

  tooSlow(): void {
    this.close(CloseCode.TooManyInitialisationRequests, 'Too slow');
  }

  #leave(id: string): void {
    const running = this.#running.get(id);
    if (!running) return;
    if (running.sink) running.sink.leave();
    else this.#over(id, running);
  }

  #over(id: string, running: Running): void {
    if (this.#running.get(id) !== running) return;
    this.#running.delete(id);
    running.observed.end();
    this.#tellWhenSettled();
  }

  #tellWhenSettled(): void {
    if (this.#settled && this.#isSettled()) this.#settled();
  }

  #identity() {
    return gatewayIdentity(this.state, this.state.requestId);
  }

  #refusal(): AppError | undefined {
    const { state, o } = this;
    const refused = state.ended ?? o.overload.refusal('ws') ?? o.rateLimit.take(state.address);
    if (refused || this.#running.size < MOST_RUNNING) return refused;
    return new AppError('RATE_LIMITED', `At most ${MOST_RUNNING} operations may run on one connection.`);
  }
}
