import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/**
 * What an operation asks for: `Hospital.name`, `Query.hospitals.first`, `BedKind.ICU_GENERAL`, `UpdateBedsInput.beds`. Of
 * an input that comes in a variable every field and value counts: values are never looked at, they hold patients.
 */
export function coordinatesOf(document: DocumentNode, schema: GraphQLSchema): Set<string> {
  const used = new Set<string>();
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: () => {
        const [owner, field] = [info.getParentType(), info.getFieldDef()];
        if (owner && field && !field.name.startsWith('__')) used.add(`${owner.name}.${field.name}`);
      },
      Argument: ({ name }) => {
        const [owner, field] = [info.getParentType(), info.getFieldDef()];
        if (owner && field && info.getArgument()) used.add(`${owner.name}.${field.name}.${name.value}`);
      },
      ObjectField: ({ name }) => {
        const owner = getNamedType(info.getParentInputType());
        if (owner) used.add(`${owner.name}.${name.value}`);
      },
      EnumValue: ({ value }) => {
        const type = getNamedType(info.getInputType());
        if (type) used.add(`${type.name}.${value}`);
      },
      VariableDefinition: ({ type }) => {
        let named = type;
        while (named.kind !== Kind.NAMED_TYPE) named = named.type;
        addWhole(schema.getType(named.name.value), used);
      },
    }),
  );
  return used;
}

function addWhole(type: GraphQLNamedType | undefined, used: Set<string>): void {
  if (isEnumType(type)) for (const { name } of type.getValues()) used.add(`${type.name}.${name}`);
  if (!isInputObjectType(type)) return;
  for (const field of Object.values(type.getFields())) {
    const coordinate = `${type.name}.${field.name}`;
    if (used.has(coordinate)) continue;
    used.add(coordinate);
    addWhole(getNamedType(field.type), used);
  }
}
