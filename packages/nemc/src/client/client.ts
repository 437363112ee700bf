import { Agent, type Dispatcher } from 'undici';
import type { Envelope } from '../envelope/envelope';
import type { RawRow } from '../envelope/raw-row';
import { failed, type Failed } from '../failure';
import { DEFAULT_BASE_URL, OPERATIONS, type Operation } from '../fields/operations';
import { readBedReport } from '../rows/bed-report';
import { collectRows } from '../rows/collect';
import { collectMessages } from '../rows/collect-messages';
import { detailOf } from '../rows/detail-of';
import { readInstitution } from '../rows/institution';
import { readInstitutionDetail, type InstitutionDetailRow } from '../rows/institution-detail';
import type { MessageRow } from '../rows/message';
import { officialProvince } from '../rows/region';
import { readSevereIllness } from '../rows/severe-illness';
import type { Clock, NemcSource, PollResult, Region, SourceKind } from '../source';
import { fetchAllPages } from './all-pages';
import { Breaker, type BreakerOptions } from './breaker';
import { httpGet } from './http-get';
import { readAnswer } from './read-answer';
import { decodeServiceKey, requestUrl, type Parameters } from './request-url';

export interface NemcClientOptions {
  /** Up to and without the operation's name; the national service unless told. */
  readonly baseUrl?: string;
  /** Decoded or URL-encoded, as the portal shows it. */
  readonly serviceKey: string;
  /** LIVE unless told; the simulator speaks the same format. */
  readonly kind?: SourceKind;
  readonly format?: 'xml' | 'json';
  /** For each call, milliseconds; 10,000 unless told. */
  readonly timeoutMs?: number;
  /** Rows asked for in one call; 1,000 unless told, which holds the whole country. */
  readonly pageSize?: number;
  /** 16 MB unless told. */
  readonly maxResponseBytes?: number;
  /** Five failures and 30 s unless told. */
  readonly breaker?: BreakerOptions;
  /** Asked before each HTTP call (each page is one): counts it against the budget; false = not allowed. */
  readonly onCall?: () => Promise<boolean> | boolean;
  readonly clock: Clock;
  /** A keep-alive agent of its own unless given; a given one is not closed. */
  readonly dispatcher?: Dispatcher;
}

/** The national API over HTTP. No method rejects: whatever goes wrong is a failure value. */
export class NemcClient implements NemcSource {
  readonly kind: SourceKind;
  private readonly baseUrl: string;
  private readonly serviceKey: string;
  private readonly breaker: Breaker;
  private readonly dispatcher: Dispatcher;
  private readonly pageSize: number;

  /** @throws Error on an address that is no HTTP URL and on an empty key */
  constructor(private readonly options: NemcClientOptions) {
    const baseUrl = options.baseUrl ?? DEFAULT_BASE_URL;
    if (!/^https?:$/.test(URL.parse(baseUrl)?.protocol ?? ''))
      throw new Error('baseUrl must be an http or https URL.');
    this.baseUrl = baseUrl.replace(/\/+$/, '');
    this.serviceKey = decodeServiceKey(options.serviceKey);
    if (this.serviceKey === '') throw new Error('serviceKey must not be empty.');
    this.kind = options.kind ?? 'LIVE';
    this.pageSize = options.pageSize ?? 1000;
    this.breaker = new Breaker(options.breaker ?? { failures: 5, halfOpenAfterMs: 30_000 });
    this.dispatcher = options.dispatcher ?? new Agent({ connections: 4, keepAliveTimeout: 30_000 });
  }

  realTimeBeds(region: Region = {}) {
    return this.poll(OPERATIONS.REAL_TIME_BEDS, stageParameters(region, 'STAGE1', 'STAGE2'), readBedReport);
  }

  severeIllness(region: Region = {}) {
    return this.poll(
      OPERATIONS.SEVERE_ILLNESS,
      stageParameters(region, 'STAGE1', 'STAGE2'),
      readSevereIllness,
    );
  }

  institutions(region: Region = {}) {
    return this.poll(OPERATIONS.INSTITUTIONS, stageParameters(region, 'Q0', 'Q1'), readInstitution);
  }

  async messages(region: Region = {}): Promise<PollResult<MessageRow>> {
    const rows = await this.rows(OPERATIONS.MESSAGES, stageParameters(region, 'Q0', 'Q1'), true);
    return Array.isArray(rows) ? collectMessages(rows, this.options.clock.now()) : rows;
  }

  async institutionDetail(hpid: string): Promise<PollResult<InstitutionDetailRow>> {
    const rows = await this.rows(OPERATIONS.INSTITUTION, { HPID: hpid }, true);
    if (!Array.isArray(rows)) return rows;
    return detailOf(hpid, collectRows(rows, readInstitutionDetail, this.options.clock.now()));
  }

  /** Ends idle connections and waits for running calls. */
  async close(): Promise<void> {
    if (!this.options.dispatcher) await this.dispatcher.close();
  }

  private async poll<Row extends { readonly hpid: string }>(
    operation: Operation,
    parameters: Parameters,
    read: (row: RawRow) => Row | undefined,
  ): Promise<PollResult<Row>> {
    const rows = await this.rows(operation, parameters);
    return Array.isArray(rows) ? collectRows(rows, read, this.options.clock.now()) : rows;
  }

  private rows(operation: Operation, parameters: Parameters, mayBeEmpty = false): Promise<RawRow[] | Failed> {
    const { pageSize } = this;
    const page = (pageNo: number) => this.call(operation, { ...parameters, pageNo, numOfRows: pageSize });
    return fetchAllPages(page, { pageSize, mayBeEmpty });
  }

  private async call(operation: Operation, parameters: Parameters): Promise<Envelope | Failed> {
    const refusal = this.breaker.refusal() ?? (await this.spend());
    if (refusal) return refusal;
    const _type = this.options.format === 'json' ? 'json' : undefined;
    const url = requestUrl(this.baseUrl, operation, this.serviceKey, { ...parameters, _type });
    return this.breaker.run(async () => {
      const answer = await httpGet(url, {
        dispatcher: this.dispatcher,
        timeoutMs: this.options.timeoutMs ?? 10_000,
        maxBytes: this.options.maxResponseBytes ?? 16 * 1024 * 1024,
      });
      return answer.ok ? readAnswer(answer) : answer;
    });
  }

  private async spend(): Promise<Failed | undefined> {
    try {
      if ((await this.options.onCall?.()) ?? true) return undefined;
    } catch {
      return failed('BUDGET', 'Not called: the call budget could not be asked.');
    }
    return failed('BUDGET', 'Not called: the call budget is spent.');
  }
}

export function createNemcClient(options: NemcClientOptions): NemcClient {
  return new NemcClient(options);
}

function stageParameters({ stage1, stage2 }: Region, province: string, district: string): Parameters {
  return {
    [province]: stage1 === undefined ? undefined : (officialProvince(stage1) ?? stage1),
    [district]: stage2,
  };
}
