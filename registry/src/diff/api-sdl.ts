import { GraphQLError, parse, printSchema } from 'graphql';
import { SdlFault } from '../config/sdl-fault';
import { UsageError } from '../config/usage-error';
import { plainSchema } from './plain-schema';

/**
 * The API schema of a text that is one, or a supergraph, or a subgraph.
 * @throws SdlFault when it does not parse, UsageError when it is no schema
 */
export async function apiSdlOf(sdl: string, file: string): Promise<string> {
  let document;
  try {
    document = parse(sdl, { noLocation: true });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const place = error.locations?.[0];
    throw new SdlFault(error.message, file, place?.line ?? null, place?.column ?? null);
  }
  try {
    if (!sdl.includes('@join__graph')) return printSchema(plainSchema(document));
    const { Supergraph } = await import('@apollo/federation-internals');
    return printSchema(Supergraph.build(sdl).apiSchema().toGraphQLJSSchema());
  } catch (error) {
    throw new UsageError(`${file} is no schema: ${error instanceof Error ? error.message : String(error)}`);
  }
}
