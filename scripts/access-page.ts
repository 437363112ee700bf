import { format, resolveConfig } from 'prettier';
import { accessMarkdown } from './access-markdown';
import { ROOT, type GeneratedFile } from './generated-file';

/** The page of all rules, for people who write clients and for those who review rights. */
export async function accessPage(): Promise<GeneratedFile> {
  const options = await resolveConfig(`${ROOT}/docs/access.md`);
  const content = await format(accessMarkdown(), { ...options, parser: 'markdown' });
  return { path: 'docs/access.md', content };
}
