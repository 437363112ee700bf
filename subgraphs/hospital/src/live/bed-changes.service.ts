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
import type { BedChangesArgs, BedChangesEvent } from './bed-changes.type';

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
  ) {}

  /** @throws AppError CURSOR_EXPIRED for a cursor of another log, from the future, or older than the log */
  async subscribe(args: BedChangesArgs): Promise<AsyncIterableIterator<BedChangesEvent>> {
    const filter = toFilter(args);
    const joined: { leave: () => void } = { leave: () => undefined };
    const stream = new EventStream<BedChangesEvent>(() => joined.leave());
    const send = (event: Numbered<HospitalsChanged>): void => {
      const shown = this.show(event, filter);
      if (shown) stream.push(shown);
    };
    if (args.after == null) {
      stream.push({ cursor: encodeChangeCursor(this.board), changes: [], renewed: [] });
      joined.leave = this.board.onChange(send);
      return stream;
    }
    // Join first and hold live changes back, so that nothing falls between the log and the stream.
    const held: Numbered<HospitalsChanged>[] = [];
    let receive = (event: Numbered<HospitalsChanged>): void => void held.push(event);
    const upTo = this.board.sequence;
    joined.leave = this.board.onChange((event) => receive(event));
    try {
      for (const event of await this.missed(args.after, upTo)) send(event);
    } catch (error) {
      joined.leave();
      throw error;
    }
    for (const event of held) send(event);
    receive = send;
    return stream;
  }

  private async missed(cursor: string, upTo: number): Promise<Numbered<HospitalsChanged>[]> {
    const position = decodeChangeCursor(cursor);
    const expired = (why: string): AppError =>
      new AppError(
        'CURSOR_EXPIRED',
        `after: ${why} Take bedBoard, then the board’s pages, then subscribe after that cursor.`,
      );
    if (!position) throw expired('not a cursor of this stream.');
    if (position.epoch !== this.board.epoch || position.sequence > upTo)
      throw expired('a cursor of another log.');
    if (upTo - position.sequence > MAX_REPLAY) throw expired('too long ago.');
    const rows = await readLog(this.database.em.fork(), position.sequence, upTo);
    if (rows.length < upTo - position.sequence) throw expired('older than the kept changes.');
    return rows.map((row) => asEvent<'hospital.changed'>(row, position.epoch));
  }

  /** What a client with that filter sees of an event; null when nothing. */
  private show(event: Numbered<HospitalsChanged>, { hospitals, kinds }: Filter): BedChangesEvent | null {
    const wanted = (id: number): boolean => hospitals === null || hospitals.has(id);
    const changes = event.payload.beds
      .filter(({ hospitalId }) => wanted(hospitalId))
      .flatMap(({ hospitalId, states }) =>
        states
          .filter(({ kind }) => kinds === null || kinds.has(kind))
          .map((state) => ({ ...toBed(state), hospital: this.board.byKey(hospitalId) })),
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

function toFilter({ hospitalIds, kinds }: BedChangesArgs): Filter {
  return {
    hospitals: hospitalIds
      ? new Set(hospitalIds.map((id) => requireGlobalId('Hospital', id, 'hospitalIds')))
      : null,
    kinds: kinds ? new Set(kinds) : null,
  };
}
