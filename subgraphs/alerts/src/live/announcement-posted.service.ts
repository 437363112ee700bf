import type { Announced, AnnouncementsPosted, EventBus, Numbered } from '@goldenhour/events';
import { EventStream, requireGlobalId } from '@goldenhour/subgraph-kit';
import { HOSPITAL } from '../hospital/hospital-id';
import { toAnnouncement } from '../announcement/to-announcement';
import type { AnnouncementPostedArgs, AnnouncementPostedEvent } from './announcement-posted.type';

type Listener = (announced: Announced) => void;

/** Hands new announcements to the clients that listen: one subscription of the bus for all of them. */
export class AnnouncementPostedService {
  private readonly listeners = new Set<Listener>();

  static async start(bus: EventBus): Promise<AnnouncementPostedService> {
    const service = new AnnouncementPostedService();
    await bus.subscribe('alerts.posted', (event) => service.hand(event));
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

  private hand({ payload }: Numbered<AnnouncementsPosted>): void {
    for (const announced of payload.posted) {
      for (const listen of this.listeners) listen(announced);
    }
  }
}
