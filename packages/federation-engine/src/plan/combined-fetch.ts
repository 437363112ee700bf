import type { CombinedText } from './combined-text';
import { combineTexts } from './combined-text';
import type { EntityFetch } from './entity-fetch';
import type { Step } from './run';
import { asGraphQLError } from './subgraph-error';

/**
 * Fetches of one subgraph that a plan would send side by side, as one request. Those that have nothing to ask in a run
 * are left out of it. Undefined when their documents cannot stand in one.
 */
export function combinedStep(fetches: readonly EntityFetch[]): Step | undefined {
  const subgraph = fetches[0]!.node.serviceName;
  const texts = new Map<number, CombinedText | undefined>();
  const textFor = (mask: number): CombinedText | undefined => {
    if (!texts.has(mask))
      texts.set(
        mask,
        combineTexts(fetches.map(({ node }) => node.operation).filter((_, i) => mask & (1 << i))),
      );
    return texts.get(mask);
  };
  if (textFor((1 << fetches.length) - 1) === undefined) return undefined;

  return async (run) => {
    try {
      const asking = fetches.flatMap((fetch, index) => {
        const gathered = fetch.gather(run);
        return gathered ? [{ fetch, gathered, bit: 1 << index }] : [];
      });
      const [first] = asking;
      if (first === undefined) return;
      if (asking.length === 1) {
        first.fetch.receive(run, first.gathered, await run.call(first.gathered.fetch));
        return;
      }
      const { query, aliases, variables: names } = textFor(asking.reduce((mask, { bit }) => mask | bit, 0))!;
      const variables: Record<string, unknown> = {};
      asking.forEach(({ gathered }, i) => {
        const { representations, ...others } = gathered.fetch.variables;
        Object.assign(variables, others, { [names[i]!]: representations });
      });
      const results = await run.callForAll(
        { subgraph, query, operationName: first.fetch.node.operationName, variables },
        asking.map(({ gathered }, i) => ({ fetch: gathered.fetch, alias: aliases[i]! })),
      );
      asking.forEach(({ fetch, gathered }, i) => {
        try {
          fetch.receive(run, gathered, results[i]!());
        } catch (failure) {
          run.errors.push(asGraphQLError(failure));
        }
      });
    } catch (failure) {
      run.errors.push(asGraphQLError(failure));
    }
  };
}
