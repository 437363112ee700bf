import {
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type GraphQLObjectType,
} from 'graphql';
import { LATEST_BY, type SchemaMarks } from './schema-marks';
import { plainFields, responseName } from './selections';

/** A list of an event whose items have keys: where they stand in an item. */
export interface KeyedList {
  readonly field: string;
  readonly keys: readonly (readonly string[])[];
}

/**
 * The lists of an event by which a slow client can be spared what is out of date; undefined where an event holds
 * anything else but its cursor, or a key is not selected: then nothing may be left out.
 */
export function keyedLists(
  event: FieldNode,
  type: GraphQLObjectType,
  cursor: string,
  { document, marks }: { document: DocumentNode; marks: SchemaMarks },
): readonly KeyedList[] | undefined {
  const lists = event.selectionSet!.selections.map((selection) => {
    // What is selected only sometimes, or by a fragment, is not looked through.
    if (selection.kind !== Kind.FIELD || (selection.directives?.length ?? 0) > 0) return undefined;
    const isNoData = selection.name.value === '__typename' || responseName(selection) === cursor;
    return isNoData ? 'no data' : keyedList(selection, type, document, marks);
  });
  if (!lists.every((list) => list !== undefined)) return undefined;
  return lists.filter((list) => list !== 'no data');
}

function keyedList(
  field: FieldNode,
  parent: GraphQLObjectType,
  document: DocumentNode,
  marks: SchemaMarks,
): KeyedList | undefined {
  const type = parent.getFields()[field.name.value]?.type;
  const item = type && getNamedType(type);
  if (!type || !isListType(getNullableType(type)) || !isObjectType(item)) return undefined;
  const tag = marks.of(item.name).find((name) => name.startsWith(LATEST_BY));
  if (tag === undefined) return undefined;
  const selected = plainFields(field.selectionSet, document);
  const keys = tag
    .slice(LATEST_BY.length)
    .split('/')
    .map((key) => keyPath(key, item, selected, document));
  return keys.every((key) => key !== undefined) ? { field: responseName(field), keys } : undefined;
}

/** Where a key stands in an item; an object is known by its `id`. */
function keyPath(
  key: string,
  item: GraphQLObjectType,
  selected: readonly FieldNode[],
  document: DocumentNode,
): readonly string[] | undefined {
  const field = selected.find(({ name }) => name.value === key);
  const type = item.getFields()[key]?.type;
  if (!field || !type) return undefined;
  if (!isObjectType(getNamedType(type))) return [responseName(field)];
  const id = plainFields(field.selectionSet, document).find(({ name }) => name.value === 'id');
  return id && [responseName(field), responseName(id)];
}
