import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

/** What the gateway counts. Labels have few values: no operation names, which clients choose. */
export interface GatewayMetrics {
  readonly operations: Counter<'transport' | 'type' | 'outcome'>;
  readonly duration: Histogram<'transport' | 'type'>;
  readonly sockets: Gauge;
  readonly subscriptions: Gauge<'transport'>;
  readonly usageReports: Counter<'outcome'>;
  readonly supergraphPolls: Counter<'outcome'>;
  readonly shed: Counter<'transport'>;
  readonly eventLoopDelay: Gauge;
}

export function createGatewayMetrics(registry: Registry): GatewayMetrics {
  const registers = [registry];
  return {
    operations: new Counter({
      name: 'gateway_operations_total',
      help: 'GraphQL requests answered, by transport, operation type and outcome (error code or status).',
      labelNames: ['transport', 'type', 'outcome'],
      registers,
    }),
    duration: new Histogram({
      name: 'gateway_operation_seconds',
      help: 'Time from a GraphQL request to its whole answer.',
      labelNames: ['transport', 'type'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    sockets: new Gauge({ name: 'gateway_websockets', help: 'Open WebSocket connections.', registers }),
    usageReports: new Counter({
      name: 'gateway_usage_reports_total',
      help: 'Reports of what clients use, sent to the registry or lost.',
      labelNames: ['outcome'],
      registers,
    }),
    supergraphPolls: new Counter({
      name: 'gateway_supergraph_polls_total',
      help: 'Looks for a new supergraph at SUPERGRAPH_URL: unchanged, applied, refused (cannot be used) or failed.',
      labelNames: ['outcome'],
      registers,
    }),
    subscriptions: new Gauge({
      name: 'gateway_subscriptions',
      help: 'Running subscriptions, by transport.',
      labelNames: ['transport'],
      registers,
    }),
    shed: new Counter({
      name: 'gateway_shed_total',
      help: 'Requests refused with OVERLOADED before any work, by transport.',
      labelNames: ['transport'],
      registers,
    }),
    eventLoopDelay: new Gauge({
      name: 'gateway_event_loop_delay_seconds',
      help: 'How late the event loop came to its last look; above OVERLOAD_DELAY_MS for a while, requests are refused.',
      registers,
    }),
  };
}
