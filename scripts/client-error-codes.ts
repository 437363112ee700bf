import { ERROR_TABLE } from '@goldenhour/service-kit';
import { format, resolveConfig } from 'prettier';
import { ROOT, type GeneratedFile } from './generated-file';

const PATH = 'packages/client/src/errors/error-codes.ts';

/** The codes of the error table for the client, which must not bring the server's code into browsers. */
export async function clientErrorCodes(): Promise<GeneratedFile> {
  const rows = Object.entries(ERROR_TABLE).map(
    ([code, { description }]) => `/** ${description} */\n'${code}',`,
  );
  const source = `// Made by \`npm run generate\` from packages/service-kit/src/error-table.ts.

/** Every \`extensions.code\` that the API answers with; there are no others. */
export const ERROR_CODES = [\n${rows.join('\n')}\n] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];
`;
  const options = await resolveConfig(`${ROOT}/${PATH}`);
  return { path: PATH, content: await format(source, { ...options, parser: 'typescript' }) };
}
