import type { EntityClass } from '@mikro-orm/core';
import { IDEMPOTENCY_ENTITIES, OUTBOX_ENTITIES } from '@goldenhour/subgraph-kit';
import { BedRow } from './bed/bed.entity';
import { FeedBudgetRow, FeedStateRow } from './feed/feed-state.entity';
import { BedHistoryRow } from './history/bed-history.entity';
import { HospitalReportRow } from './hospital/hospital-report.entity';
import { HospitalRow } from './hospital/hospital.entity';

/** Every table of this subgraph. */
export const ENTITIES: EntityClass<object>[] = [
  HospitalRow,
  HospitalReportRow,
  BedRow,
  BedHistoryRow,
  FeedStateRow,
  FeedBudgetRow,
  ...OUTBOX_ENTITIES,
  ...IDEMPOTENCY_ENTITIES,
];
