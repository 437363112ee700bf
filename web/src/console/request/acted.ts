import { createContext, useContext } from 'react';

/** What this screen itself did a moment ago: nobody is told of that, and the focus goes along with it. */
export class Acted {
  readonly #ids = new Set<string>();
  last: string | null = null;

  add(id: string): void {
    this.#ids.add(id);
    this.last = id;
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }
}

export const ActedContext = createContext(new Acted());

export function useActed(): Acted {
  return useContext(ActedContext);
}
