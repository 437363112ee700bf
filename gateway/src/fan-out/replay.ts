import { decodeChangeCursor } from '@goldenhour/events';
import type { Member } from './member';
import type { SharedEvent } from './shared-event';
import type { SharedStream } from './shared-stream';
import type { Upstream } from './upstream';

/** One that has nothing to tell lets others begin; it stays until its client can join. */
const SILENT_MS = 2_000;

/** Events kept to be handed on to the next who asks for the same. */
const MOST_KEPT = 1_000;

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
    private readonly stream: SharedStream,
    private readonly member: Member,
    private readonly after: string,
  ) {
    this.#floor = decodeChangeCursor(after)?.sequence;
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
        stream.note(decodeChangeCursor(after));
        member.look();
      },
      onEvent: (result) => {
        const event = stream.eventOf(result);
        this.#keep(event);
        return member.takeMissed(event);
      },
      onEnd: (end) => stream.end(member, end),
    });
  }

  #keep(event: SharedEvent): void {
    if (!event.position) return;
    this.#events.push(event);
    if (this.#events.length > MOST_KEPT) this.#floor = this.#events.shift()?.position?.sequence;
  }
}
