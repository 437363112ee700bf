import type { Clock, Logger } from '@goldenhour/service-kit';
import { OperationTypeNode } from 'graphql';
import type { GatewayMetrics } from '../metrics';
import type { UsedOperation } from '../usage/usage-counts';
import type { UsageReporter } from '../usage/usage-reporter';

/** What the log line and the metrics say about an operation. Never its variables: they hold patients and passwords. */
export interface OperationReport {
  operationName?: string | undefined;
  operationType?: string | undefined;
  /** Codes of the errors in the answer. */
  codes: string[];
  /** What ran, for whoever counts what clients use; absent where nothing ran. */
  used?: UsedOperation | undefined;
}

/** A request or operation while it runs. */
export interface Observed {
  readonly report: OperationReport;
  /** Writes the line; `outcome` where it is not the first error code or OK. */
  end(outcome?: string, fields?: Record<string, unknown>): void;
}

export type Observe = (transport: string, requestId: string) => Observed;

/** One log line and one observation per operation, whatever it came over. */
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
      get used() {
        return used;
      },
      set used(given) {
        used = given;
        // It may last for days: who begins one uses what it asks for.
        if (given && isSubscription(given)) o.usage?.count(given, true);
      },
    };
    return {
      report,
      end(given, fields) {
        const { operationName, operationType = 'unknown', codes } = report;
        const durationMs = o.clock.now() - startedAt;
        const outcome = given ?? codes[0] ?? 'OK';
        o.metrics.operations.inc({ transport, type: operationType, outcome });
        o.metrics.duration.observe({ transport, type: operationType }, durationMs / 1000);
        if (report.used && !isSubscription(report.used)) o.usage?.count(report.used, codes.length === 0);
        const line = { requestId, transport, ...fields, operationName, operationType, outcome, durationMs };
        lines.info(codes.length > 1 ? { ...line, errorCodes: codes } : line, 'operation');
      },
    };
  };
}

function isSubscription({ definition }: UsedOperation): boolean {
  return definition.operation === OperationTypeNode.SUBSCRIPTION;
}
