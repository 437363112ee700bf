/** Where a resumed stream reads from. */
export interface ResumeSource<E> {
  /** The number of the last event that the live stream has had. */
  readonly sequence: () => number;
  /** What the client sees of the events with `after` < number ≤ `upTo`, in order. */
  readonly read: (after: number, upTo: number) => Promise<readonly E[]>;
  /** Joins the live stream, which sends everything after the present `sequence`. */
  readonly join: () => AsyncIterableIterator<E>;
}

/** Events read from the log at once: what one client that was away long costs in memory. */
const PAGE = 200;

/**
 * What a client missed, read page by page no faster than the client takes it, then the live stream. It joins in
 * the same turn in which it finds nothing left to read, so nothing is lost between and nothing comes twice.
 */
export class ResumedStream<E> implements AsyncIterableIterator<E> {
  private page: E[] = [];
  private turning: Promise<void> | null = null;
  private live: AsyncIterableIterator<E> | null = null;
  private ended = false;

  private constructor(
    private readonly source: ResumeSource<E>,
    private position: number,
  ) {}

  /** Resolves when the first page is read, so that a log that cannot give it is an error of the subscription. */
  static async open<E>(source: ResumeSource<E>, after: number): Promise<ResumedStream<E>> {
    const stream = new ResumedStream(source, after);
    await stream.turn();
    return stream;
  }

  async next(): Promise<IteratorResult<E>> {
    while (!this.ended) {
      const [event] = this.page.splice(0, 1);
      if (event !== undefined) return { value: event, done: false };
      if (this.live) return this.live.next();
      await this.turn();
    }
    return { value: undefined, done: true };
  }

  /** Ends at once, even while a page is being read. */
  async return(): Promise<IteratorResult<E>> {
    this.ended = true;
    this.page = [];
    await this.live?.return?.();
    return { value: undefined, done: true };
  }

  async throw(error: unknown): Promise<IteratorResult<E>> {
    await this.return();
    throw error;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private turn(): Promise<void> {
    this.turning ??= this.readPage().finally(() => (this.turning = null));
    return this.turning;
  }

  private async readPage(): Promise<void> {
    const upTo = Math.min(this.position + PAGE, this.source.sequence());
    if (upTo <= this.position) {
      this.live = this.source.join();
      return;
    }
    this.page.push(...(await this.source.read(this.position, upTo)));
    this.position = upTo;
  }
}
