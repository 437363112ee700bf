import { Counter, type Registry } from 'prom-client';

export interface RegistryMetrics {
  readonly requests: Counter<'what' | 'outcome'>;
  readonly usage: Counter<'outcome'>;
}

export function createRegistryMetrics(registry: Registry): RegistryMetrics {
  const registers = [registry];
  return {
    requests: new Counter({
      name: 'registry_requests_total',
      help: 'Requests to the schema registry, by what was asked and outcome (OK or the problem’s code).',
      labelNames: ['what', 'outcome'],
      registers,
    }),
    usage: new Counter({
      name: 'registry_usage_operations_total',
      help: 'Operations in usage reports, accepted and rejected.',
      labelNames: ['outcome'],
      registers,
    }),
  };
}
