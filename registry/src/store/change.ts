import type { VersionKind } from '../api';
import type { SubgraphSource } from '../compose/subgraph-source';
import type { VersionRow } from './version.entity';

/** What somebody wants to be the next version. */
export interface Change {
  readonly kind: VersionKind;
  readonly subgraph: string | null;
  /** What is published. */
  readonly source: SubgraphSource | null;
  readonly author: string | null;
  readonly commitId: string | null;
  /** The version whose supergraph is to stand again. */
  readonly back: VersionRow | null;
}

const LONGEST = { author: 200, commit: 100 } as const;

/** Who and which commit, cut to their columns. */
export function signed(
  author: string,
  commit: string | null | undefined,
): Pick<Change, 'author' | 'commitId'> {
  return { author: author.slice(0, LONGEST.author), commitId: commit?.slice(0, LONGEST.commit) ?? null };
}
