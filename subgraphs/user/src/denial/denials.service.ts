import type { Denial } from '@goldenhour/events';
import type { Clock } from '@goldenhour/service-kit';
import {
  asEvent,
  decodeChangeCursor,
  encodeChangeCursor,
  readLog,
  readPosition,
} from '@goldenhour/subgraph-kit';
import type { Store } from '../store';
import { DenialRow } from './denial.entity';

const TOPIC = 'user.denied';
/** More is read as the table of what still matters. */
const LONGEST_CATCH_UP = 1000;

export interface DenialsRead {
  readonly cursor: string;
  readonly denials: readonly Denial[];
}

/** What gateways ask at their start, and again and again, since a push may be lost. */
export class DenialsService {
  constructor(
    private readonly store: Store,
    /** This machine's: tokens end by the clocks of machines. */
    private readonly clock: Clock,
  ) {}

  /**
   * The denials after a cursor; all that still matter without one, or with one that is not of this log or is too old.
   */
  async after(cursor: string | null | undefined): Promise<DenialsRead> {
    const em = this.store.database.em.fork();
    // The place first: what commits between this and the rows comes twice, never not at all.
    const { epoch, published } = await readPosition(em, TOPIC);
    const next = encodeChangeCursor({ epoch, sequence: published });
    const place = cursor == null ? null : decodeChangeCursor(cursor);
    if (
      place?.epoch === epoch &&
      place.sequence <= published &&
      published - place.sequence <= LONGEST_CATCH_UP
    ) {
      const rows = await readLog(em, TOPIC, place.sequence, published);
      if (rows.length === published - place.sequence) {
        const events = rows.map((row) => asEvent<typeof TOPIC>(row, epoch));
        return { cursor: next, denials: events.flatMap(({ payload }) => payload.denials) };
      }
    }
    const standing = await em.find(
      DenialRow,
      { until: { $gt: this.clock.now() } },
      { disableIdentityMap: true },
    );
    return { cursor: next, denials: standing };
  }
}
