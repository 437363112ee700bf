import type { Composed } from './composition';
import { compose } from './compose';
import type { Composer, SubgraphSource } from './subgraph-source';

export interface CleanlyOptions {
  /** Types that may differ between subgraphs: hints about them are let pass. */
  readonly mayDiffer?: readonly string[];
  readonly composer?: Composer;
}

/**
 * Composes the supergraph, or refuses.
 * @throws Error listing every composition error, or every hint: a hint says that subgraphs disagree about
 *   something, which nobody notices until a client does
 */
export async function composeCleanly(
  subgraphs: readonly SubgraphSource[],
  { mayDiffer = [], composer }: CleanlyOptions = {},
): Promise<Composed> {
  const composition = await compose(subgraphs, composer);
  if (composition.errors) {
    throw problems(
      'Composition failed',
      composition.errors.map(({ message }) => message),
    );
  }
  const hints = composition.hints.filter(
    ({ coordinate }) => !mayDiffer.includes(coordinate?.split('.')[0] ?? ''),
  );
  if (hints.length > 0) {
    throw problems(
      'Composition gave hints',
      hints.map(({ code, message }) => `[${code}]: ${message}`),
    );
  }
  return composition;
}

function problems(title: string, lines: readonly string[]): Error {
  return new Error([`${title}:`, ...lines.map((line) => `- ${line}`)].join('\n'));
}
