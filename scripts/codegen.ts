import { normalize } from 'node:path';
import { generate } from '@graphql-codegen/cli';
import { print, type GraphQLSchema } from 'graphql';
import { operationsOf, readCodegenConfig } from './codegen-config';
import { ROOT, type GeneratedFile } from './generated-file';

/** Runs codegen.yml over a schema in memory, so that a check needs no file that may have drifted itself. */
export async function generateClient(apiSchema: GraphQLSchema): Promise<GeneratedFile[]> {
  const { withheld, ...read } = readCodegenConfig();
  const documents = read.documents.map((file) => print(operationsOf(file, { withheld })));
  const config = { ...read, documents, schema: apiSchema as never, cwd: ROOT, silent: true };
  const outputs = (await generate(config, false)) as { filename: string; content: string }[];
  return outputs.map(({ filename, content }) => ({ path: normalize(filename), content: droppable(content) }));
}

/** Lets bundlers leave out the operations that a page does not use. */
function droppable(content: string): string {
  return content.replaceAll('= new TypedDocumentString(', '= /*#__PURE__*/ new TypedDocumentString(');
}
