import {
  ConsoleRequestChangedDocument,
  ConsoleRequestsDocument,
  type Client,
  type ReservationStatus,
} from '@goldenhour/client';
import type { Request } from './request';
import type { RequestStore } from './request-store';

const OPEN: readonly ReservationStatus[] = ['PENDING', 'APPROVED'];
const CLOSED: readonly ReservationStatus[] = ['DECLINED', 'CANCELLED', 'EXPIRED', 'ARRIVED'];
const PAGE = 30;
/** How far back is looked for what ended while this console was away. */
const MOST_PAGES = 5;
/** Arrival times move without a word; and should an event ever be lost, this finds it. */
const AGAIN_MS = 30_000;
const TRY_AGAIN_MS = 3_000;

/** Keeps the store true: listens, and reads everything anew after each break. */
export class LiveRequests {
  #ended = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #reading = false;
  #again = false;
  #listening = false;

  constructor(
    private readonly client: Client,
    private readonly hospitalId: string,
    private readonly store: RequestStore,
    /** Requests that came just now. */
    private readonly onNew: (requests: readonly Request[]) => void,
    /** What neither waiting nor trying mends, such as another role. */
    private readonly onRefused: (error: unknown) => void,
  ) {}

  /** Again after a stop, too. */
  start(): void {
    this.#ended = new AbortController();
    void this.#listen(this.#ended.signal);
  }

  stop(): void {
    this.#ended.abort();
    this.#listening = false;
    this.store.setLive(false);
    clearTimeout(this.#timer);
  }

  /** What a mutation answered is known here at once, before the event tells everybody. */
  take(request: Request): void {
    this.store.take([request], this.client.serverNow());
  }

  /** Reads everything anew, once more if it is being read. */
  refresh(): void {
    if (this.#reading) this.#again = true;
    else void this.#read();
  }

  async #listen(signal: AbortSignal): Promise<void> {
    const events = this.client.subscribe(
      ConsoleRequestChangedDocument,
      { hospitalId: this.hospitalId },
      {
        signal,
        // From the moment at which events come: what happened before is read, and what happens meanwhile is heard.
        onState: (state) => {
          if (signal.aborted) return;
          this.#listening = state === 'live';
          if (this.#listening) this.refresh();
          else this.store.setLive(false);
        },
      },
    );
    try {
      for await (const { data } of events) {
        const { reservation } = data.incomingReservation;
        if (reservation) this.#take([reservation]);
        else this.refresh();
      }
    } catch (error) {
      this.#listening = false;
      this.store.setLive(false);
      if (!signal.aborted) this.onRefused(error);
      return;
    }
    // Without an error it ends only where the server closes it for good, as when it restarts.
    if (!signal.aborted) setTimeout(() => signal.aborted || void this.#listen(signal), TRY_AGAIN_MS);
  }

  async #read(): Promise<void> {
    this.#reading = true;
    clearTimeout(this.#timer);
    let next = AGAIN_MS;
    try {
      const before = this.store.openIds();
      const open = await this.#pages(OPEN, () => true);
      const missing = new Set(before);
      for (const { id } of open) missing.delete(id);
      const closed = await this.#pages(CLOSED, (page) => {
        for (const { id } of page) missing.delete(id);
        return missing.size > 0;
      });
      this.#take([...open, ...closed]);
      this.store.setLive(this.#listening);
    } catch {
      this.store.failed();
      this.store.setLive(false);
      next = TRY_AGAIN_MS;
    }
    this.#reading = false;
    if (this.#ended.signal.aborted) return;
    if (this.#again) {
      this.#again = false;
      void this.#read();
    } else {
      this.#timer = setTimeout(() => this.refresh(), next);
    }
  }

  async #pages(
    status: readonly ReservationStatus[],
    wantsMore: (page: readonly Request[]) => boolean,
  ): Promise<Request[]> {
    const all: Request[] = [];
    let after: string | null | undefined = null;
    for (let nth = 0; nth < MOST_PAGES; nth += 1) {
      const page = await this.#page(status, after);
      all.push(...page.nodes);
      if (!wantsMore(page.nodes) || !page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    return all;
  }

  async #page(status: readonly ReservationStatus[], after: string | null | undefined) {
    const { data, errors } = await this.client.query(
      ConsoleRequestsDocument,
      { hospitalId: this.hospitalId, status: [...status], first: PAGE, after: after ?? null },
      { signal: this.#ended.signal },
    );
    const page = data.hospital?.reservations;
    if (!page) throw errors[0] ?? new Error('The hospital has no requests to read.');
    return page;
  }

  #take(requests: readonly Request[]): void {
    const fresh = this.store.take(requests, this.client.serverNow());
    if (fresh.length > 0) this.onNew(fresh);
  }
}
