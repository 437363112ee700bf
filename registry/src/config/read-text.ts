import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileAtCommit } from './git';
import { UsageError } from './usage-error';

/**
 * The text of a file, or of one at a commit (`main:path`).
 * @throws UsageError when there is none
 */
export function readText(spec: string): string {
  if (existsSync(spec)) {
    if (statSync(spec).isDirectory()) throw new UsageError(`${spec} is a folder, not a file.`);
    return readFileSync(spec, 'utf8');
  }
  if (spec.includes(':')) return fileAtCommit(spec);
  throw new UsageError(`There is no file ${spec}.`);
}
