/**
 * CPU milliseconds of a fixed piece of work, so that an absolute figure says what kind of machine it was
 * measured on: 20 million steps of a linear congruential generator.
 */
export function calibrationMs(): number {
  const start = process.cpuUsage();
  let state = 1;
  for (let i = 0; i < 20_000_000; i++) state = (Math.imul(state, 1664525) + 1013904223) | 0;
  const { user, system } = process.cpuUsage(start);
  return state === 0 ? 0 : (user + system) / 1000;
}

/** CPU milliseconds that this process spent on it, all threads. */
export async function cpuMs(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
