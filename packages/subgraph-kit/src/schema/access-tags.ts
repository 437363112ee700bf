import { isObjectType, type GraphQLSchema } from 'graphql';
import type { SchemaAccess } from '../viewer/access-of-schema';

interface Extensible {
  extensions: Readonly<Record<string, unknown>>;
}

/**
 * Tells the gateway by @tag whose events a subscription may be shared by: `public` marks a subscription that everyone
 * may start, `viewer` a type or field whose rule asks who reads it. Both are made of the rules themselves, so neither can
 * be forgotten or be wrong.
 */
export function tagAccess(schema: GraphQLSchema, access: SchemaAccess): void {
  const subscription = schema.getSubscriptionType();
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), subscription]);
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    if (type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const isGuarded = access.of(type, field.name)?.check !== undefined;
      if (type === subscription && !isGuarded) tag(field, 'public');
      if (!roots.has(type) && isGuarded) tag(field, 'viewer');
    }
  }
}

function tag(element: Extensible, name: string): void {
  const directives = element.extensions['directives'] as { tag?: readonly object[] } | undefined;
  element.extensions = {
    ...element.extensions,
    directives: { ...directives, tag: [...(directives?.tag ?? []), { name }] },
  };
}
