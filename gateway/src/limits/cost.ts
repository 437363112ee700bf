import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  valueFromAST,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { MeasuredOnce, type Fragments } from './fragments';
import { isIntrospection } from './introspection';

type Variables = Readonly<Record<string, unknown>>;

/** Assumed length of a list whose size no argument gives. */
export const DEFAULT_LIST_SIZE = 10;
/** Larger pages are refused by the fields themselves, which can say which argument is wrong. */
export const LARGEST_PAGE = 100;

/**
 * An estimate of how many fields an answer will have.
 *
 * A field costs 1 (`__typename` 0, introspection 0) plus what is selected in it, times the length of its list. The
 * length is the field's `first` or `last` argument; for the lists inside a connection (`nodes`, `edges`) that of the
 * connection; otherwise {@link DEFAULT_LIST_SIZE}.
 * @param variables coerced, with their defaults
 */
export function costOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Fragments,
  variables: Variables,
): number {
  const once = new MeasuredOnce();

  const ofSelections = (
    selectionSet: SelectionSetNode | undefined,
    parent: GraphQLNamedType | undefined,
    page: number | undefined,
  ): number =>
    (selectionSet?.selections ?? []).reduce((before, selection) => {
      if (selection.kind === Kind.FIELD) return before + ofField(selection, parent, page);
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      const condition = fragment?.typeCondition?.name.value;
      const type = condition === undefined ? parent : schema.getType(condition);
      const inside = () => ofSelections(fragment?.selectionSet, type, page);
      if (selection.kind === Kind.INLINE_FRAGMENT) return before + inside();
      return before + once.of(`${selection.name.value} ${page ?? ''}`, inside);
    }, 0);

  const ofField = (
    node: FieldNode,
    parent: GraphQLNamedType | undefined,
    page: number | undefined,
  ): number => {
    const field =
      isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    if (field === undefined || isIntrospection(node)) return 0;
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return 1;
    const own = pageSize(node, field, variables);
    if (!isListType(getNullableType(field.type))) return 1 + ofSelections(node.selectionSet, type, own);
    return 1 + (own ?? page ?? DEFAULT_LIST_SIZE) * ofSelections(node.selectionSet, type, undefined);
  };

  return ofSelections(
    operation.selectionSet,
    schema.getRootType(operation.operation) ?? undefined,
    undefined,
  );
}

/** What `first` or `last` of a field asks for; undefined for a field that has neither. */
function pageSize(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  variables: Variables,
): number | undefined {
  const sizes = field.args
    .filter(({ name }) => name === 'first' || name === 'last')
    .map((argument) => {
      const given = node.arguments?.find(({ name }) => name.value === argument.name);
      const value = given ? valueFromAST(given.value, argument.type, variables) : argument.defaultValue;
      return typeof value === 'number' ? Math.min(Math.max(value, 0), LARGEST_PAGE) : undefined;
    });
  if (sizes.length === 0) return undefined;
  const asked = sizes.filter((size) => size !== undefined);
  return asked.length === 0 ? DEFAULT_LIST_SIZE : Math.max(...asked);
}
