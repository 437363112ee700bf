import {
  astFromValue,
  getNullableType,
  isInputObjectType,
  isListType,
  typeFromAST,
  valueFromASTUntyped,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

type Fill = (value: unknown) => unknown;

/**
 * Puts the default values of input fields into variables: graphql-jit refuses an input object without a field such as
 * `minutes: Int! = 60`. Null where no type of the operation's variables has any.
 */
export function inputDefaults(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
): ((variables: Record<string, unknown>) => Record<string, unknown>) | null {
  const fills = variableDefinitions.flatMap(({ variable, type }): [string, Fill][] => {
    const fill = fillOf(typeFromAST(schema, type as never) as GraphQLInputType | undefined, new Map());
    return fill ? [[variable.name.value, fill]] : [];
  });
  if (fills.length === 0) return null;
  return (variables) => ({
    ...variables,
    ...Object.fromEntries(
      fills.flatMap(([name, fill]) => (name in variables ? [[name, fill(variables[name])]] : [])),
    ),
  });
}

/** @param known types that are being looked at already: an input may hold itself */
function fillOf(type: GraphQLInputType | undefined, known: Map<GraphQLInputType, Fill>): Fill | null {
  const nullable = type && getNullableType(type);
  if (isListType(nullable)) {
    const item = fillOf(nullable.ofType, known);
    if (!item) return null;
    return (value) => (Array.isArray(value) ? value.map(item) : item(value));
  }
  if (!isInputObjectType(nullable)) return null;
  const seen = known.get(nullable);
  if (seen) return seen;
  let fields: { readonly name: string; readonly usual: unknown; readonly fill: Fill | null }[] = [];
  const fill: Fill = (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const filled: Record<string, unknown> = { ...value };
    for (const { name, usual, fill: inner } of fields) {
      if (filled[name] === undefined && usual !== undefined) filled[name] = usual;
      else if (inner && name in filled) filled[name] = inner(filled[name]);
    }
    return filled;
  };
  known.set(nullable, fill);
  fields = Object.values(nullable.getFields())
    .map((field) => ({
      name: field.name,
      usual: usualOf(field.defaultValue, field.type),
      fill: fillOf(field.type, known),
    }))
    .filter(({ usual, fill: inner }) => usual !== undefined || inner !== null);
  return fields.length > 0 ? fill : null;
}

/** As a client would send it. */
function usualOf(value: unknown, type: GraphQLInputType): unknown {
  const node = value === undefined ? null : astFromValue(value, type);
  return node ? valueFromASTUntyped(node) : undefined;
}
