import {
  ERRORS,
  isCompositeType,
  isListType,
  isNonNullType,
  type CompositeType,
  type Schema,
  type Type,
} from '@apollo/federation-internals';
import { compileLeaf } from './leaf';
import { FAILED, INVALID, type Complete, type Tracker } from './outcome';

/**
 * Compiles what happens to a value of a type.
 * @param object what to do with an object of the innermost type, where that has fields
 */
export function compileComplete(
  type: Type,
  schema: Schema,
  object: (type: CompositeType) => Complete,
): Complete {
  if (isNonNullType(type) || isListType(type)) {
    const inner = type.ofType as Type;
    const complete = compileComplete(inner, schema, object);
    return isListType(type) ? list(type, complete) : nonNull(inner, complete);
  }
  if (isCompositeType(type)) return object(type);
  const isValid = compileLeaf(type, schema);
  return (value, tracker, parentType) => {
    if (value === null || isValid(value)) return value;
    note(tracker, `Invalid value found for ${placeOf(tracker, type, parentType)}.`);
    return FAILED;
  };
}

function nonNull(type: Type, complete: Complete): Complete {
  return (value, tracker, parentType) => {
    const completed = complete(value, tracker, parentType);
    if (completed === FAILED) return INVALID;
    if (completed !== null) return completed;
    note(tracker, `Cannot return null for non-nullable ${placeOf(tracker, type, parentType)}.`);
    return INVALID;
  };
}

function list(type: Type, complete: Complete): Complete {
  return (value, tracker, parentType) => {
    if (value === null) return null;
    if (!Array.isArray(value))
      throw new Error(`Invalid non-list value returned by subgraph for list type ${String(type)}`);
    const { path } = tracker;
    const at = tracker.depth;
    tracker.depth = at + 1;
    let isInvalid = false;
    const completed: unknown[] = new Array(value.length);
    for (let i = 0; i < value.length; i += 1) {
      path[at] = i;
      const item = complete(value[i] ?? null, tracker, parentType);
      if (item === INVALID) isInvalid = true;
      completed[i] = item === FAILED ? null : item;
    }
    tracker.depth = at;
    return isInvalid ? FAILED : completed;
  };
}

export function note({ path, depth, errors }: Tracker, message: string): void {
  errors.push(ERRORS.INVALID_GRAPHQL.err(message, { path: path.slice(0, depth) }));
}

/** The last element of the path, in the words of @apollo/gateway. */
export function placeOf({ path, depth }: Tracker, type: Type, parentType: string): string {
  const element = path[depth - 1]!;
  return typeof element === 'string'
    ? `field ${parentType}.${element}`
    : `array element of type ${String(type)} at index ${element}`;
}
