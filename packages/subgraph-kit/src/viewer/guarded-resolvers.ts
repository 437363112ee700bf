import type { Viewer } from '@goldenhour/service-kit';
import {
  defaultFieldResolver,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import type { AccessRule } from './access';
import type { SchemaAccess } from './access-of-schema';

interface WithViewer {
  readonly viewer: Viewer;
}
type Resolver = GraphQLFieldResolver<unknown, WithViewer, Record<string, unknown>>;
type ResolverMap = Record<string, Record<string, unknown>>;

/** Resolvers that ask the rule of their field first; a field that is open to everyone costs nothing more. */
export function guardedResolvers(schema: GraphQLSchema, access: SchemaAccess): ResolverMap {
  const guarded: ResolverMap = {};
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    for (const field of Object.values(
      type.getFields() as Record<string, GraphQLField<unknown, WithViewer>>,
    )) {
      const rule = access.of(type, field.name);
      if (rule?.check) (guarded[type.name] ??= {})[field.name] = guard(field, rule);
    }
  }
  return guarded;
}

function guard(field: GraphQLField<unknown, WithViewer>, { check }: AccessRule) {
  const asked =
    (resolve: Resolver): Resolver =>
    (source, args, context, info) => {
      check!(context.viewer, args, source);
      return resolve(source, args, context, info);
    };
  // A subscription is asked for when it starts; its events need no other leave.
  if (field.subscribe) return { subscribe: asked(field.subscribe), resolve: field.resolve };
  return asked(field.resolve ?? defaultFieldResolver);
}
