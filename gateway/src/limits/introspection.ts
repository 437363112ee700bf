import type { FieldNode } from 'graphql';

/** `__schema` and `__type` are answered from memory, so neither depth nor cost says anything about them. */
export function isIntrospection(field: FieldNode): boolean {
  return field.name.value === '__schema' || field.name.value === '__type';
}
