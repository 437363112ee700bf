import { readFileSync, unwatchFile, watchFile } from 'node:fs';
import type { Logger, Teardown } from '@goldenhour/service-kit';

/** Mounted volumes and editors replace files in ways that only looking again always notices. */
const LOOK_EVERY_MS = 2_000;

/**
 * Hands on the text of a file whenever it has changed. What cannot be used is logged, and what was before stays: a
 * half-written file is followed by the whole one.
 */
export function followFile(
  file: string,
  o: { onChange: (text: string) => void; teardown: Teardown; log: Logger; everyMs?: number },
): void {
  let used = readFileSync(file, 'utf8');
  const look = () => {
    try {
      const text = readFileSync(file, 'utf8');
      if (text === used) return;
      o.onChange(text);
      used = text;
      o.log.info({ file }, 'the file was read again');
    } catch (err) {
      o.log.error({ file, err }, 'the file has changed and cannot be used; what was before stays');
    }
  };
  watchFile(file, { interval: o.everyMs ?? LOOK_EVERY_MS, persistent: false }, look);
  o.teardown.add(`following ${file}`, () => unwatchFile(file, look));
}
