import type { EventBus, Numbered, ReservationsChanged } from '@goldenhour/events';
import { EventStream } from '@goldenhour/subgraph-kit';

type Changed = Numbered<ReservationsChanged>;
/** The log's events with `after` < number ≤ `upTo`, in order. */
type ReadMissed = (after: number, upTo: number) => Promise<readonly Changed[]>;
type Listener = (changed: ReservationsChanged) => void;

/** Hands changes to the clients that listen: one subscription of the bus for all of them. */
export class LiveChanges {
  private readonly listeners = new Set<Listener>();

  private constructor(
    /** The last event that was handed on. */
    private last: { readonly epoch: string; readonly sequence: number },
    private readonly readMissed: ReadMissed,
  ) {}

  /** @param last where the log is now */
  static async start(
    bus: EventBus,
    last: { readonly epoch: string; readonly sequence: number },
    readMissed: ReadMissed,
  ): Promise<LiveChanges> {
    const live = new LiveChanges(last, readMissed);
    await bus.subscribe('reservation.changed', (event) => live.take(event));
    return live;
  }

  /** @param pick what of a change a client is told; nothing = it is not told */
  listen<T>(pick: (changed: ReservationsChanged) => readonly T[]): AsyncIterableIterator<T> {
    const listen: Listener = (changed) => {
      for (const event of pick(changed)) stream.push(event);
    };
    const stream = new EventStream<T>(() => this.listeners.delete(listen));
    this.listeners.add(listen);
    return stream;
  }

  /** After a break of the bus an event can come again, or others can be missing before it: the log has those. */
  private async take(event: Changed): Promise<void> {
    const { epoch, sequence } = this.last;
    if (event.epoch === epoch) {
      if (event.sequence <= sequence) return;
      for (const missed of await this.readMissed(sequence, event.sequence - 1)) this.hand(missed);
    }
    this.hand(event);
  }

  private hand({ epoch, sequence, payload }: Changed): void {
    this.last = { epoch, sequence };
    for (const listen of this.listeners) listen(payload);
  }
}
