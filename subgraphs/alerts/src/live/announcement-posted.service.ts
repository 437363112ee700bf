import type { Announced, AnnouncementsPosted, EventBus, Numbered } from '@goldenhour/events';
import { EventStream, requireGlobalId } from '@goldenhour/subgraph-kit';
import { HOSPITAL } from '../hospital/hospital-id';
import { toAnnouncement } from '../announcement/to-announcement';
import type { AnnouncementPostedArgs, AnnouncementPostedEvent } from './announcement-posted.type';

type Posted = Numbered<AnnouncementsPosted>;
/** The log's events with `after` < number ≤ `upTo`, in order. */
type ReadMissed = (after: number, upTo: number) => Promise<readonly Posted[]>;
type Listener = (announced: Announced) => void;

/** Hands new announcements to the clients that listen: one subscription of the bus for all of them. */
export class AnnouncementPostedService {
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
  ): Promise<AnnouncementPostedService> {
    const service = new AnnouncementPostedService(last, readMissed);
    await bus.subscribe('alerts.posted', (event) => service.take(event));
    return service;
  }

  /** @throws AppError BAD_USER_INPUT for an id that is no hospital's */
  subscribe({ hospitalIds }: AnnouncementPostedArgs): AsyncIterableIterator<AnnouncementPostedEvent> {
    const wanted =
      hospitalIds && new Set(hospitalIds.map((id) => requireGlobalId(HOSPITAL, id, 'hospitalIds')));
    const listen: Listener = (announced) => {
      if (!wanted || wanted.has(announced.hospitalId))
        stream.push({ announcement: toAnnouncement(announced) });
    };
    const stream = new EventStream<AnnouncementPostedEvent>(() => this.listeners.delete(listen));
    this.listeners.add(listen);
    return stream;
  }

  /** After a break of the bus an event can come again, or others can be missing before it: the log has those. */
  private async take(event: Posted): Promise<void> {
    const { epoch, sequence } = this.last;
    if (event.epoch === epoch) {
      if (event.sequence <= sequence) return;
      for (const missed of await this.readMissed(sequence, event.sequence - 1)) this.hand(missed);
    }
    this.hand(event);
  }

  private hand({ epoch, sequence, payload }: Posted): void {
    this.last = { epoch, sequence };
    for (const announced of payload.posted) {
      for (const listen of this.listeners) listen(announced);
    }
  }
}
