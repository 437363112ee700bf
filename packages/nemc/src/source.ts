import type { Failed } from './failure';
import type { BedReportRow } from './rows/bed-report';
import type { InstitutionRow } from './rows/institution';
import type { InstitutionDetailRow } from './rows/institution-detail';
import type { MessageRow } from './rows/message';
import type { SevereIllnessRow } from './rows/severe-illness';

/** Where rows come from; the values are those of the public API's `FeedSource` enum. */
export type SourceKind = 'LIVE' | 'REPLAY' | 'SIMULATOR';

/** Part of the country by Korean names, e.g. 서울특별시 and 강남구; without any, the whole country. */
export interface Region {
  readonly stage1?: string;
  readonly stage2?: string;
}

/** One complete answer: all pages joined, as many rows received as `totalCount` promised. */
export interface Poll<Row> {
  readonly ok: true;
  /** One row for each hospital; of messages, one for each message. */
  readonly rows: readonly Row[];
  /** Rows that the API announced and sent, before doubles were dropped. */
  readonly totalCount: number;
  /** Rows dropped because a newer one of the same hospital, or the same message, came in the same poll. */
  readonly duplicates: number;
  /** Rows dropped because they name no hospital (no hpid), or are a message without text. */
  readonly unidentified: number;
  /** Epoch milliseconds when the last page had arrived. */
  readonly receivedAt: number;
}

export type PollResult<Row> = Poll<Row> | Failed;

/** What a poller reads, whether it is the live API, the simulator or a recording. No method ever rejects. */
export interface NemcSource {
  readonly kind: SourceKind;
  realTimeBeds(region?: Region): Promise<PollResult<BedReportRow>>;
  severeIllness(region?: Region): Promise<PollResult<SevereIllnessRow>>;
  institutions(region?: Region): Promise<PollResult<InstitutionRow>>;
  /** All messages, whatever their period. No message at all is a good poll of zero rows, unlike the polls above. */
  messages(region?: Region): Promise<PollResult<MessageRow>>;
  /** Zero rows, or the one of this hospital (by its present or former hpid). */
  institutionDetail(hpid: string): Promise<PollResult<InstitutionDetailRow>>;
  close(): Promise<void>;
}

export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
}
