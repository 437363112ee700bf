import type { Client, SubscribeOptions, TypedDocument, VariablesAnd } from '@goldenhour/client';

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
  const options: SubscribeOptions<Data, Variables> = {
    signal,
    onState: (state) => {
      if (state === 'live') changed();
    },
  };
  const run = async (): Promise<void> => {
    const given = [variables, options] as VariablesAnd<Variables, SubscribeOptions<Data, Variables>>;
    const events = client.subscribe(document, ...given);
    while ((await events.next()).done !== true) changed();
  };
  const again = (): void => {
    if (!signal.aborted) setTimeout(() => signal.aborted || void run().then(again, again), TRY_AGAIN_MS);
  };
  void run().then(again, again);
}
