import type { RawRow } from '../envelope/raw-row';
import { OPERATIONS, type Operation } from '../fields/operations';
import { readBedReport, type BedReportRow } from '../rows/bed-report';
import { collectRows } from '../rows/collect';
import { collectMessages } from '../rows/collect-messages';
import { detailOf } from '../rows/detail-of';
import { readInstitution } from '../rows/institution';
import { readInstitutionDetail, type InstitutionDetailRow } from '../rows/institution-detail';
import type { MessageRow } from '../rows/message';
import { readSevereIllness } from '../rows/severe-illness';
import type { Clock, NemcSource, PollResult, SourceKind } from '../source';
import { readRecorded } from './read-recorded';
import { listRecording, type RecordedFile, type RecordedPoll } from './recording';

export interface ReplayOptions {
  /**
   * `now` moves all report times by one offset, so that the newest of the first poll is the moment it is read, and the
   * periods of all messages by another, so that the first poll of messages was recorded at the moment it is read.
   */
  readonly shift?: 'now';
  /** REPLAY unless told. */
  readonly kind?: SourceKind;
  readonly clock: Clock;
}

/**
 * Recorded responses as a source. Each call of a method gives its operation's next poll, oldest first, and the last one
 * again and again at the end. An operation that was not recorded has zero rows, and so has the detail of a hospital without
 * a file of its own (`getEgytBassInfoInqire.<hpid>.<time>.xml`). Regions are ignored.
 */
export class ReplaySource implements NemcSource {
  readonly kind: SourceKind;
  private readonly polls: ReadonlyMap<Operation, readonly RecordedPoll[]>;
  private readonly position = new Map<string, number>();
  private offset: Promise<number> | undefined;
  private messageOffset: number | undefined;

  /** @throws RecordingError when the folder cannot be replayed */
  constructor(
    folder: string,
    private readonly options: ReplayOptions,
  ) {
    this.kind = options.kind ?? 'REPLAY';
    this.polls = listRecording(folder);
  }

  async realTimeBeds(): Promise<PollResult<BedReportRow>> {
    this.offset ??= this.options.shift === 'now' ? this.offsetToNow() : Promise.resolve(0);
    const offset = await this.offset;
    const poll = await this.next(OPERATIONS.REAL_TIME_BEDS, readBedReport);
    if (!poll.ok || offset === 0) return poll;
    return {
      ...poll,
      rows: poll.rows.map((row) => ({ ...row, reportedAt: moved(row.reportedAt, offset) })),
    };
  }

  severeIllness() {
    return this.next(OPERATIONS.SEVERE_ILLNESS, readSevereIllness);
  }

  institutions() {
    return this.next(OPERATIONS.INSTITUTIONS, readInstitution);
  }

  async messages(): Promise<PollResult<MessageRow>> {
    const polls = this.polls.get(OPERATIONS.MESSAGES) ?? [];
    const rows = await readRecorded(this.step(OPERATIONS.MESSAGES, polls)?.files ?? []);
    if (!Array.isArray(rows)) return rows;
    const receivedAt = this.options.clock.now();
    this.messageOffset ??= this.options.shift === 'now' && polls[0] ? receivedAt - polls[0].time : 0;
    const offset = this.messageOffset;
    const poll = collectMessages(rows, receivedAt);
    const inPeriod = (row: MessageRow) => ({
      ...row,
      startsAt: moved(row.startsAt, offset),
      endsAt: moved(row.endsAt, offset),
    });
    return { ...poll, rows: poll.rows.map(inPeriod) };
  }

  async institutionDetail(hpid: string): Promise<PollResult<InstitutionDetailRow>> {
    const own = ({ scope }: RecordedFile): boolean => scope === hpid;
    const polls = (this.polls.get(OPERATIONS.INSTITUTION) ?? [])
      .map(({ time, files }) => ({ time, files: files.filter(own) }))
      .filter(({ files }) => files.length > 0);
    const poll = await this.read(
      this.step(`${OPERATIONS.INSTITUTION} ${hpid}`, polls),
      readInstitutionDetail,
    );
    return poll.ok ? detailOf(hpid, poll) : poll;
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  private async offsetToNow(): Promise<number> {
    const first = await this.read(this.polls.get(OPERATIONS.REAL_TIME_BEDS)?.[0], readBedReport);
    if (!first.ok) return 0;
    const newest = Math.max(...first.rows.map((row) => row.reportedAt ?? -Infinity));
    return Number.isFinite(newest) ? this.options.clock.now() - newest : 0;
  }

  private next<Row extends { hpid: string }>(operation: Operation, read: (row: RawRow) => Row | undefined) {
    return this.read(this.step(operation, this.polls.get(operation) ?? []), read);
  }

  /** The poll whose turn it is; undefined where none was recorded. */
  private step(key: string, polls: readonly RecordedPoll[]): RecordedPoll | undefined {
    const at = this.position.get(key) ?? 0;
    this.position.set(key, Math.min(at + 1, Math.max(0, polls.length - 1)));
    return polls[at];
  }

  private async read<Row extends { hpid: string }>(
    poll: RecordedPoll | undefined,
    read: (row: RawRow) => Row | undefined,
  ): Promise<PollResult<Row>> {
    const rows = await readRecorded(poll?.files ?? []);
    return Array.isArray(rows) ? collectRows(rows, read, this.options.clock.now()) : rows;
  }
}

const moved = (time: number | null, offset: number): number | null => (time === null ? null : time + offset);

export function createReplaySource(folder: string, options: ReplayOptions): ReplaySource {
  return new ReplaySource(folder, options);
}
