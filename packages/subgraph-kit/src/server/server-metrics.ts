import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

/** What operators watch of a subgraph's endpoint. */
export class ServerMetrics {
  readonly refused: Counter;
  readonly seconds: Histogram;
  readonly streams: Gauge;

  constructor(registry: Registry) {
    const registers = [registry];
    this.refused = new Counter({
      name: 'goldenhour_subgraph_refused_total',
      help: 'Requests without a valid internal identity',
      registers,
    });
    this.seconds = new Histogram({
      name: 'goldenhour_subgraph_answer_seconds',
      help: 'Time from the body of a query or mutation to its answer',
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers,
    });
    this.streams = new Gauge({
      name: 'goldenhour_subgraph_streams',
      help: 'Running subscriptions',
      registers,
    });
  }
}
