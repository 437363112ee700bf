import { readFile } from 'node:fs/promises';
import { parseEnvelope, type Envelope } from '../envelope/envelope';
import type { RawRow } from '../envelope/raw-row';
import { failed, type Failed } from '../failure';
import type { RecordedFile } from './recording';

/** The rows of all files of one poll, or what is wrong with the first bad one. */
export async function readRecorded(files: readonly RecordedFile[]): Promise<RawRow[] | Failed> {
  const rows: RawRow[] = [];
  for (const { path } of files) {
    const part = await readFileRows(path);
    if (!part.ok) return part;
    rows.push(...part.rows);
  }
  return rows;
}

async function readFileRows(file: string): Promise<Envelope | Failed> {
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
