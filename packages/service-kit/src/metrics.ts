import { collectDefaultMetrics, Registry } from 'prom-client';

/** The metrics of one service: its own and those of the process (memory, event loop, garbage collection). */
export interface Metrics {
  readonly registry: Registry;
}

let processMetrics: Registry | undefined;

/** A fresh registry. Several services in one process share the process's metrics, whose observers start only once. */
export function createMetrics(): Metrics {
  if (processMetrics === undefined) {
    processMetrics = new Registry();
    collectDefaultMetrics({ register: processMetrics });
  }
  const registry = new Registry();
  for (const { name } of processMetrics.getMetricsAsArray()) {
    const metric = processMetrics.getSingleMetric(name);
    if (metric) registry.registerMetric(metric);
  }
  return { registry };
}
