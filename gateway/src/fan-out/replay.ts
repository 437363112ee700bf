import { decodeChangeCursor } from '@goldenhour/events';
import type { Member } from './member';
import type { SharedStream } from './shared-stream';
import type { Upstream } from './upstream';

/** One that has nothing to tell lets others begin; it stays until its client can join. */
const SILENT_MS = 2_000;

/** An upstream for one client alone, from its cursor until it can join the shared stream. */
export class Replay {
  #isAccepted = false;
  #isOver = false;
  #upstream: Upstream | undefined;
  #endTurn: () => void = () => undefined;
  #silence: NodeJS.Timeout | undefined;

  constructor(
    private readonly stream: SharedStream,
    private readonly member: Member,
    private readonly after: string,
  ) {
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

  replan(): void {
    this.#upstream?.replan();
  }

  async #begin(): Promise<void> {
    const { stream, member, after } = this;
    this.#endTurn = await stream.turns.take();
    if (this.#isOver) {
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
      onEvent: (result) => member.takeMissed(stream.eventOf(result)),
      onEnd: (end) => stream.end(member, end),
    });
  }
}
