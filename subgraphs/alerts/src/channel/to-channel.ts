import type { ChannelRow } from './channel.entity';
import type { NotificationChannel } from './channel.type';

/** As its owner sees it: enabled only once the target is verified. */
export function toChannel({ kind, target, enabled, verifiedAt }: ChannelRow): NotificationChannel {
  return { kind, target, enabled: enabled && verifiedAt !== null, verifiedAt };
}
