import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildSchema } from 'graphql';
import { composeCleanly } from '../registry/src/compose/compose-cleanly';
import { readProjectConfig } from '../registry/src/config/read-project-config';
import { loadSupergraph } from '../registry/src/config/load-supergraph';
import { unreachableTypes } from '../registry/src/contract/unreachable-types';
import { accessPage } from './access-page';
import { clientErrorCodes } from './client-error-codes';
import { generateClient } from './codegen';
import { emitSchemas } from './emit-schemas';
import { errorPage } from './error-page';
import { ROOT, type GeneratedFile } from './generated-file';

const SUPERGRAPH_YAML = join(ROOT, 'supergraph.yaml');

/**
 * Everything that is generated and committed, from code alone: subgraph schemas, the supergraph they compose
 * to, the API schema that clients see, the typed client, the pages of errors and of rights.
 * @throws Error when the schemas do not compose cleanly or the API has types that nothing reaches
 */
export async function generateAll(): Promise<GeneratedFile[]> {
  const schemas = emitSchemas();
  const sdlOf = new Map(schemas.map(({ path, content }) => [path, content]));
  const { mayDiffer } = await readProjectConfig(SUPERGRAPH_YAML);
  const subgraphs = await loadSupergraph(SUPERGRAPH_YAML, (path) => {
    const sdl = path === SUPERGRAPH_YAML ? readFileSync(path, 'utf8') : sdlOf.get(relative(ROOT, path));
    if (sdl === undefined) throw new Error(`supergraph.yaml names ${path}, which no subgraph emits.`);
    return sdl;
  });
  const { supergraphSdl, apiSdl } = await composeCleanly(subgraphs, { mayDiffer });
  const apiSchema = buildSchema(apiSdl);
  const unreachable = unreachableTypes(apiSchema);
  if (unreachable.length > 0) {
    throw new Error(`Types of the API schema that no root reaches: ${unreachable.join(', ')}.`);
  }
  return [
    ...schemas,
    { path: 'supergraph.graphql', content: supergraphSdl },
    { path: 'packages/client/schema.graphql', content: apiSdl },
    ...(await generateClient(apiSchema)),
    await clientErrorCodes(),
    await errorPage(),
    await accessPage(),
  ];
}
