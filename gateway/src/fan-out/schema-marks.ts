import { Kind, parse, type ConstDirectiveNode } from 'graphql';

/** On the argument that takes a cursor, and on the event's field that carries the next one. */
export const RESUME_CURSOR = 'resume-cursor';
/** On a subscription that everyone may start; made of `@Access` by the subgraph. */
export const PUBLIC = 'public';
/** On a type or field that asks who reads it; made of `@Access` by the subgraph. */
export const VIEWER = 'viewer';
/** On the type of a list's items: of two with equal keys (`latest-by/kind/hospital`) the later one counts. */
export const LATEST_BY = 'latest-by/';

interface Tagged {
  readonly name: { readonly value: string };
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

/** What subgraphs say to the gateway by `@tag`, which clients never see: it is how a gateway that knows no hospital knows. */
export class SchemaMarks {
  readonly #tags = new Map<string, readonly string[]>();

  constructor(supergraphSdl: string) {
    for (const type of parse(supergraphSdl, { noLocation: true }).definitions) {
      if (
        type.kind !== Kind.OBJECT_TYPE_DEFINITION &&
        type.kind !== Kind.OBJECT_TYPE_EXTENSION &&
        type.kind !== Kind.INTERFACE_TYPE_DEFINITION
      )
        continue;
      this.#note(type.name.value, type);
      for (const field of type.fields ?? []) {
        const coordinate = `${type.name.value}.${field.name.value}`;
        this.#note(coordinate, field);
        for (const argument of field.arguments ?? [])
          this.#note(`${coordinate}(${argument.name.value}:)`, argument);
      }
    }
  }

  /** @param coordinate `Type`, `Type.field` or `Type.field(argument:)` */
  of(coordinate: string): readonly string[] {
    return this.#tags.get(coordinate) ?? [];
  }

  has(coordinate: string, tag: string): boolean {
    return this.of(coordinate).includes(tag);
  }

  #note(coordinate: string, { directives = [] }: Tagged): void {
    const names = directives
      .filter(({ name }) => name.value === 'tag')
      .flatMap(({ arguments: given = [] }) =>
        given.flatMap(({ value }) => (value.kind === Kind.STRING ? value.value : [])),
      );
    if (names.length > 0) this.#tags.set(coordinate, [...this.of(coordinate), ...names]);
  }
}
