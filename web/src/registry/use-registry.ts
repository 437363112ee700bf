import { useEffect, useState } from 'react';

/** What the registry answered; `failed` when it did not, with its sentence where it gave one. */
export type Answer<Data> =
  | { readonly state: 'loading' }
  | { readonly state: 'there'; readonly data: Data }
  | { readonly state: 'failed'; readonly message: string | null };

/** Reads a path of the registry's JSON API (or a text) once, and again when the path changes. */
export function useRegistry<Data>(path: string, as: 'json' | 'text' = 'json'): Answer<Data> {
  const [answer, setAnswer] = useState<Answer<Data>>({ state: 'loading' });
  useEffect(() => {
    const leaving = new AbortController();
    setAnswer({ state: 'loading' });
    read<Data>(path, as, leaving.signal).then(setAnswer, () => {
      if (!leaving.signal.aborted) setAnswer({ state: 'failed', message: null });
    });
    return () => leaving.abort();
  }, [path, as]);
  return answer;
}

async function read<Data>(path: string, as: 'json' | 'text', signal: AbortSignal): Promise<Answer<Data>> {
  const response = await fetch(path, { signal });
  if (response.ok) {
    return { state: 'there', data: (as === 'json' ? await response.json() : await response.text()) as Data };
  }
  const problem = (await response.json()) as { readonly error?: { readonly message?: string } };
  return { state: 'failed', message: problem.error?.message ?? null };
}
