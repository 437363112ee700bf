import {
  getArgumentValues,
  getDirectiveValues,
  getVariableValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isLeafType,
  isListType,
  isNonNullType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  visit,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type SelectionNode,
  type VariableDefinitionNode,
} from 'graphql';
import type { Variables } from '../transport';

type AnyField = GraphQLField<unknown, unknown>;

/**
 * Compiles `__schema` or `__type`. All its types are objects and leaves with synchronous resolvers, so the general
 * executor is not needed. Without variables the answer is always the same one and is kept.
 * @param node the selection, with inline fragments only
 */
export function compileIntrospection(
  schema: GraphQLSchema,
  node: FieldNode,
  definitions: readonly VariableDefinitionNode[] = [],
): (variables: Variables) => unknown {
  const used = new Set<string>();
  visit(node, { Variable: ({ name }) => void used.add(name.value) });
  const usedDefinitions = definitions.filter(({ variable }) => used.has(variable.name.value));
  const field = node.name.value === '__schema' ? SchemaMetaFieldDef : TypeMetaFieldDef;
  const answer = (variables: Variables) => {
    const { coerced = {} } = getVariableValues(schema, usedDefinitions, variables);
    return new Introspection(schema, coerced).field(field, undefined, [node]);
  };
  if (used.size > 0) return answer;
  let kept: unknown;
  return () => (kept ??= answer({}));
}

class Introspection {
  readonly #info: GraphQLResolveInfo;

  constructor(
    schema: GraphQLSchema,
    private readonly variables: Variables,
  ) {
    // Resolvers of introspection look at nothing else.
    this.#info = { schema } as GraphQLResolveInfo;
  }

  field(field: AnyField, source: unknown, nodes: readonly FieldNode[]): unknown {
    const values = getArgumentValues(field, nodes[0]!, this.variables);
    const value: unknown = field.resolve!(source, values, undefined, this.#info);
    return this.#complete(field.type, value, nodes);
  }

  #complete(type: GraphQLOutputType, value: unknown, nodes: readonly FieldNode[]): unknown {
    if (isNonNullType(type)) return this.#complete(type.ofType, value, nodes);
    if (value === null || value === undefined) return null;
    if (isListType(type))
      return Array.from(value as Iterable<unknown>, (item) => this.#complete(type.ofType, item, nodes));
    if (isLeafType(type)) return type.serialize(value);
    const object = type as GraphQLObjectType;
    const known = object.getFields();
    const answer: Record<string, unknown> = {};
    for (const [name, same] of this.#collect(nodes, object)) {
      const field = same[0]!.name.value;
      answer[name] = field === '__typename' ? object.name : this.field(known[field]!, value, same);
    }
    return answer;
  }

  #collect(nodes: readonly FieldNode[], type: GraphQLObjectType): Map<string, FieldNode[]> {
    const fields = new Map<string, FieldNode[]>();
    const add = (selections: readonly SelectionNode[]): void => {
      for (const selection of selections) {
        if (this.#isLeftOut(selection)) continue;
        if (selection.kind === Kind.FIELD) {
          const name = (selection.alias ?? selection.name).value;
          const known = fields.get(name);
          if (known) known.push(selection);
          else fields.set(name, [selection]);
        } else if (selection.kind === Kind.INLINE_FRAGMENT) {
          const condition = selection.typeCondition?.name.value;
          if (condition === undefined || condition === type.name) add(selection.selectionSet.selections);
        }
      }
    };
    for (const { selectionSet } of nodes) add(selectionSet?.selections ?? []);
    return fields;
  }

  #isLeftOut(selection: SelectionNode): boolean {
    return (
      getDirectiveValues(GraphQLSkipDirective, selection, this.variables)?.['if'] === true ||
      getDirectiveValues(GraphQLIncludeDirective, selection, this.variables)?.['if'] === false
    );
  }
}
