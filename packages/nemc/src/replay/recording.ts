import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { OPERATIONS, type Operation } from '../fields/operations';
import { parseRecordedName } from './file-name';

/** A folder that cannot be replayed; the message has one line for each problem. */
export class RecordingError extends Error {
  override readonly name = 'RecordingError';

  constructor(
    folder: string,
    readonly problems: readonly string[],
  ) {
    super([`Cannot replay ${folder}:`, ...problems.map((problem) => `- ${problem}`)].join('\n'));
  }
}

export interface RecordedFile {
  readonly path: string;
  readonly scope: string;
}

/** The files of one poll: same operation, same time, any number of scopes. */
export interface RecordedPoll {
  /** When it was recorded, epoch milliseconds. */
  readonly time: number;
  readonly files: readonly RecordedFile[];
}

/**
 * Lists a folder's polls by operation, oldest first. Subfolders, hidden files and a README are passed over; any other
 * file must be named as a recorded response.
 *
 * @throws RecordingError naming every problem: no folder, wrong names, no real-time beds
 */
export function listRecording(folder: string): ReadonlyMap<Operation, readonly RecordedPoll[]> {
  const problems: string[] = [];
  const polls = new Map<Operation, Map<number, RecordedFile[]>>();
  for (const name of namesIn(folder)) {
    const parsed = parseRecordedName(name);
    if (typeof parsed === 'string') {
      problems.push(`${name}: ${parsed}`);
      continue;
    }
    const byTime = polls.get(parsed.operation) ?? new Map<number, RecordedFile[]>();
    const file = { path: join(folder, name), scope: parsed.scope };
    polls.set(parsed.operation, byTime.set(parsed.time, [...(byTime.get(parsed.time) ?? []), file]));
  }
  if (problems.length === 0 && !polls.has(OPERATIONS.REAL_TIME_BEDS)) {
    problems.push(`no file ${OPERATIONS.REAL_TIME_BEDS}.<scope>.<time>.<xml|json>`);
  }
  if (problems.length > 0) throw new RecordingError(folder, problems);
  return new Map([...polls].map(([operation, byTime]) => [operation, inOrder(byTime)]));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && !/^(\.|README)/.test(entry.name))
      .map((entry) => entry.name)
      .sort();
  } catch (error) {
    throw new RecordingError(folder, [
      `the folder cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`,
    ]);
  }
}

function inOrder(byTime: ReadonlyMap<number, RecordedFile[]>): RecordedPoll[] {
  return [...byTime].sort(([one], [other]) => one - other).map(([time, files]) => ({ time, files }));
}
