import type { Data } from '../transport';

/** Representations of entities without repetition: a list of alerts may name the same hospital twenty times. */
export class Representations {
  readonly all: Data[] = [];
  readonly #positions = new Map<string, number>();

  /** @param byEntityType entities of different types are never taken for the same one */
  constructor(private readonly byEntityType: boolean) {}

  /** @returns its position in {@link all} */
  add(representation: Data, entity: Data): number {
    const text = JSON.stringify(representation);
    const key = this.byEntityType ? `${String(entity['__typename'])} ${text}` : text;
    const known = this.#positions.get(key);
    if (known !== undefined) return known;
    this.#positions.set(key, this.all.length);
    return this.all.push(representation) - 1;
  }
}
