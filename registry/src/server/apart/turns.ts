import { RegistryProblem } from '../../api';

/** More than that are refused at once rather than kept waiting for minutes. */
const MOST_WAITING = 20;

/** Lets one piece of work run at a time, in the order in which they came. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** @throws RegistryProblem UNAVAILABLE when too many wait */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#waiting >= MOST_WAITING)
      throw new RegistryProblem('UNAVAILABLE', 'The registry is busy. Try again in a moment.');
    this.#waiting += 1;
    const mine = this.#last.then(work);
    this.#last = mine.catch(() => undefined);
    try {
      return await mine;
    } finally {
      this.#waiting -= 1;
    }
  }
}
