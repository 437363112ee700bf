import type { Data, SubgraphResult } from '../transport';
import type { CombinedPart, Received, SubgraphFetch } from './run';

type Outcome = { readonly result: SubgraphResult } | { readonly failure: unknown };

/**
 * Sends several fetches as one request and gives each its own result, as if it had travelled alone.
 * @param outcome what becomes of the outcome of one fetch
 * @param alone sends one fetch by itself
 */
export async function callForAll(
  send: () => Promise<SubgraphResult>,
  parts: readonly CombinedPart[],
  outcome: (fetch: SubgraphFetch, outcome: Outcome) => SubgraphResult,
  alone: (fetch: SubgraphFetch) => Promise<SubgraphResult>,
): Promise<Received[]> {
  let result: SubgraphResult;
  try {
    result = await send();
  } catch (failure) {
    return parts.map(
      ({ fetch }) =>
        () =>
          outcome(fetch, { failure }),
    );
  }
  // `_entities` may not be null, so one that fails takes the others with it: each gets its own chance.
  const { data } = result;
  if (!data) return Promise.all(parts.map(async ({ fetch }) => received(await settled(alone(fetch)))));
  return parts.map(
    ({ fetch, alias }) =>
      () =>
        outcome(fetch, { result: partOf(result, data, alias) }),
  );
}

async function settled<T>(promise: Promise<T>): Promise<PromiseSettledResult<T>> {
  const [result] = await Promise.allSettled([promise]);
  return result;
}

function received(result: PromiseSettledResult<SubgraphResult>): Received {
  return () => {
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  };
}

function partOf({ errors }: SubgraphResult, data: Data, alias: string): SubgraphResult {
  const own = errors?.flatMap((error) => {
    if (!error.path) return [error];
    if (error.path[0] !== alias) return [];
    // An error that a schema in this process threw has no own enumerable properties to spread.
    const { message, extensions, path } = error;
    return [{ message, ...(extensions && { extensions }), path: ['_entities', ...path.slice(1)] }];
  });
  const result = { data: { _entities: data[alias] } };
  return own?.length ? { ...result, errors: own } : result;
}
