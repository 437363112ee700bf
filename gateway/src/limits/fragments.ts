import { Kind, type DocumentNode, type FragmentDefinitionNode } from 'graphql';

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** The named fragments of a document. */
export function fragmentsOf(document: DocumentNode): Fragments {
  return new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
}

/**
 * Measures each fragment once, however often it is spread: fragments that spread each other twice would otherwise
 * double the work at every step. A fragment that contains itself counts nothing (validation has refused it before).
 */
export class MeasuredOnce {
  readonly #known = new Map<string, number>();

  of(key: string, measure: () => number): number {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, 0);
    const value = measure();
    this.#known.set(key, value);
    return value;
  }
}
