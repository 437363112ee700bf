import { readFile } from 'node:fs/promises';
import { parseEnvelope } from '../envelope/envelope';
import type { RawRow } from '../envelope/raw-row';
import { failed, type Failed } from '../failure';
import { OPERATIONS, type Operation } from '../fields/operations';
import { readBedReport, type BedReportRow } from '../rows/bed-report';
import { collectRows } from '../rows/collect';
import { readInstitution } from '../rows/institution';
import { readSevereIllness } from '../rows/severe-illness';
import type { Clock, NemcSource, Poll, PollResult, SourceKind } from '../source';
import { listRecording, type RecordedPoll } from './recording';

export interface ReplayOptions {
  /** `now` moves all report times by one offset, so that the newest of the first poll is the moment it is read. */
  readonly shift?: 'now';
  /** REPLAY unless told. */
  readonly kind?: SourceKind;
  readonly clock: Clock;
}

/**
 * Recorded responses as a source. Each call of a method gives its operation's next poll, oldest first, and the last one
 * again and again at the end. An operation that was not recorded has zero rows. Regions are ignored.
 */
export class ReplaySource implements NemcSource {
  readonly kind: SourceKind;
  private readonly polls: ReadonlyMap<Operation, readonly RecordedPoll[]>;
  private readonly position = new Map<Operation, number>();
  private offset: Promise<number> | undefined;

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
    const moved = (time: number | null): number | null => (time === null ? null : time + offset);
    return { ...poll, rows: poll.rows.map((row) => ({ ...row, reportedAt: moved(row.reportedAt) })) };
  }

  severeIllness() {
    return this.next(OPERATIONS.SEVERE_ILLNESS, readSevereIllness);
  }

  institutions() {
    return this.next(OPERATIONS.INSTITUTIONS, readInstitution);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  private async offsetToNow(): Promise<number> {
    const first = await this.read(this.polls.get(OPERATIONS.REAL_TIME_BEDS)?.[0] ?? [], readBedReport);
    if (!first.ok) return 0;
    const newest = Math.max(...first.rows.map((row) => row.reportedAt ?? -Infinity));
    return Number.isFinite(newest) ? this.options.clock.now() - newest : 0;
  }

  private next<Row extends { hpid: string }>(operation: Operation, read: (row: RawRow) => Row | undefined) {
    const polls = this.polls.get(operation) ?? [];
    const at = this.position.get(operation) ?? 0;
    this.position.set(operation, Math.min(at + 1, polls.length - 1));
    return this.read(polls[at] ?? [], read);
  }

  private async read<Row extends { hpid: string }>(
    files: RecordedPoll,
    read: (row: RawRow) => Row | undefined,
  ): Promise<PollResult<Row>> {
    const rows: RawRow[] = [];
    for (const file of files) {
      const part = await readRecorded(file);
      if (!part.ok) return part;
      rows.push(...part.rows);
    }
    return collectRows(rows, read, this.options.clock.now());
  }
}

export function createReplaySource(folder: string, options: ReplayOptions): ReplaySource {
  return new ReplaySource(folder, options);
}

async function readRecorded(file: string): Promise<Pick<Poll<RawRow>, 'ok' | 'rows'> | Failed> {
  let body: string;
  try {
    body = await readFile(file, 'utf8');
  } catch {
    return failed('NETWORK', 'A recorded file cannot be read any more.');
  }
  const envelope = parseEnvelope(body);
  if (!envelope.ok || envelope.rows.length === envelope.totalCount) return envelope;
  return failed(
    'PARTIAL',
    `A recording announces ${envelope.totalCount} rows and holds ${envelope.rows.length}.`,
  );
}
