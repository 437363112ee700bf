import {
  failed,
  type BedReportRow,
  type FailureKind,
  type InstitutionRow,
  type NemcSource,
  type PollResult,
  type SevereIllnessRow,
} from '@goldenhour/nemc';
import { createLogger } from '@goldenhour/service-kit';
import { Lease } from '@goldenhour/subgraph-kit';
import { Registry } from 'prom-client';
import { FeedMetrics } from '../feed/feed-metrics';
import { Poller, type PollerOptions } from '../feed/poller';
import type { HospitalStand } from './hospital-stand';
import { bedReport } from './reports';

interface LogLine {
  readonly level: number;
  readonly operation?: string;
  readonly failure?: string;
}

export function good<Row>(...rows: Row[]): PollResult<Row> {
  return { ok: true, rows, totalCount: rows.length, duplicates: 0, unidentified: 0, receivedAt: 0 };
}
export const bad = (kind: FailureKind) => failed(kind, 'It failed.');

/** A national feed whose next answers a test sets, and pollers that read it. */
export class FeedDouble {
  beds: PollResult<BedReportRow>;
  illness: PollResult<SevereIllnessRow> = good();
  list: PollResult<InstitutionRow> = good();
  readonly calls: string[] = [];
  readonly lines: LogLine[] = [];
  readonly source = {
    kind: 'SIMULATOR',
    realTimeBeds: () => this.answer('beds', this.beds),
    severeIllness: () => this.answer('illness', this.illness),
    institutions: () => this.answer('institutions', this.list),
    messages: () => this.answer('messages', good()),
    institutionDetail: () => this.answer('detail', good()),
    close: () => Promise.resolve(),
  } as unknown as NemcSource;

  private constructor(
    private readonly stand: HospitalStand,
    private readonly now: number,
  ) {
    this.beds = this.hospitals(4);
  }

  /** Four hospitals have five free beds of twenty now. */
  static async of(stand: HospitalStand): Promise<FeedDouble> {
    return new FeedDouble(stand, await stand.now());
  }

  /** A good poll of so many hospitals: A0, A1 … */
  hospitals(count: number): PollResult<BedReportRow> {
    const hpids = Array.from({ length: count }, (_, index) => `A${index}`);
    return good(...hpids.map((hpid) => bedReport(hpid, this.now, { ER_GENERAL: [5, 20] })));
  }

  /** A poller as another process would run it. */
  poller(options: Partial<PollerOptions> = {}): Poller {
    const { store, feed } = this.stand;
    const write = (line: string): void => void this.lines.push(JSON.parse(line) as LogLine);
    return new Poller({
      source: this.source,
      store,
      feed,
      intervalMs: 1000,
      refuseHalfPolls: true,
      lease: new Lease(store.database, store.clock, 'poller', 20_000),
      log: createLogger({ name: 'test', level: 'info', destination: { write } }),
      metrics: new FeedMetrics(new Registry()),
      ...options,
    });
  }

  /** One round, seen by the board. */
  async poll(poller: Poller): Promise<void> {
    await poller.pollOnce();
    await this.stand.settle();
  }

  private answer<T>(name: string, value: T): Promise<T> {
    this.calls.push(name);
    return Promise.resolve(value);
  }
}
