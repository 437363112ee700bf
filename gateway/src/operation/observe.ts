import { OperationTypeNode } from 'graphql';
import type { Clock, Logger } from '@goldenhour/service-kit';
import type { GatewayMetrics } from '../metrics';
import type { Client } from '../usage/client-of';
import type { UsedOperation } from '../usage/usage-counts';
import type { UsageReporter } from '../usage/usage-reporter';

/** What the log line and the metrics say about an operation. Never its variables: they hold patients and passwords. */
export interface OperationReport {
  /** Codes of the errors in the answer. */
  codes: readonly string[];
  /** It is known which operation runs, and whose client asked. */
  begins(operation: Pick<UsedOperation, 'document' | 'definition'>, client: Client): void;
}

/** A request or operation while it runs. */
export interface Observed extends OperationReport {
  /** Writes the line; `outcome` where it is not the first error code or OK. */
  end(outcome?: string, fields?: Record<string, unknown>): void;
}

export type Observe = (transport: string, requestId: string) => Observed;

export interface ObserverOptions {
  readonly log: Logger;
  readonly clock: Clock;
  readonly metrics: GatewayMetrics;
  readonly usage?: UsageReporter | undefined;
}

/** One log line, one observation and one count of use per operation, whatever it came over. */
export function createObserver(o: ObserverOptions): Observe {
  // To look through each line for secrets costs as much as to answer; this one has no place for any.
  const log = o.log.child({}, { redact: [] });
  const observer = { ...o, log };
  return (transport, requestId) => new ObservedOperation(observer, transport, requestId);
}

const NONE: readonly string[] = [];

/** Lives as long as its operation, which may be a subscription among thousands: an object, no closures. */
class ObservedOperation implements Observed {
  codes = NONE;
  readonly #startedAt: number;
  #used: UsedOperation | undefined;

  constructor(
    private readonly o: ObserverOptions,
    private readonly transport: string,
    private readonly requestId: string,
  ) {
    this.#startedAt = o.clock.now();
  }

  begins({ document, definition }: Pick<UsedOperation, 'document' | 'definition'>, client: Client): void {
    this.#used = { document, definition, client };
    // It may last for days: who begins one uses what it asks for.
    if (isSubscription(this.#used)) this.o.usage?.count(this.#used, true);
  }

  end(given?: string, fields?: Record<string, unknown>): void {
    const { o, transport, requestId, codes } = this;
    const used = this.#used;
    const operationName = used?.definition.name?.value;
    const operationType = used?.definition.operation ?? 'unknown';
    const durationMs = o.clock.now() - this.#startedAt;
    const outcome = given ?? codes[0] ?? 'OK';
    o.metrics.operations.inc({ transport, type: operationType, outcome });
    o.metrics.duration.observe({ transport, type: operationType }, durationMs / 1000);
    if (used && !isSubscription(used)) o.usage?.count(used, codes.length === 0);
    const line = { requestId, transport, ...fields, operationName, operationType, outcome, durationMs };
    o.log.info(codes.length > 1 ? { ...line, errorCodes: codes } : line, 'operation');
  }
}

function isSubscription({ definition }: UsedOperation): boolean {
  return definition.operation === OperationTypeNode.SUBSCRIPTION;
}
