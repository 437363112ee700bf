import { MyChannelsDocument, type NotificationChannelInput, type QuietHoursInput } from '@goldenhour/client';
import { useRef } from 'react';
import { SubmissionKey } from '../../form/submission-key';
import { isAnswer, useAttempt } from '../../form/use-attempt';
import { useQuery } from '../../session/use-query';
import { saveChannels, wanted, type Channel } from './save-channels';

export type Channels = ReturnType<typeof useChannels>;

/** Where this person is told outside, and the ways to change that; each states the whole list. */
export function useChannels() {
  const query = useQuery(MyChannelsDocument, {});
  const form = useAttempt([], true);
  const key = useRef<SubmissionKey>(null);
  const present = query.data?.me?.notificationChannels ?? [];

  const save = async (channels: readonly NotificationChannelInput[], quietHours: QuietHoursInput | null) => {
    const done = await form.attempt(async () => {
      key.current ??= new SubmissionKey();
      try {
        await saveChannels(channels, quietHours, key.current.for({ channels, quietHours }));
        key.current.answered();
      } catch (error) {
        if (isAnswer(error)) key.current.answered();
        throw error;
      }
      await query.reload();
      return true;
    });
    return done === true;
  };

  return {
    query,
    form,
    add: (kind: Channel['kind'], target: string) =>
      save([...present.map(wanted), { kind, target, enabled: true }], null),
    remove: (channel: Channel) => save(present.filter((one) => one !== channel).map(wanted), null),
    enable: (channel: Channel, enabled: boolean) =>
      save(
        present.map((one) => (one === channel ? { ...wanted(one), enabled } : wanted(one))),
        null,
      ),
    /** A new code goes to what waits for one, unless the last one is still good. */
    resend: () => save(present.map(wanted), null),
    setQuietHours: (quietHours: QuietHoursInput) => save(present.map(wanted), quietHours),
  };
}
