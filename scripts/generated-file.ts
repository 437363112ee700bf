import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export const ROOT = dirname(__dirname);

/** A committed file that a script makes. */
export interface GeneratedFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly content: string;
}

export async function writeGenerated({ path, content }: GeneratedFile): Promise<void> {
  const file = join(ROOT, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

/** Whether the file in the working tree is missing or is not what would be generated now. */
export async function hasDrifted({ path, content }: GeneratedFile): Promise<boolean> {
  return (await readFile(join(ROOT, path), 'utf8').catch(() => null)) !== content;
}
