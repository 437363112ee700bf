import { Unreachable } from './unreachable';

const TIMEOUT_MS = 10_000;

/**
 * The SDL that a running subgraph tells.
 * @throws Unreachable when it does not answer with one
 */
export async function sdlOfRunning(url: string): Promise<string> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ _service { sdl } }' }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const answer = (await response.json()) as { data?: { _service?: { sdl?: unknown } } };
    const sdl = answer.data?._service?.sdl;
    if (typeof sdl === 'string') return sdl;
  } catch {
    // Whatever kept it from answering: the sentence below says what to look at.
  }
  throw new Unreachable(`The subgraph at ${url} does not answer with its SDL.`);
}
