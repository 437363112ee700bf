import { printSchema } from 'graphql';
import { accessPage } from './access-page';
import { clientErrorCodes } from './client-error-codes';
import { generateClient } from './codegen';
import { compose } from './compose';
import { emitSchemas } from './emit-schemas';
import { errorPage } from './error-page';
import type { GeneratedFile } from './generated-file';
import { readSupergraphConfig } from './supergraph-config';
import { unreachableTypes } from './unreachable-types';

/**
 * Everything that is generated and committed, from code alone: subgraph schemas, the supergraph they compose
 * to, the API schema that clients see, the typed client, the pages of errors and of rights.
 * @throws Error when the schemas do not compose cleanly or the API has types that nothing reaches
 */
export async function generateAll(): Promise<GeneratedFile[]> {
  const schemas = emitSchemas();
  const sdlOf = new Map(schemas.map(({ path, content }) => [path, content]));
  const { supergraphSdl, apiSchema } = compose(
    readSupergraphConfig().map(({ name, url, file }) => {
      const sdl = sdlOf.get(file);
      if (sdl === undefined)
        throw new Error(`supergraph.yaml: ${name} names ${file}, which no subgraph emits.`);
      return { name, url, sdl };
    }),
  );
  const unreachable = unreachableTypes(apiSchema);
  if (unreachable.length > 0) {
    throw new Error(`Types of the API schema that no root reaches: ${unreachable.join(', ')}.`);
  }
  return [
    ...schemas,
    { path: 'supergraph.graphql', content: supergraphSdl.trim() + '\n' },
    { path: 'packages/client/schema.graphql', content: printSchema(apiSchema) + '\n' },
    ...(await generateClient(apiSchema)),
    await clientErrorCodes(),
    await errorPage(),
    await accessPage(),
  ];
}
