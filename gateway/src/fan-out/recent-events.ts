import type { ChangePosition } from '@goldenhour/events';
import type { SharedEvent } from './shared-event';

/** What one stream keeps for those who join or were too slow: so many events, so many bytes. */
const MOST_EVENTS = 1_000;
const MOST_BYTES = 1_000_000;

/**
 * The last events of a stream, by their numbers: who knows everything up to a number that is not before all of them needs
 * no log. Events without a number are not kept.
 */
export class RecentEvents {
  #epoch: string | undefined;
  /** Every event after this number is here. */
  #floor = Infinity;
  #last = -1;
  #bytes = 0;
  #events: SharedEvent[] = [];

  constructor(
    private readonly mostEvents = MOST_EVENTS,
    private readonly mostBytes = MOST_BYTES,
  ) {}

  get epoch(): string | undefined {
    return this.#epoch;
  }

  /** The number of the last event; -1 before there is one. */
  get last(): number {
    return this.#last;
  }

  /** What was said before this moment is known to whoever begins now. */
  begin({ epoch, sequence }: ChangePosition): void {
    this.#epoch = epoch;
    this.#floor = sequence;
    this.#last = sequence;
    this.#bytes = 0;
    this.#events = [];
  }

  push(event: SharedEvent): void {
    const { position } = event;
    if (!position) return;
    if (position.epoch !== this.#epoch) {
      this.begin(position);
      return;
    }
    this.#last = position.sequence;
    this.#events.push(event);
    this.#bytes += event.tail.length;
    this.#trim();
  }

  #trim(): void {
    while (this.#events.length > this.mostEvents || this.#bytes > this.mostBytes) {
      const oldest = this.#events.shift();
      if (!oldest) break;
      this.#bytes -= oldest.tail.length;
      this.#floor = oldest.position!.sequence;
    }
  }

  /**
   * Takes what somebody has just read from the log, so that the next need not read it again.
   * @param floor the number after which they have read everything, up to what is here
   */
  prepend(events: readonly SharedEvent[], floor: number): void {
    const older = events.filter(({ position }) => position!.sequence <= this.#floor);
    if (floor >= this.#floor) return;
    this.#floor = floor;
    this.#events.unshift(...older);
    for (const { tail } of older) this.#bytes += tail.length;
    this.#trim();
  }

  /** Whether everything after that position is here. */
  reaches({ epoch, sequence }: ChangePosition): boolean {
    return epoch === this.#epoch && sequence >= this.#floor;
  }

  /** What came after that number, in order. */
  after(sequence: number): readonly SharedEvent[] {
    let from = this.#events.length;
    while (from > 0 && this.#events[from - 1]!.position!.sequence > sequence) from -= 1;
    return this.#events.slice(from);
  }
}
