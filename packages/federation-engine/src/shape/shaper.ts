import {
  isCompositeType,
  isObjectType,
  type CompositeType,
  type Operation,
  type Schema,
  type SelectionSet,
} from '@apollo/federation-internals';
import type { Data } from '../transport';
import { compileComplete, note, placeOf } from './complete';
import { fieldIn, type ShapedField } from './field';
import { FAILED, INVALID, type Complete, type Introspect, type Tracker } from './outcome';
import { selectedFields, type Conditions } from './selected-fields';

interface Shape {
  readonly fields: readonly ShapedField[];
  readonly typename: string;
  /** An own property of any name may be written, `__proto__` too. */
  readonly isBare: boolean;
}

/**
 * Makes a client's answer of the data that was fetched: only what was asked for, under the client's names and in its
 * order, with nulls where the schema's promises were broken. Compiled for one set of conditions; what is asked of an
 * object depends on its type and is compiled when the first of that type comes.
 */
export class Shaper {
  readonly #schema: Schema;
  readonly #root: Complete;
  readonly #rootType: string;

  constructor(
    operation: Operation,
    private readonly conditions: Conditions,
    private readonly introspect: (selection: ShapedField['selection']) => Introspect,
  ) {
    this.#schema = operation.schema();
    const root = this.#schema.schemaDefinition.rootType(operation.rootKind)!;
    this.#rootType = root.name;
    this.#root = this.#object([operation.selectionSet], root, true);
  }

  /** @returns null when the root's own promise is broken. @throws Error for data that has not the form of its type */
  shape(data: Data, tracker: Tracker): Data | null {
    const shaped = this.#root(data, tracker, this.#rootType);
    return shaped === FAILED ? null : (shaped as Data);
  }

  #object(selectionSets: readonly SelectionSet[], type: CompositeType, isRoot = false): Complete {
    const shapes = new Map<unknown, Shape | null>();
    const shapeFor = (typename: unknown): Shape | null => {
      if (typename !== undefined && typeof typename !== 'string')
        throw new Error('Invalid non-string value for __typename');
      const shape = this.#shape(selectionSets, type, typename, isRoot);
      shapes.set(typename, shape);
      return shape;
    };
    return (value, tracker, parentType) => {
      if (value === null) return null;
      if (typeof value !== 'object')
        throw new Error(`Invalid non-object value returned by subgraph for composite type ${type.name}`);
      const typename = (value as Data)['__typename'];
      const known = shapes.get(typename);
      const shape = known === undefined ? shapeFor(typename) : known;
      if (shape === null) {
        note(tracker, `Invalid __typename found for object at ${placeOf(tracker, type, parentType)}.`);
        return FAILED;
      }
      return this.#fill(shape, value as Data, tracker);
    };
  }

  #fill({ fields, typename, isBare }: Shape, input: Data, tracker: Tracker): unknown {
    const output = (isBare ? Object.create(null) : {}) as Data;
    const { path } = tracker;
    const at = tracker.depth;
    tracker.depth = at + 1;
    let isInvalid = false;
    for (const field of fields) {
      const { name } = field;
      if (field.complete === undefined) {
        const special = field.special(input, tracker.variables);
        isInvalid = special === INVALID;
        if (isInvalid) break;
        output[name] = special;
        continue;
      }
      const value = field.isInherited && !Object.hasOwn(input, name) ? null : (input[name] ?? null);
      path[at] = name;
      const completed = field.complete(value, tracker, typename);
      isInvalid = completed === INVALID;
      if (isInvalid) break;
      output[name] = completed === FAILED ? null : completed;
    }
    tracker.depth = at;
    return isInvalid ? FAILED : output;
  }

  /** Null for a type name that clients do not know. */
  #shape(
    selectionSets: readonly SelectionSet[],
    declared: CompositeType,
    typename: string | undefined,
    isRoot: boolean,
  ): Shape | null {
    const named = typename === undefined ? undefined : this.#schema.type(typename);
    if (!isRoot && typename && !(named && isCompositeType(named))) return null;
    const type = !isRoot && named && isCompositeType(named) ? named : declared;
    const selected = selectedFields(selectionSets, {
      schema: this.#schema,
      conditions: this.conditions,
      typename: named ? typename : undefined,
      parentType: type,
    });
    const fields = selected.map((field) =>
      fieldIn(field, {
        isObject: (name) => {
          const found = this.#schema.type(name);
          return found && isObjectType(found);
        },
        introspect: this.introspect,
        complete: () =>
          compileComplete(field.first.element.definition.type!, this.#schema, (inside) =>
            this.#object(field.selectionSets, inside),
          ),
      }),
    );
    return { fields, typename: type.name, isBare: fields.some(({ name }) => name === '__proto__') };
  }
}
