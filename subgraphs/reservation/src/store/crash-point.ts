/** Called between the statements of the saga. */
export type CrashPoint = (step: string) => void;

/**
 * Ends this process at one step as a power cut would: nothing is caught, nothing flushed. For tests of recovery; anything
 * but NODE_ENV=test gets a function that does nothing.
 */
export function crashPoint(environment: string, crashAt: string | undefined): CrashPoint {
  if (environment !== 'test' || crashAt === undefined) return () => undefined;
  return (step) => {
    if (step === crashAt) process.kill(process.pid, 'SIGKILL');
  };
}
