import type { ChangePosition } from '@goldenhour/events';
import type { ExecutionResult } from 'graphql';
import { positionOf } from './event-cursor';
import type { FanOutMetrics } from './fan-out-metrics';
import type { SharedEvent } from './shared-event';
import type { Turns } from './turns';
import type { StreamEnd, Upstream, UpstreamOptions } from './upstream';

/** One that has nothing to tell lets others begin; it stays until its client can join. */
const SILENT_MS = 2_000;

/** Events kept to be handed on to the next who asks for the same. */
const MOST_KEPT = 1_000;

/** What a replay needs of the stream that its client will join. */
export interface ReplayedStream {
  readonly turns: Turns;
  readonly metrics: FanOutMetrics;
  /** An upstream of the stream's operation. */
  open(o: Pick<UpstreamOptions, 'after' | 'onAccepted' | 'onEvent' | 'onEnd'>): Upstream;
  eventOf(result: ExecutionResult): SharedEvent;
  onlyStands(result: ExecutionResult): boolean;
  note(position: ChangePosition | undefined): void;
}

/** The client that is served. */
export interface Served {
  joinIfKnown(): boolean;
  look(): void;
  stands(position: ChangePosition | undefined): void;
  takeMissed(event: SharedEvent): Promise<void>;
  end(end: StreamEnd): void;
}

/** An upstream for one client alone, from its cursor until it can join the shared stream. */
export class Replay {
  #isAccepted = false;
  #isOver = false;
  #upstream: Upstream | undefined;
  #endTurn: () => void = () => undefined;
  #silence: NodeJS.Timeout | undefined;
  readonly #events: SharedEvent[] = [];
  /** What it has read begins after this number. */
  #floor: number | undefined;

  constructor(
    private readonly stream: ReplayedStream,
    private readonly member: Served,
    private readonly after: string,
  ) {
    this.#floor = positionOf(after)?.sequence;
    void this.#begin();
  }

  /** The source has taken the cursor: it is no stranger's and not from the future. */
  get isAccepted(): boolean {
    return this.#isAccepted;
  }

  stop(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    clearTimeout(this.#silence);
    if (this.#upstream) this.stream.metrics.upstreams.dec({ kind: 'replay' });
    this.#upstream?.stop();
    this.#endTurn();
  }

  /** What was read, for others who come with an older cursor than the shared stream remembers. */
  get read(): { readonly events: readonly SharedEvent[]; readonly floor: number | undefined } {
    return { events: this.#events, floor: this.#floor };
  }

  replan(): void {
    this.#upstream?.replan();
  }

  async #begin(): Promise<void> {
    const { stream, member, after } = this;
    this.#endTurn = await stream.turns.take();
    // While it waited, somebody else may have read what it needs.
    if (this.#isOver || member.joinIfKnown()) {
      this.#endTurn();
      return;
    }
    stream.metrics.upstreams.inc({ kind: 'replay' });
    this.#upstream = stream.open({
      after,
      onAccepted: () => {
        this.#isAccepted = true;
        this.#silence ??= setTimeout(() => this.#endTurn(), SILENT_MS).unref();
        stream.note(positionOf(after));
        member.look();
      },
      onEvent: (result) => {
        const event = stream.eventOf(result);
        if (stream.onlyStands(result)) {
          member.stands(event.position);
          return;
        }
        this.#keep(event);
        return member.takeMissed(event);
      },
      onEnd: (end) => member.end(end),
    });
  }

  #keep(event: SharedEvent): void {
    if (!event.position) return;
    this.#events.push(event);
    if (this.#events.length > MOST_KEPT) this.#floor = this.#events.shift()?.position?.sequence;
  }
}
