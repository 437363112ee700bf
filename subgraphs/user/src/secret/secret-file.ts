import { randomBytes, randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A machine's own secret, made at the first start, readable by its user alone. */
export function secretOfFolder(folder: string): string {
  const file = join(folder, 'user.key');
  mkdirSync(folder, { recursive: true });
  const made = `${file}.${randomUUID()}`;
  writeFileSync(made, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  try {
    // It appears whole or not at all: of two processes that start at once, one makes it and both read it.
    linkSync(made, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(made);
  }
  return readFileSync(file, 'utf8').trim();
}
