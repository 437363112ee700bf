import type { EntityManager } from '@goldenhour/subgraph-kit';
import type { SubgraphSource } from '../compose/subgraph-source';
import { VersionRow } from './version.entity';

/** Versions by the name of their subgraph. */
export type VersionsByName = Readonly<Record<string, number>>;

/** The registry after its newest version. */
export interface State {
  /** 0 before the first one. */
  readonly number: number;
  readonly latest: VersionsByName;
  readonly members: VersionsByName;
  readonly currentFrom: number | null;
  readonly supergraphDigest: string | null;
}

const EMPTY: State = { number: 0, latest: {}, members: {}, currentFrom: null, supergraphDigest: null };

export async function readState(em: EntityManager): Promise<State> {
  const [row] = await em.find(VersionRow, {}, { orderBy: { number: 'desc' }, limit: 1 });
  return row ? stateOf(row) : EMPTY;
}

export function stateOf(row: VersionRow): State {
  const { number, currentFrom, supergraphDigest } = row;
  return {
    number,
    latest: versionsIn(row.latest),
    members: versionsIn(row.members),
    currentFrom,
    supergraphDigest,
  };
}

/** The subgraphs that such versions are, by name. */
export async function sourcesOf(em: EntityManager, versions: VersionsByName): Promise<SubgraphSource[]> {
  const rows = await em.find(
    VersionRow,
    { number: { $in: Object.values(versions) } },
    { populate: ['sdl'], orderBy: { subgraph: 'asc' } },
  );
  return rows.map(({ subgraph, url, sdl }) => ({ name: subgraph!, url: url!, sdl: sdl! }));
}

function versionsIn(json: string): VersionsByName {
  return JSON.parse(json) as VersionsByName;
}
