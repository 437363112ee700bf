import { NOTHING_CHANGED, type FeedState } from '@goldenhour/events';
import type {
  BedReportRow,
  InstitutionRow,
  MessageRow,
  NemcFailure,
  SevereIllnessRow,
} from '@goldenhour/nemc';
import { upsertRows } from '@goldenhour/subgraph-kit';
import { readReports } from '../bed/bed.repository';
import { freshnessOf } from '../bed/freshness';
import { HospitalReportRow } from '../hospital/hospital-report.entity';
import { commit, type Store, type Transaction } from '../store/store';
import { judgePoll, type JudgedReport } from './bed-report';
import { hospitalsWithoutDetails, storeDetails } from './details';
import { FeedMessageRow } from './feed-message.entity';
import { readFeedState, writeFeedState } from './feed-state';
import { findOrCreateHospitals } from './hospital-directory';
import { storeBedReports } from './store-bed-reports';
import { storeInstitutions } from './store-institutions';
import { storeMessages } from './store-messages';
import { storeSevereIllness } from './store-severe-illness';

/** Hospitals in one transaction: their changes are one event, small enough for a phone to take at once. */
const CHUNK = 100;

export interface StoredBedPoll {
  readonly changed: number;
  readonly renewed: number;
  readonly quarantined: number;
}

/** Takes polls of the national feed into the database. Every method is one or more short transactions. */
export class FeedStore {
  constructor(
    private readonly store: Store,
    private readonly source: FeedState['source'],
  ) {}

  /** A good poll of operation 1. */
  async storeBeds(rows: readonly BedReportRow[]): Promise<StoredBedPoll> {
    const { idOf, now } = await this.identify(rows);
    const poll = judgePoll(rows, idOf, now);
    const { changed, renewed } = await this.sort(poll.reports, now);
    for (let start = 0; start < changed.length; start += CHUNK) {
      await commit(this.store, async (transaction) => ({
        changed: await storeBedReports(transaction, changed.slice(start, start + CHUNK)),
        result: undefined,
      }));
    }
    await commit(this.store, async (transaction) => {
      const reports = await renew(transaction, renewed);
      const feed = await writeFeedState(transaction.em, {
        source: this.source,
        lastSuccessAt: transaction.now,
        lastGoodCount: rows.length,
        quarantined: poll.quarantined,
        failure: null,
      });
      return { changed: { ...NOTHING_CHANGED, reports, feed }, result: undefined };
    });
    return { changed: changed.length, renewed: renewed.length, quarantined: poll.quarantined };
  }

  /** A good poll of operation 2. */
  storeSevereIllness(rows: readonly SevereIllnessRow[]): Promise<void> {
    return commit(this.store, async (transaction) => ({
      changed: await storeSevereIllness(transaction, rows),
      result: undefined,
    }));
  }

  /** A good poll of operation 3. */
  storeInstitutions(rows: readonly InstitutionRow[]): Promise<void> {
    return commit(this.store, async (transaction) => ({
      changed: await storeInstitutions(transaction, rows, this.source),
      result: undefined,
    }));
  }

  /** A good poll of operation 9. */
  storeMessages(rows: readonly MessageRow[]): Promise<void> {
    return commit(this.store, async (transaction) => {
      const { messages, profiles, announcements } = await storeMessages(transaction, rows);
      const isNews = profiles.length + announcements.length > 0;
      const changed = isNews ? { ...NOTHING_CHANGED, profiles, announcements } : null;
      return { changed, messages, result: undefined };
    });
  }

  /** How many messages stood in the last good poll. */
  standingMessages(): Promise<number> {
    return this.store.database.em.fork().count(FeedMessageRow);
  }

  /** Hospitals whose details (operation 5) are to be read next. */
  async hospitalsWithoutDetails(limit: number, spread: boolean) {
    const em = this.store.database.em.fork();
    return hospitalsWithoutDetails(em, await this.store.clock.now(em), limit, spread);
  }

  /** A good answer of operation 5. */
  storeDetails(id: number, departments: readonly string[] | null): Promise<void> {
    return commit(this.store, async (transaction) => ({
      changed: await storeDetails(transaction, id, departments),
      result: undefined,
    }));
  }

  /** A failed poll: what was good stays and ages; the state says so. */
  noteFailure(kind: NemcFailure['kind'] | 'TOO_FEW'): Promise<void> {
    return commit(this.store, async ({ em }) => {
      const before = await readFeedState(em);
      if (before?.failure === kind) return { changed: null, result: undefined };
      const feed = await writeFeedState(em, { source: this.source, failure: kind });
      return { changed: { ...NOTHING_CHANGED, feed }, result: undefined };
    });
  }

  private identify(rows: readonly BedReportRow[]) {
    return commit(this.store, async ({ em, now }) => {
      const { idOf, changed } = await findOrCreateHospitals(em, rows);
      const event = changed.length > 0 ? { ...NOTHING_CHANGED, profiles: changed } : null;
      return { changed: event, result: { idOf, now } };
    });
  }

  /** Tells reports with other numbers from those that say the same at a newer time, and drops the rest. */
  private async sort(reports: readonly JudgedReport[], now: number) {
    const em = this.store.database.em.fork();
    const stored = new Map((await readReports(em, 'all')).map((row) => [row.hospitalId, row]));
    const arrived = await em.execute<{ hospital_id: number }[]>(
      'select distinct hospital_id from bed where arrived_feed > 0',
    );
    const withArrivals = new Set(arrived.map((row) => row.hospital_id));
    const changed: JudgedReport[] = [];
    const renewed: JudgedReport[] = [];
    for (const report of reports) {
      const before = stored.get(report.hospitalId);
      if (before?.reportedAt != null && before.reportedAt > report.reportedAt) continue;
      const sameReport = before?.digest === report.digest;
      if (sameReport && before.reportedAt === report.reportedAt) continue;
      // A newer one, even of the same numbers, may have counted those who arrived.
      const sameNumbers = sameReport && !withArrivals.has(report.hospitalId);
      const sameFreshness = before?.freshness === freshnessOf(report.reportedAt, now);
      (sameNumbers && sameFreshness ? renewed : changed).push(report);
    }
    return { changed, renewed };
  }
}

/** Moves report times on, in one statement; their numbers are the same. */
async function renew({ em }: Transaction, reports: readonly JudgedReport[]) {
  if (reports.length === 0) return [];
  const rows = reports.map(({ hospitalId, reportedAt }) => ({ hospitalId, reportedAt }));
  await upsertRows(
    em,
    HospitalReportRow,
    rows.map((row) => ({ ...row, freshness: 'FRESH' as const })),
    ['reportedAt'],
  );
  return rows;
}
