import type { HttpOptions } from './post';

/** What a path of the gateway gives as JSON; null for whatever else comes back, or nothing in time. */
export async function get(
  { url, fetch, timeoutMs, serverTime }: HttpOptions,
  path: string,
  signal: AbortSignal,
): Promise<unknown> {
  const sentAt = Date.now();
  try {
    const response = await fetch(url + path, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
    serverTime.learn(response.headers.get('date'), sentAt, Date.now());
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
