import { isInterfaceType, isUnionType, type Schema } from '@apollo/federation-internals';

/** Names of the types that satisfy a type condition, in the supergraph. */
export class TypeNames {
  readonly #known = new Map<string, ReadonlySet<string>>();

  constructor(private readonly schema: Schema) {}

  satisfying(condition: string): ReadonlySet<string> {
    let names = this.#known.get(condition);
    if (names === undefined) {
      const type = this.schema.type(condition);
      const under =
        type === undefined
          ? []
          : isInterfaceType(type)
            ? type.allImplementations()
            : isUnionType(type)
              ? type.types()
              : [];
      names = new Set([condition, ...under.map(({ name }) => name)]);
      this.#known.set(condition, names);
    }
    return names;
  }
}
