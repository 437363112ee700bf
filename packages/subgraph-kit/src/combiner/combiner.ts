/** More would keep the first waiting for the last. */
const MOST_AT_ONCE = 64;

interface Waiting<C, R> {
  readonly command: C;
  readonly done: (result: R) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Lets commands of one key wait for each other here and not for a row's lock in the database: those that came while
 * one transaction ran go into the next one together, in the order in which they came.
 */
export class Combiner<K, C, R> {
  private readonly lanes = new Map<K, Waiting<C, R>[]>();

  /** @param run takes commands in their order and gives one result for each */
  constructor(private readonly run: (key: K, commands: readonly C[]) => Promise<readonly R[]>) {}

  submit(key: K, command: C): Promise<R> {
    return new Promise((done, failed) => {
      const waiting = { command, done, failed };
      const lane = this.lanes.get(key);
      if (lane) lane.push(waiting);
      else void this.serve(key, [waiting]);
    });
  }

  private async serve(key: K, lane: Waiting<C, R>[]): Promise<void> {
    this.lanes.set(key, lane);
    while (lane.length > 0) {
      const batch = lane.splice(0, MOST_AT_ONCE);
      try {
        const results = await this.run(
          key,
          batch.map(({ command }) => command),
        );
        for (const [index, { done }] of batch.entries()) done(results[index]!);
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
      // Those who just had their answer may ask for more at once: let them, before the next transaction begins.
      await new Promise(setImmediate);
    }
    this.lanes.delete(key);
  }
}
