import type { EntityClass } from '@mikro-orm/core';
import type { Topic } from '@goldenhour/events';
import { SPINE_ENTITIES } from '@goldenhour/subgraph-kit';
import { AnnouncementRow } from './announcement/announcement.entity';
import { ChannelCodeRow } from './channel/channel-code.entity';
import { ChannelRow } from './channel/channel.entity';
import { QuietHoursRow } from './channel/quiet-hours.entity';
import { DeliveryRow } from './delivery/delivery.entity';
import { HospitalPlaceRow } from './hospital/hospital-place.entity';
import { NotificationRow } from './notification/notification.entity';
import { ErStateRow } from './occasion/er-state.entity';
import { OccasionRow } from './occasion/occasion.entity';
import { VapidKeyRow } from './provider/vapid-key.entity';
import { FavoriteRow } from './user/favorite.entity';
import { KnownUserRow } from './user/known-user.entity';

/** Every table of this subgraph. */
export const ENTITIES: EntityClass<object>[] = [
  AnnouncementRow,
  HospitalPlaceRow,
  KnownUserRow,
  FavoriteRow,
  ErStateRow,
  OccasionRow,
  NotificationRow,
  ChannelRow,
  ChannelCodeRow,
  QuietHoursRow,
  DeliveryRow,
  VapidKeyRow,
  ...SPINE_ENTITIES,
];

/** Every topic that this subgraph tells. */
export const TOPICS: readonly Topic[] = ['alerts.posted', 'alerts.notified'];
