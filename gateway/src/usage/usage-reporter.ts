import type { Clock, Logger } from '@goldenhour/service-kit';
import type { GraphQLSchema } from 'graphql';
import type { Counter } from 'prom-client';
import { UsageCounts, type UsageReport, type UsedOperation } from './usage-counts';

/** Takes a report; rejects when it could not. */
export type ReportUsage = (report: UsageReport) => Promise<unknown>;

export interface UsageReporterOptions {
  readonly schema: () => GraphQLSchema;
  readonly send: ReportUsage;
  readonly reports: Counter<'outcome'>;
  readonly clock: Clock;
  readonly log: Logger;
  readonly everyMs: number;
}

/** Tells a registry now and then what clients use. No answer ever waits for it; what it cannot take is lost. */
export class UsageReporter {
  readonly #counts: UsageCounts;
  readonly #timer: NodeJS.Timeout;
  #sending: Promise<void> = Promise.resolve();
  #isFailing = false;

  constructor(private readonly o: UsageReporterOptions) {
    this.#counts = new UsageCounts(o.schema);
    this.#timer = setInterval(() => this.#report(), o.everyMs).unref();
  }

  count(used: UsedOperation, ok: boolean): void {
    try {
      this.#counts.add(used, ok);
    } catch (err) {
      this.o.log.error({ err }, 'an operation could not be counted');
    }
  }

  /** Sends what is left. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#report();
    await this.#sending;
  }

  #report(): void {
    if (this.#counts.isEmpty) return;
    const report = this.#counts.take(this.o.clock.now());
    this.#sending = this.#sending.then(() => this.#send(report));
  }

  async #send(report: UsageReport): Promise<void> {
    const { send, reports, log } = this.o;
    try {
      await send(report);
      reports.inc({ outcome: 'sent' });
      if (this.#isFailing) log.info('usage is reported again');
      this.#isFailing = false;
    } catch (err) {
      reports.inc({ outcome: 'lost' });
      if (!this.#isFailing) log.warn({ err }, 'usage cannot be reported');
      this.#isFailing = true;
    }
  }
}
