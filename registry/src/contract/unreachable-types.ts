import {
  getNamedType,
  isAbstractType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** Names of types that no query, mutation or subscription can give or take: left over, or wired up wrongly. */
export function unreachableTypes(schema: GraphQLSchema): string[] {
  const reached = new Set<GraphQLNamedType>();
  const visit = (type: GraphQLNamedType): void => {
    if (reached.has(type)) return;
    reached.add(type);
    for (const next of neighbours(type, schema)) visit(next);
  };
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    if (root) visit(root);
  }
  return Object.values(schema.getTypeMap())
    .filter((type) => !reached.has(type) && !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .map(({ name }) => name)
    .sort();
}

function neighbours(type: GraphQLNamedType, schema: GraphQLSchema): GraphQLNamedType[] {
  const next: GraphQLNamedType[] = [];
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      next.push(getNamedType(field.type), ...field.args.map((argument) => getNamedType(argument.type)));
    }
  }
  // An object reaches the interfaces that it implements, but being implemented reaches no object:
  // only a field that returns the interface does.
  if (isObjectType(type)) next.push(...type.getInterfaces());
  if (isInputObjectType(type)) {
    next.push(...Object.values(type.getFields()).map((field) => getNamedType(field.type)));
  }
  if (isAbstractType(type) && isReturned(type, schema)) next.push(...schema.getPossibleTypes(type));
  return next;
}

function isReturned(type: GraphQLNamedType, schema: GraphQLSchema): boolean {
  return Object.values(schema.getTypeMap()).some(
    (owner) =>
      (isObjectType(owner) || isInterfaceType(owner)) &&
      !isIntrospectionType(owner) &&
      Object.values(owner.getFields()).some((field) => getNamedType(field.type) === type),
  );
}
