/** Called between the statements of the saga, for the reservation of that hospital. */
export type CrashPoint = (step: string, hospitalId: number) => Promise<never> | undefined;

/**
 * Ends this process as a power cut would, nothing caught and nothing flushed, when each of several sagas stands at its
 * step: one that comes to its own waits there for the others. For tests of recovery; anything but NODE_ENV=test gets a
 * function that does nothing.
 * @param crashAt step by number of the hospital, as JSON
 */
export function crashPoint(environment: string, crashAt: string | undefined): CrashPoint {
  if (environment !== 'test' || crashAt === undefined) return () => undefined;
  const steps = new Map(Object.entries(JSON.parse(crashAt) as Record<string, string>));
  const waiting = new Set<number>();
  return (step, hospitalId) => {
    if (steps.get(`${hospitalId}`) !== step) return undefined;
    waiting.add(hospitalId);
    if (waiting.size === steps.size) process.kill(process.pid, 'SIGKILL');
    return new Promise<never>(() => undefined);
  };
}
