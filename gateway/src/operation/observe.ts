import { OperationTypeNode } from 'graphql';
import type { Clock, Logger } from '@goldenhour/service-kit';
import type { GatewayMetrics } from '../metrics';
import type { Client } from '../usage/client-of';
import type { UsedOperation } from '../usage/usage-counts';
import type { UsageReporter } from '../usage/usage-reporter';

/** What the log line and the metrics say about an operation. Never its variables: they hold patients and passwords. */
export interface OperationReport {
  /** Codes of the errors in the answer. */
  codes: string[];
  /** It is known which operation runs, and whose client asked. */
  begins(operation: Pick<UsedOperation, 'document' | 'definition'>, client: Client): void;
}

/** A request or operation while it runs. */
export interface Observed {
  readonly report: OperationReport;
  /** Writes the line; `outcome` where it is not the first error code or OK. */
  end(outcome?: string, fields?: Record<string, unknown>): void;
}

export type Observe = (transport: string, requestId: string) => Observed;

/** One log line, one observation and one count of use per operation, whatever it came over. */
export function createObserver(o: {
  log: Logger;
  clock: Clock;
  metrics: GatewayMetrics;
  usage?: UsageReporter | undefined;
}): Observe {
  // To look through each line for secrets costs as much as to answer; this one has no place for any.
  const lines = o.log.child({}, { redact: [] });
  return (transport, requestId) => {
    const startedAt = o.clock.now();
    let used: UsedOperation | undefined;
    const report: OperationReport = {
      codes: [],
      begins({ document, definition }, client) {
        used = { document, definition, client };
        // It may last for days: who begins one uses what it asks for.
        if (isSubscription(used)) o.usage?.count(used, true);
      },
    };
    return {
      report,
      end(given, fields) {
        const { codes } = report;
        const operationName = used?.definition.name?.value;
        const operationType = used?.definition.operation ?? 'unknown';
        const durationMs = o.clock.now() - startedAt;
        const outcome = given ?? codes[0] ?? 'OK';
        o.metrics.operations.inc({ transport, type: operationType, outcome });
        o.metrics.duration.observe({ transport, type: operationType }, durationMs / 1000);
        if (used && !isSubscription(used)) o.usage?.count(used, codes.length === 0);
        const line = { requestId, transport, ...fields, operationName, operationType, outcome, durationMs };
        lines.info(codes.length > 1 ? { ...line, errorCodes: codes } : line, 'operation');
      },
    };
  };
}

function isSubscription({ definition }: UsedOperation): boolean {
  return definition.operation === OperationTypeNode.SUBSCRIPTION;
}
