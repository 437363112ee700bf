import { Counter, Gauge, type Registry } from 'prom-client';

export interface FanOutMetrics {
  /** `shared`: one for all equal subscriptions; `replay`: what one client has missed, until it joins. */
  readonly upstreams: Gauge<'kind'>;
  readonly coalesced: Counter;
  readonly closedSlow: Counter;
}

export function createFanOutMetrics(registry: Registry): FanOutMetrics {
  const registers = [registry];
  return {
    upstreams: new Gauge({
      name: 'gateway_upstream_subscriptions',
      help: 'Subscriptions at subgraphs: shared by equal ones of clients, or replays for one client.',
      labelNames: ['kind'],
      registers,
    }),
    coalesced: new Counter({
      name: 'gateway_coalesced_events_total',
      help: 'Events that slow clients were spared because later ones replace them.',
      registers,
    }),
    closedSlow: new Counter({
      name: 'gateway_slow_clients_closed_total',
      help: 'Subscriptions ended because their client took nothing for too long.',
      registers,
    }),
  };
}
