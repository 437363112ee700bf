import type { EntityClass } from '@mikro-orm/core';
import { SPINE_ENTITIES } from '@goldenhour/subgraph-kit';
import { AnnouncementRow } from './announcement/announcement.entity';
import { HospitalPlaceRow } from './hospital/hospital-place.entity';

/** Every table of this subgraph. */
export const ENTITIES: EntityClass<object>[] = [AnnouncementRow, HospitalPlaceRow, ...SPINE_ENTITIES];
