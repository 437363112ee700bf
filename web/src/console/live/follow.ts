import type { Client, Result, TypedDocument } from '@goldenhour/client';

const TRY_AGAIN_MS = 5_000;

/**
 * Tells of every event of a subscription, and each time it begins to run: what happened before that is to be read.
 * It ends with the signal; what the server refuses is tried again, since another read may tell why.
 */
export function follow<Data, Variables>(
  client: Client,
  document: TypedDocument<Data, Variables>,
  variables: Variables,
  signal: AbortSignal,
  changed: () => void,
): void {
  const run = async (): Promise<void> => {
    const options = { signal, onState: (state: string) => state === 'live' && changed() };
    const events = (
      client.subscribe as (
        document: TypedDocument<Data, Variables>,
        variables: Variables,
        options: object,
      ) => AsyncIterable<Result<Data>>
    ).call(client, document, variables, options);
    for await (const _event of events) changed();
  };
  const again = (): void => {
    if (!signal.aborted) setTimeout(() => void run().then(again, again), TRY_AGAIN_MS);
  };
  void run().then(again, again);
}
