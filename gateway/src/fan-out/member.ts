import { encodeChangeCursor, type ChangePosition } from '@goldenhour/events';
import type { GraphQLFormattedError } from 'graphql';
import { positionOf } from './event-cursor';
import type { FanOutMetrics } from './fan-out-metrics';
import { Replay, type ReplayedStream, type Served } from './replay';
import type { SharedEvent } from './shared-event';
import type { Sink } from './sink';
import type { StreamEnd } from './upstream';

/** A client with more bytes waiting than this is slow: it gets nothing more until it has taken them. */
export const SLOW_BYTES = 128 * 1024;
/** Where nothing can be made up for, more may wait; a client beyond it is closed. */
export const TOO_SLOW_BYTES = 1024 * 1024;
/** A client that takes nothing for so long is closed. */
export const DRAIN_WITHIN_MS = 30_000;

/** The stream as its clients know it. */
export interface MemberStream extends ReplayedStream {
  /** The number of the last event. */
  readonly last: number;
  remove(member: Member): void;
  setLive(member: Member, isLive: boolean): void;
  /** Ends it for one. */
  end(member: Member, end: StreamEnd): void;
  knows(position: ChangePosition): boolean;
  reaches(position: ChangePosition): boolean;
  after(sequence: number): readonly SharedEvent[];
  remember(read: Replay['read']): void;
  latestOf(events: readonly SharedEvent[]): readonly SharedEvent[];
  positionAt(sequence: number): ChangePosition | undefined;
}

/**
 * One client in a shared stream. It is `live` when all that comes is its own, `behind` while it is given what it has
 * missed from the log, `waiting` until it has taken what was written. What it knows is a number; nothing is kept for it.
 */
export class Member implements Served {
  #state: 'live' | 'behind' | 'waiting' | 'ended' = 'behind';
  /** Everything up to here it has been sent; undefined while only the source knows where it stands. */
  #position: ChangePosition | undefined;
  /** Live events up to this number it has had already. */
  #had = -1;
  #replay: Replay | undefined;
  #patience: NodeJS.Timeout | undefined;

  constructor(
    private readonly stream: MemberStream,
    private readonly sink: Sink,
    private readonly metrics: FanOutMetrics,
  ) {}

  /** The client is gone, or wants no more. */
  leave(): void {
    if (this.#state === 'ended') return;
    this.#state = 'ended';
    clearTimeout(this.#patience);
    this.#replay?.stop();
    this.stream.remove(this);
  }

  fail(error: GraphQLFormattedError): void {
    if (this.#state === 'ended') return;
    this.leave();
    this.sink.fail(error);
  }

  /** @param last an answer that is sent before */
  complete(last?: SharedEvent): void {
    if (this.#state === 'ended') return;
    this.leave();
    if (last) this.sink.next(last);
    this.sink.complete();
  }

  /** What was its own upstream has ended. */
  end(end: StreamEnd): void {
    this.stream.end(this, end);
  }

  /** Everything from now on, and before it what is given. */
  goLive(first?: SharedEvent): void {
    if (first) this.sink.next(first);
    this.#state = 'live';
    this.stream.setLive(this, true);
  }

  /** @param after the cursor that it has sent */
  resume(after: unknown): void {
    this.#position = positionOf(after);
    // What is no cursor at all is refused by the source.
    if (!this.joinIfKnown()) this.#replayAfter(after as string);
  }

  replan(): void {
    this.#replay?.replan();
  }

  /** A live event. */
  take(event: SharedEvent): void {
    if (this.#had !== -1) {
      if (event.position && event.position.sequence <= this.#had) return;
      this.#had = -1;
    }
    const { backlog } = this.sink;
    if (backlog > SLOW_BYTES && this.#cannotWait(event, backlog)) return;
    this.sink.next(event);
  }

  /** The shared stream has moved on: perhaps it has now what this client needs. */
  look(): void {
    if (this.#state !== 'behind' || !this.#position || !this.#replay?.isAccepted) return;
    if (this.stream.reaches(this.#position)) this.#join(this.#position);
  }

  /** Joins at once where the stream has what is missing after all. */
  joinIfKnown(): boolean {
    if (!this.#position || !this.stream.knows(this.#position)) return false;
    this.#join(this.#position);
    return true;
  }

  /** The log has nothing more up to here. */
  stands(position: ChangePosition | undefined): void {
    this.#position = position ?? this.#position;
    this.look();
  }

  /** An event from the log; resolves when the client has room for the next. */
  async takeMissed(event: SharedEvent): Promise<void> {
    if (this.#state !== 'behind') return;
    const { position } = event;
    const isHad =
      position && position.epoch === this.#position?.epoch && position.sequence <= this.#position.sequence;
    if (!isHad) this.sink.next(event);
    this.#position = position ?? this.#position;
    this.look();
    if (this.#replay && this.sink.backlog > SLOW_BYTES)
      await new Promise<void>((resolve) => this.#whenDrained(resolve));
  }

  /** Leaves the log for the live stream: what lies between is in the stream's memory. */
  #join({ sequence }: ChangePosition): void {
    if (this.#replay) {
      this.stream.remember(this.#replay.read);
      this.#replay.stop();
      this.#replay = undefined;
    }
    const missed = this.stream.after(sequence);
    for (const event of missed) this.sink.next(event);
    // The log may be ahead of the stream, which still completes what this client has had.
    this.#had = sequence > this.stream.last ? sequence : -1;
    this.goLive();
  }

  #replayAfter(after: string): void {
    this.#state = 'behind';
    this.#replay = new Replay(this.stream, this, after);
  }

  /** A slow client whose stream can be resumed leaves the live events and comes back when it has room. */
  #cannotWait({ previous }: SharedEvent, backlog: number): boolean {
    const position = previous === undefined ? undefined : this.stream.positionAt(previous);
    if (!position) {
      if (backlog > TOO_SLOW_BYTES) this.#tooSlow();
      return backlog > TOO_SLOW_BYTES;
    }
    this.#state = 'waiting';
    this.#position = position;
    this.stream.setLive(this, false);
    this.#whenDrained(() => this.#catchUp(position));
    return true;
  }

  #catchUp(position: ChangePosition): void {
    if (this.#state === 'ended') return;
    this.#state = 'behind';
    if (!this.stream.reaches(position)) {
      this.#replayAfter(encodeChangeCursor(position));
      return;
    }
    const missed = this.stream.after(position.sequence);
    const current = this.stream.latestOf(missed);
    this.metrics.coalesced.inc(missed.length - current.length);
    for (const event of current) this.sink.next(event);
    this.goLive();
  }

  #whenDrained(go: () => void): void {
    this.#patience = setTimeout(() => this.#tooSlow(), DRAIN_WITHIN_MS).unref();
    this.sink.drained(() => {
      clearTimeout(this.#patience);
      go();
    });
  }

  #tooSlow(): void {
    if (this.#state === 'ended') return;
    this.leave();
    this.metrics.closedSlow.inc();
    this.sink.tooSlow();
  }
}
