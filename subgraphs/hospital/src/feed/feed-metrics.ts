import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

/** What operators watch of the national feed. */
export class FeedMetrics {
  readonly polls: Counter<'operation' | 'outcome'>;
  readonly seconds: Histogram<'operation'>;
  readonly quarantined: Gauge;
  readonly lastSuccess: Gauge;

  constructor(registry: Registry) {
    const registers = [registry];
    this.polls = new Counter({
      name: 'goldenhour_feed_polls_total',
      help: 'Polls of the national feed by operation and outcome (ok or the kind of failure)',
      labelNames: ['operation', 'outcome'],
      registers,
    });
    this.seconds = new Histogram({
      name: 'goldenhour_feed_poll_seconds',
      help: 'How long a poll took from the first call to the last commit',
      labelNames: ['operation'],
      buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    });
    this.quarantined = new Gauge({
      name: 'goldenhour_feed_quarantined_values',
      help: 'Values refused in the last good poll',
      registers,
    });
    this.lastSuccess = new Gauge({
      name: 'goldenhour_feed_last_success_timestamp_seconds',
      help: 'When the last good poll of beds was stored',
      registers,
    });
  }
}
