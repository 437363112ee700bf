import { composeServices, type CompositionResult } from '@apollo/composition';
import { parse, type GraphQLSchema } from 'graphql';

export interface SubgraphSdl {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

export interface Composed {
  readonly supergraphSdl: string;
  /** What clients see: without the federation machinery and without what is @inaccessible. */
  readonly apiSchema: GraphQLSchema;
}

/** Each subgraph knows only its own codes of UserError, so this one enum may differ between them. */
const MAY_DIFFER = 'UserErrorCode';

/**
 * Composes the supergraph.
 * @throws Error listing every composition error, or every hint: a hint says that subgraphs disagree about
 *   something, which nobody notices until a client does
 */
export function compose(subgraphs: readonly SubgraphSdl[]): Composed {
  const result = composeServices(
    subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })),
  );
  if (result.errors)
    throw problems(
      'Composition failed',
      result.errors.map(({ message }) => message),
    );
  const hints = result.hints.filter((hint) => !isAboutUserErrorCode(hint));
  if (hints.length > 0) throw problems('Composition gave hints', hints.map(String));
  return { supergraphSdl: result.supergraphSdl, apiSchema: result.schema.toAPISchema().toGraphQLJSSchema() };
}

type CompositionHint = NonNullable<CompositionResult['hints']>[number];

function isAboutUserErrorCode({ element }: CompositionHint): boolean {
  return element?.coordinate.split('.')[0] === MAY_DIFFER;
}

function problems(title: string, lines: readonly string[]): Error {
  return new Error([`${title}:`, ...lines.map((line) => `- ${line}`)].join('\n'));
}
