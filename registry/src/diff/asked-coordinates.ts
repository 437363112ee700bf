import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isUnionType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/**
 * The elements of the old schema whose use decides whether a breaking change hurts somebody.
 * @returns none where use tells nothing (a directive's use is not recorded)
 */
export function askedCoordinates(
  type: string,
  coordinate: string,
  meta: { readonly removedUnionMemberTypeName?: string },
  old: GraphQLSchema,
): string[] {
  const [typeName = '', fieldName = ''] = coordinate.split('.');
  switch (type) {
    // The argument is new, or was optional: those who leave it out are hurt, so the field's use counts.
    case 'FIELD_ARGUMENT_ADDED':
    case 'FIELD_ARGUMENT_TYPE_CHANGED':
      return [`${typeName}.${fieldName}`];
    // Likewise: everybody who sends this input at all.
    case 'INPUT_FIELD_ADDED':
    case 'INPUT_FIELD_TYPE_CHANGED':
      return wholeType(typeName, old);
    case 'UNION_MEMBER_REMOVED':
      return [...wholeType(meta.removedUnionMemberTypeName ?? '', old), ...placesOf(typeName, old)];
    case 'TYPE_REMOVED':
    case 'TYPE_KIND_CHANGED':
    case 'OBJECT_TYPE_INTERFACE_REMOVED':
      return wholeType(typeName, old);
    case 'SCHEMA_QUERY_TYPE_CHANGED':
      return elementsOf(old.getQueryType());
    case 'SCHEMA_MUTATION_TYPE_CHANGED':
      return elementsOf(old.getMutationType());
    case 'SCHEMA_SUBSCRIPTION_TYPE_CHANGED':
      return elementsOf(old.getSubscriptionType());
    default:
      return type.startsWith('DIRECTIVE_') || coordinate === '' ? [] : [coordinate];
  }
}

/** Its elements, and the fields, arguments and input fields of that type. */
function wholeType(name: string, schema: GraphQLSchema): string[] {
  return [...elementsOf(schema.getType(name)), ...placesOf(name, schema)];
}

function elementsOf(type: GraphQLNamedType | null | undefined): string[] {
  if (isEnumType(type)) return type.getValues().map((value) => `${type.name}.${value.name}`);
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
    return Object.keys(type.getFields()).map((field) => `${type.name}.${field}`);
  }
  if (isUnionType(type)) return type.getTypes().flatMap(elementsOf);
  return [];
}

function placesOf(name: string, schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap()).flatMap((owner) => {
    if (isIntrospectionType(owner)) return [];
    if (isInputObjectType(owner)) {
      return Object.values(owner.getFields()).flatMap((field) =>
        getNamedType(field.type).name === name ? [`${owner.name}.${field.name}`] : [],
      );
    }
    if (!isObjectType(owner) && !isInterfaceType(owner)) return [];
    return Object.values(owner.getFields()).flatMap((field) => [
      ...(getNamedType(field.type).name === name ? [`${owner.name}.${field.name}`] : []),
      ...field.args.flatMap((argument) =>
        getNamedType(argument.type).name === name ? [`${owner.name}.${field.name}.${argument.name}`] : [],
      ),
    ]);
  });
}
