import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/core';
import { epochMs, type BedKind } from '@goldenhour/subgraph-kit';

/** OPEN holds a bed; all others have ended and never hold one again. */
export type HoldState = 'OPEN' | 'RELEASED' | 'ARRIVED' | 'EXPIRED';

/** A bed kept for a patient on the way. `bed.held` counts the open ones; each changes under its hospital's lock. */
@Entity({ tableName: 'bed_hold' })
@Index({
  name: 'bed_hold_hospital_id_state_expires_at_index',
  properties: ['hospitalId', 'state', 'expiresAt'],
})
@Index({ name: 'bed_hold_state_expires_at_index', properties: ['state', 'expiresAt'] })
export class BedHoldRow {
  /** The caller's id of it: the reservation's, so that asking again is no second hold. */
  @PrimaryKey({ type: 'string', length: 64 })
  holdId!: string;

  /** Null where a hold was released before it was made: the row then keeps it from being made. */
  @Property({ type: 'integer', nullable: true })
  hospitalId!: number | null;

  @Property({ type: 'string', length: 40, nullable: true })
  kind!: BedKind | null;

  @Property({ type: 'string', length: 8 })
  state!: HoldState;

  @Property({ type: epochMs })
  heldAt!: number;

  @Property({ type: epochMs })
  expiresAt!: number;

  /** Made without a fresh free bed. */
  @Property({ type: 'boolean' })
  overCapacity!: boolean;

  /** … and the number was unknown, or not fresh. */
  @Property({ type: 'boolean' })
  unverified!: boolean;

  @Property({ type: epochMs, nullable: true })
  endedAt!: number | null;

  /** Why it was released, as the caller says. */
  @Property({ type: 'string', length: 64, nullable: true })
  reason!: string | null;
}
