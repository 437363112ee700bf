import type { EntityManager } from '@goldenhour/subgraph-kit';
import type { CompositionProblem } from '../compose/composition';
import type { SubgraphSource } from '../compose/subgraph-source';
import type { SchemaChange } from '../diff/schema-change';
import type { Apart } from '../server/apart/apart';
import { digestOf } from '../token/digest';
import type { Change } from './change';
import { sourcesOf, stateOf, type State, type VersionsByName } from './state';
import type { Supergraphs } from './supergraphs';
import type { VersionRow } from './version.entity';

/** The registry after a change. */
export interface Outcome extends State {
  /** Whether the change came into the supergraph. */
  readonly composes: boolean;
  readonly problems: readonly CompositionProblem[];
  readonly changes: readonly SchemaChange[];
  /** A supergraph to keep, if there is a new one. */
  readonly supergraph: { readonly sdl: string; readonly apiSdl: string } | null;
}

export interface Composing {
  readonly supergraphs: Supergraphs;
  readonly apart: Apart;
}

/**
 * The newest version of every subgraph is tried first, so that two changes which need each other come in with the second
 * one. Where those do not compose, the change is tried on what stands, so that one broken subgraph holds no other up.
 */
export async function outcomeOf(
  state: State,
  change: Change,
  em: EntityManager,
  { supergraphs, apart }: Composing,
): Promise<Outcome> {
  const number = state.number + 1;
  const latest = changed(state.latest, change, number);
  const onCurrent = changed(state.members, change, number);
  const tried = sameVersions(latest, onCurrent) ? [latest] : [latest, onCurrent];
  const candidates = await Promise.all(tried.map((versions) => sourcesWith(em, versions, change, number)));
  const before = await supergraphs.apiSdl(state.supergraphDigest);
  const { chosen, supergraphSdl, apiSdl, problems, changes } = await apart.run('composeFirst', {
    candidates,
    before,
  });
  if (chosen === null || supergraphSdl === null || apiSdl === null)
    return { ...state, number, latest, composes: false, problems, changes: [], supergraph: null };
  return {
    number,
    latest,
    members: tried[chosen]!,
    currentFrom: number,
    supergraphDigest: digestOf(supergraphSdl),
    composes: true,
    problems: [],
    changes,
    supergraph: { sdl: supergraphSdl, apiSdl },
  };
}

/** What a version brought about stands again; what has been published since waits no longer. */
export async function outcomeOfRollback(
  state: State,
  back: VersionRow,
  { supergraphs, apart }: Composing,
): Promise<Outcome> {
  const number = state.number + 1;
  const { members, supergraphDigest } = stateOf(back);
  const [before, after] = [
    await supergraphs.apiSdl(state.supergraphDigest),
    await supergraphs.apiSdl(supergraphDigest),
  ];
  return {
    number,
    latest: members,
    members,
    currentFrom: number,
    supergraphDigest,
    composes: true,
    problems: [],
    changes: before === null || after === null ? [] : await apart.run('differences', { before, after }),
    supergraph: null,
  };
}

export function sameVersions(a: VersionsByName, b: VersionsByName): boolean {
  const [names, others] = [Object.keys(a), Object.keys(b)];
  return names.length === others.length && names.every((name) => a[name] === b[name]);
}

function changed(versions: VersionsByName, { subgraph, source }: Change, number: number): VersionsByName {
  const others = Object.entries(versions).filter(([name]) => name !== subgraph);
  return Object.fromEntries(source ? [...others, [source.name, number]] : others);
}

async function sourcesWith(
  em: EntityManager,
  versions: VersionsByName,
  { source }: Change,
  number: number,
): Promise<SubgraphSource[]> {
  const kept = Object.fromEntries(Object.entries(versions).filter(([, version]) => version !== number));
  const sources = await sourcesOf(em, kept);
  return source ? [...sources, source].sort((a, b) => (a.name < b.name ? -1 : 1)) : sources;
}
