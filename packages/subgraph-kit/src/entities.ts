import type { EntityClass } from '@mikro-orm/core';
import { LEASE_ENTITIES } from './database/lease.entity';
import { IDEMPOTENCY_ENTITIES } from './idempotency/idempotency.entity';
import { CONSUMED_ENTITIES } from './outbox/consumed-event.entity';
import { OUTBOX_ENTITIES } from './outbox/outbox.entity';

/** The tables that every subgraph has beside its own. */
export const SPINE_ENTITIES: EntityClass<object>[] = [
  ...OUTBOX_ENTITIES,
  ...CONSUMED_ENTITIES,
  ...IDEMPOTENCY_ENTITIES,
  ...LEASE_ENTITIES,
];
