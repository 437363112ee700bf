import { Gauge, Histogram, type Registry } from 'prom-client';
import type { Board } from './board';

/** How far the board is behind the tables, and what it holds. */
export class BoardMetrics {
  private readonly lag: Histogram;

  constructor(registry: Registry, board: Board) {
    const registers = [registry];
    this.lag = new Histogram({
      name: 'goldenhour_board_lag_seconds',
      help: 'From the commit of a change to its place on the board',
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
      registers,
    });
    const gauge = (name: string, help: string, read: () => number): void => {
      new Gauge({
        name,
        help,
        registers,
        collect() {
          this.set(read());
        },
      });
    };
    gauge('goldenhour_board_hospitals', 'Hospitals on the board', () => board.all.length);
    gauge('goldenhour_board_fresh_hospitals', 'Hospitals with a fresh number', () => board.freshCount);
    gauge('goldenhour_board_sequence', 'Number of the last change on the board', () => board.sequence);
  }

  /** @param committedAt epoch milliseconds, as `now` */
  applied(committedAt: number, now: number): void {
    this.lag.observe(Math.max(0, now - committedAt) / 1000);
  }
}
