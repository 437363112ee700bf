import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** For the whole of a test file: a function that writes a manifest for a gateway to read and gives its path. */
export function useManifests(): (content: unknown) => string {
  const folder = mkdtempSync(join(tmpdir(), 'goldenhour-manifests-'));
  let written = 0;
  afterAll(() => rmSync(folder, { recursive: true }));
  return (content) => {
    const file = join(folder, `${(written += 1)}.json`);
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return file;
  };
}
