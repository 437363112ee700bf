import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { parse, type GraphQLSchema } from 'graphql';
import type { Viewer } from '@goldenhour/service-kit';
import { buildSchemaSync, createResolversMap, type NonEmptyArray } from 'type-graphql';
import { SchemaAccess, type AccessEntry } from '../viewer/access-of-schema';
import { guardedResolvers } from '../viewer/guarded-resolvers';
import { tagAccess } from './access-tags';

/** Federation directives that every schema may use; v2.9 is what the pinned composition and clients share. */
const IMPORTS = ['@key', '@shareable', '@external', '@inaccessible', '@tag'];

export type ReferenceResolver<C> = (reference: { id: string }, context: C) => unknown;

export interface SubgraphDefinition<C> {
  /** Named one by one: type-graphql's metadata is global, and another subgraph's classes may be loaded too.
   * They hold nothing: what they work with comes in the context of each request. */
  readonly resolvers: NonEmptyArray<new () => object>;
  /** Answers `_entities` for each type with a @key. */
  readonly references: Readonly<Record<string, ReferenceResolver<C>>>;
  /** Types that no field names directly. */
  readonly orphanedTypes?: readonly (new () => object)[];
  /** Enums of internal fields: type-graphql has no directives for enums. */
  readonly inaccessibleEnums?: readonly string[];
  /** Federation directives besides the usual ones, such as `@requires`. */
  readonly imports?: readonly string[];
  /** More for the head of the SDL: definitions of directives of one's own, their `@link` and `@composeDirective`. */
  readonly head?: string;
}

export interface BuiltSubgraph {
  readonly schema: GraphQLSchema;
  /** The subgraph's SDL with federation directives: what composition reads. */
  readonly sdl: string;
  /** Who may read or call what. */
  readonly access: readonly AccessEntry[];
}

/** type-graphql asks for one as soon as there is a subscription; each of ours names its own source instead. */
const NO_PUB_SUB = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error('A subscription must name its source: @Subscription(…, { subscribe }).');
  },
};

/**
 * Turns type-graphql resolvers into a federation 2 subgraph schema.
 * @throws Error when a root field or an entity has no rule (`@Access`)
 */
export function buildSubgraph<C extends { readonly viewer: Viewer }>(
  definition: SubgraphDefinition<C>,
): BuiltSubgraph {
  const plain = buildSchemaSync({
    resolvers: definition.resolvers,
    orphanedTypes: [...(definition.orphanedTypes ?? [])],
    validate: false,
    pubSub: NO_PUB_SUB,
  });
  for (const name of definition.inaccessibleEnums ?? []) {
    plain.getType(name)!.extensions = { directives: { inaccessible: {} } };
  }
  const access = new SchemaAccess(plain, Object.keys(definition.references));
  tagAccess(plain, access);
  const sdl = `${headOf(definition)}\n\n${printSchemaWithDirectives(plain)}\n`;
  const resolvers = createResolversMap(plain) as Record<string, Record<string, unknown>>;
  for (const [type, guarded] of Object.entries(guardedResolvers(plain, access))) {
    resolvers[type] = { ...resolvers[type], ...guarded };
  }
  for (const [type, resolve] of Object.entries(definition.references)) {
    resolvers[type] = { ...resolvers[type], __resolveReference: resolve };
  }
  const schema = buildSubgraphSchema({
    typeDefs: parse(sdl),
    resolvers: resolvers as Parameters<typeof buildSubgraphSchema>[0] extends { resolvers?: infer R }
      ? R & object
      : never,
  });
  return { schema, sdl, access: access.entries };
}

function headOf({
  imports = [],
  head,
}: {
  readonly imports?: readonly string[];
  readonly head?: string;
}): string {
  const names = [...IMPORTS, ...imports].map((name) => `"${name}"`).join(', ');
  const link = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${names}])`;
  return head === undefined ? link : `${link}\n\n${head}`;
}
