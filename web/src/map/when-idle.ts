const AT_THE_LATEST_MS = 1_000;

/** When the browser has time. Safari has no idle callback; the next task will do there. @returns what takes it back */
export function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(run);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(run, { timeout: AT_THE_LATEST_MS });
  return () => cancelIdleCallback(asked);
}
