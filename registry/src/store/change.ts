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

/** Who and which commit, cut to their columns. Git's authors come with a mail address, which is nobody's business here. */
export function signed(
  author: string,
  commit: string | null | undefined,
): Pick<Change, 'author' | 'commitId'> {
  return {
    author: withoutAddress(author).slice(0, LONGEST.author),
    commitId: commit?.slice(0, LONGEST.commit) ?? null,
  };
}

function withoutAddress(author: string): string {
  const name = author.replace(/\s*<[^>]*>/g, '').trim() || author.replace(/[<>]/g, '');
  return name.replace(/@\S+/g, '').trim() || 'unknown';
}
