import {
  SetNotificationChannelsDocument,
  UserErrorsError,
  type MyChannelsQuery,
  type NotificationChannelInput,
  type QuietHoursInput,
} from '@goldenhour/client';
import { client } from '../../session/page-session';

export type Channel = NonNullable<MyChannelsQuery['me']>['notificationChannels'][number];

/**
 * States the whole list. The API refuses nothing that waits for its code, but says so; here that is what one expects.
 * @throws UserErrorsError for what is refused; ApiError, ConnectionError
 */
export async function saveChannels(
  channels: readonly NotificationChannelInput[],
  quietHours: QuietHoursInput | null,
  idempotencyKey: string,
): Promise<void> {
  const { data } = await client.mutate(SetNotificationChannelsDocument, {
    input: { channels, quietHours, idempotencyKey },
  });
  const refused = data.setNotificationChannels.userErrors.filter(
    ({ code }) => code !== 'CHANNEL_NOT_VERIFIED',
  );
  if (refused.length > 0) throw new UserErrorsError(refused);
}

/** As it is to be stated again: one that waits for its code is wanted, though not used yet. */
export function wanted({ kind, target, enabled, verifiedAt }: Channel): NotificationChannelInput {
  return { kind, target, enabled: enabled || verifiedAt === null };
}
