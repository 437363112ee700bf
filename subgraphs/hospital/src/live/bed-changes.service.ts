import type { HospitalsChanged, Numbered } from '@goldenhour/events';
import { AppError } from '@goldenhour/service-kit';
import {
  asEvent,
  decodeChangeCursor,
  encodeChangeCursor,
  EventStream,
  readLog,
  requireGlobalId,
  type BedKind,
  type Database,
} from '@goldenhour/subgraph-kit';
import type { Board } from '../board/board';
import { toBed } from '../bed/bed.type';
import { freshnessOf } from '../bed/freshness';
import type { BedChangesArgs, BedChangesEvent } from './bed-changes.type';
import { ResumedStream } from './resumed-stream';

/** A client that was away longer than this many changes takes the board anew. */
const MAX_REPLAY = 10_000;

interface Filter {
  readonly hospitals: ReadonlySet<number> | null;
  readonly kinds: ReadonlySet<BedKind> | null;
}

/** The live stream of bed changes: what was missed from the log, then what happens, without a gap between. */
export class BedChangesService {
  constructor(
    private readonly board: Board,
    private readonly database: Database,
    /** Brings the board to the end of the log. */
    private readonly catchUp: () => Promise<void>,
  ) {}

  /** @throws AppError CURSOR_EXPIRED for a cursor of another log, from the future, or older than the log */
  async subscribe(args: BedChangesArgs): Promise<AsyncIterableIterator<BedChangesEvent>> {
    const filter = toFilter(args);
    if (args.after == null) return this.joinFrom(null, filter);
    const after = await this.positionOf(args.after);
    let told = after;
    return ResumedStream.open(
      {
        sequence: () => this.board.sequence,
        read: async (from, upTo) => {
          const events = await this.missed(from, upTo, filter);
          told = events.at(-1)?.sequence ?? told;
          return events.map(({ event }) => event);
        },
        join: () => this.joinFrom(told, filter),
      },
      after,
    );
  }

  /**
   * Joins a client that knows everything up to a number, or nothing. Where that is not the present one it is told where it
   * stands, by an event without changes: then it knows that nothing more is coming from the log.
   */
  private joinFrom(told: number | null, filter: Filter): EventStream<BedChangesEvent> {
    const stream = this.join(filter);
    if (told !== this.board.sequence)
      stream.push({ cursor: encodeChangeCursor(this.board), changes: [], renewed: [] });
    return stream;
  }

  /** What that client sees from now on. */
  private join(filter: Filter): EventStream<BedChangesEvent> {
    const joined: { leave: () => void } = { leave: () => undefined };
    const stream = new EventStream<BedChangesEvent>(() => joined.leave());
    joined.leave = this.board.onChange({
      changed: (event) => {
        const shown = this.show(event, filter);
        if (shown) stream.push(shown);
      },
      replaced: () => stream.fail(expired('the log was replaced.')),
    });
    return stream;
  }

  private async positionOf(cursor: string): Promise<number> {
    const position = decodeChangeCursor(cursor);
    if (!position) throw expired('not a cursor of this stream.');
    // Another replica may be a moment ahead of this one.
    if (position.epoch === this.board.epoch && position.sequence > this.board.sequence) await this.catchUp();
    const behind = this.board.sequence - position.sequence;
    if (position.epoch !== this.board.epoch || behind < 0) throw expired('a cursor of another log.');
    if (behind > MAX_REPLAY) throw expired('too long ago.');
    return position.sequence;
  }

  private async missed(after: number, upTo: number, filter: Filter) {
    const rows = await readLog(this.database.em.fork(), 'hospital.changed', after, upTo);
    if (rows.length < upTo - after) throw expired('older than the kept changes.');
    return rows.flatMap((row) => {
      const event = this.show(asEvent<'hospital.changed'>(row, this.board.epoch), filter);
      return event ? [{ sequence: row.sequence, event }] : [];
    });
  }

  /** What a client with that filter sees of an event; null when nothing. A missed number is as old as it is now. */
  private show(event: Numbered<HospitalsChanged>, { hospitals, kinds }: Filter): BedChangesEvent | null {
    const wanted = (id: number): boolean => hospitals === null || hospitals.has(id);
    const changes = event.payload.beds
      .filter(({ hospitalId }) => wanted(hospitalId))
      .flatMap(({ hospitalId, states }) =>
        states
          .filter(({ kind }) => kinds === null || kinds.has(kind))
          .map((state) => ({
            ...toBed({ ...state, freshness: freshnessOf(state.reportedAt, this.board.now) }),
            hospital: this.board.byKey(hospitalId),
          })),
      );
    const renewed = event.payload.reports
      .filter(({ hospitalId }) => wanted(hospitalId))
      .map(({ hospitalId, reportedAt }) => ({
        reportedAt: new Date(reportedAt),
        hospital: this.board.byKey(hospitalId),
      }));
    if (changes.length + renewed.length === 0) return null;
    return { cursor: encodeChangeCursor(event), changes, renewed };
  }
}

function expired(why: string): AppError {
  return new AppError(
    'CURSOR_EXPIRED',
    `after: ${why} Take bedBoard, then the board’s pages, then subscribe after that cursor.`,
  );
}

function toFilter({ hospitalIds, kinds }: BedChangesArgs): Filter {
  return {
    hospitals: hospitalIds
      ? new Set(hospitalIds.map((id) => requireGlobalId('Hospital', id, 'hospitalIds')))
      : null,
    kinds: kinds ? new Set(kinds) : null,
  };
}
