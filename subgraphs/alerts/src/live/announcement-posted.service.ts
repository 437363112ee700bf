import type { Announced, EventBus } from '@goldenhour/events';
import { EventStream, requireGlobalId } from '@goldenhour/subgraph-kit';
import { HOSPITAL } from '../hospital/hospital-id';
import { toAnnouncement } from '../announcement/to-announcement';
import type { AnnouncementPostedArgs, AnnouncementPostedEvent } from './announcement-posted.type';
import { followTopic, type TopicLog } from './live-topic';

type Listener = (announced: Announced) => void;

/** Hands new announcements to the clients that listen. */
export class AnnouncementPostedService {
  private readonly listeners = new Set<Listener>();

  private constructor() {}

  static async start(bus: EventBus, log: TopicLog<'alerts.posted'>): Promise<AnnouncementPostedService> {
    const service = new AnnouncementPostedService();
    await followTopic(bus, 'alerts.posted', log, ({ posted }) => {
      for (const announced of posted) {
        for (const listen of service.listeners) listen(announced);
      }
    });
    return service;
  }

  /** @throws AppError BAD_USER_INPUT for an id that is no hospital's */
  subscribe({ hospitalIds }: AnnouncementPostedArgs): AsyncIterableIterator<AnnouncementPostedEvent> {
    const wanted =
      hospitalIds && new Set(hospitalIds.map((id) => requireGlobalId(HOSPITAL, id, 'hospitalIds')));
    const listen: Listener = (announced) => {
      if (!wanted || wanted.has(announced.hospitalId))
        stream.push({ announcement: toAnnouncement({ unavailable: false, ...announced }) });
    };
    const stream = new EventStream<AnnouncementPostedEvent>(() => this.listeners.delete(listen));
    this.listeners.add(listen);
    return stream;
  }
}
