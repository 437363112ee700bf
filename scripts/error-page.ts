import { renderErrorTable } from '@goldenhour/service-kit';
import { format, resolveConfig } from 'prettier';
import { ROOT, type GeneratedFile } from './generated-file';

const INTRODUCTION = `# Errors

Made by \`npm run generate\` from the table in packages/service-kit/src/error-table.ts. Change that, not this page.

What a user can mend comes back with the data, in \`userErrors { code path message }\`. Everything else is a GraphQL
error whose \`extensions.code\` is one of these; there are no others. The HTTP status is that of an answer in which
the whole request failed with this code.

`;

/** The page of error codes for people who write clients. */
export async function errorPage(): Promise<GeneratedFile> {
  const options = await resolveConfig(ROOT + '/docs/errors.md');
  const content = await format(INTRODUCTION + renderErrorTable(), { ...options, parser: 'markdown' });
  return { path: 'docs/errors.md', content };
}
