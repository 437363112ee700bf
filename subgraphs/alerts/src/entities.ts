import type { EntityClass } from '@mikro-orm/core';
import type { Topic } from '@goldenhour/events';
import { SPINE_ENTITIES } from '@goldenhour/subgraph-kit';
import { AnnouncementRow } from './announcement/announcement.entity';
import { HospitalPlaceRow } from './hospital/hospital-place.entity';

/** Every table of this subgraph. */
export const ENTITIES: EntityClass<object>[] = [AnnouncementRow, HospitalPlaceRow, ...SPINE_ENTITIES];

/** Every topic that this subgraph tells. */
export const TOPICS: readonly Topic[] = ['alerts.posted'];
