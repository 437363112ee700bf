import { createInProcessBus, type AnnouncementsPosted, type Numbered } from '@goldenhour/events';
import { AnnouncementPostedService } from './announcement-posted.service';

const EPOCH = 'e1';

function posted(sequence: number): Numbered<AnnouncementsPosted> {
  const announced = {
    id: sequence,
    hospitalId: 1,
    category: 'EMERGENCY_ROOM',
    message: `${sequence}`,
  } as const;
  const rest = { illness: null, source: 'FEED', startsAt: 0, endsAt: null } as const;
  return {
    id: `${sequence}`,
    epoch: EPOCH,
    sequence,
    at: 0,
    payload: { posted: [{ ...announced, ...rest }] },
  };
}

it('hands each announcement on once and in order, though events come twice or not at all after a break', async () => {
  const bus = createInProcessBus((error) => {
    throw error;
  });
  const log = [1, 2, 3, 4, 5].map(posted);
  const service = await AnnouncementPostedService.start(bus, {
    last: { epoch: EPOCH, sequence: 1 },
    read: (after, upTo) => Promise.resolve(log.slice(after, upTo)),
  });
  const stream = service.subscribe({});
  for (const sequence of [1, 2, 2, 4, 3, 4, 5]) await bus.publish('alerts.posted', posted(sequence));
  const messages: string[] = [];
  for (let event = 2; event <= 5; event += 1) messages.push((await stream.next()).value.announcement.message);
  expect(messages).toEqual(['2', '3', '4', '5']);
  await stream.return?.();
});
