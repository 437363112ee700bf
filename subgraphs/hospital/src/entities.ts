import type { EntityClass } from '@mikro-orm/core';
import type { Topic } from '@goldenhour/events';
import { SPINE_ENTITIES } from '@goldenhour/subgraph-kit';
import { StaffAnnouncementRow } from './announcement/staff-announcement.entity';
import { BedRow } from './bed/bed.entity';
import { FeedBudgetRow, FeedStateRow } from './feed/feed-state.entity';
import { FeedMessageRow } from './feed/feed-message.entity';
import { BedHistoryRow } from './history/bed-history.entity';
import { BedHoldRow } from './hold/bed-hold.entity';
import { HospitalReportRow } from './hospital/hospital-report.entity';
import { HospitalRow } from './hospital/hospital.entity';

/** Every table of this subgraph. */
export const ENTITIES: EntityClass<object>[] = [
  HospitalRow,
  HospitalReportRow,
  BedRow,
  BedHistoryRow,
  BedHoldRow,
  FeedStateRow,
  FeedBudgetRow,
  FeedMessageRow,
  StaffAnnouncementRow,
  ...SPINE_ENTITIES,
];

/** Every topic that this subgraph tells. */
export const TOPICS: readonly Topic[] = [
  'hospital.changed',
  'hospital.described',
  'hospital.messages',
  'hospital.holdEnded',
];
