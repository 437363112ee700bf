interface Surroundings {
  readonly navigator?: {
    readonly locks?: { request<Value>(name: string, run: () => Promise<Value>): Promise<Value> };
  };
}

/** Runs alone among all tabs that share a storage, where the browser can say so. */
export function oneAtATime<Value>(name: string, run: () => Promise<Value>): Promise<Value> {
  const { locks } = (globalThis as Surroundings).navigator ?? {};
  return locks ? locks.request(name, run) : run();
}
