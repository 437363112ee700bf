/** Lets works of one key run one after the other in this process: they wait here, and not each with a connection. */
export class Turns<K> {
  private readonly last = new Map<K, Promise<unknown>>();

  take<T>(key: K, work: () => Promise<T>): Promise<T> {
    const mine = (this.last.get(key) ?? Promise.resolve()).then(work, work);
    this.last.set(key, mine);
    const leave = (): void => {
      if (this.last.get(key) === mine) this.last.delete(key);
    };
    void mine.then(leave, leave);
    return mine;
  }
}
