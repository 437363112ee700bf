import type { Data } from '../transport';

/** Representations of entities without repetition: a list of alerts may name the same hospital twenty times. */
export class Representations {
  readonly all: Data[] = [];
  readonly #positions = new Map<string, number>();

  /** @param byEntityType entities of different types are never taken for the same one */
  constructor(private readonly byEntityType: boolean) {}

  /** @returns its position in {@link all} */
  add(representation: Data, entity: Data): number {
    const text = keyOf(representation);
    const key = this.byEntityType ? `${String(entity['__typename'])} ${text}` : text;
    const known = this.#positions.get(key);
    if (known !== undefined) return known;
    this.#positions.set(key, this.all.length);
    return this.all.push(representation) - 1;
  }
}

/** Nearly always a type and an id: writing JSON for those would cost more than all the rest. */
function keyOf(representation: Data): string {
  const id = representation['id'];
  if (typeof id !== 'string') return JSON.stringify(representation);
  let fields = 0;
  for (const name in representation) if (Object.hasOwn(representation, name)) fields += 1;
  return fields === 2 ? `${representation['__typename'] as string} ${id}` : JSON.stringify(representation);
}
