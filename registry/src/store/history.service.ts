import type { EntityManager } from '@goldenhour/subgraph-kit';
import {
  RegistryProblem,
  type Change,
  type ChangelogEntry,
  type CompositionProblem,
  type Current,
  type Differences,
  type Page,
  type Version,
  type VersionDetail,
} from '../api';
import type { Apart } from '../server/apart/apart';
import { isoTime } from './iso-time';
import { readState, stateOf, type State, type VersionsByName } from './state';
import type { Store } from './store';
import type { Supergraphs } from './supergraphs';
import { VersionRow } from './version.entity';

export interface PageOf {
  /** Only what is older than this. */
  readonly before?: number | undefined;
  readonly limit: number;
}

/** Reads what there is and was. */
export class HistoryService {
  constructor(
    private readonly store: Store,
    private readonly supergraphs: Supergraphs,
    private readonly apart: Apart,
  ) {}

  async current(withSdl: boolean): Promise<Current> {
    const em = this.store.database.em.fork();
    const state = await readState(em);
    const rows = await em.find(
      VersionRow,
      { number: { $in: Object.values(state.members) } },
      { orderBy: { subgraph: 'asc' }, ...(withSdl && { populate: ['sdl'] as const }) },
    );
    const waits = Object.entries(state.latest).flatMap(([name, number]) =>
      state.members[name] === number ? [] : [number],
    );
    const waiting = await em.find(VersionRow, { number: { $in: waits } }, { orderBy: { number: 'desc' } });
    return {
      version: state.currentFrom,
      etag: state.supergraphDigest,
      subgraphs: rows.map((row) => ({
        subgraph: row.subgraph!,
        url: row.url!,
        version: row.number,
        author: row.author,
        commit: row.commitId,
        at: isoTime(row.at),
        ...(withSdl && { sdl: row.sdl! }),
      })),
      waiting: waiting.map((row) => toVersion(row, state)),
    };
  }

  /** The public schema that stands. @throws RegistryProblem NOT_FOUND */
  async apiSdl(): Promise<string> {
    const { supergraphDigest } = await readState(this.store.database.em.fork());
    const sdl = await this.supergraphs.apiSdl(supergraphDigest);
    if (sdl === null) throw nothingYet();
    return sdl;
  }

  /** The supergraph that stands. @throws RegistryProblem NOT_FOUND */
  async supergraph(): Promise<{
    readonly digest: string;
    readonly version: number;
    readonly sdl: () => Promise<string>;
  }> {
    const { supergraphDigest: digest, currentFrom } = await readState(this.store.database.em.fork());
    if (digest === null || currentFrom === null) throw nothingYet();
    return { digest, version: currentFrom, sdl: () => this.supergraphs.sdl(digest) };
  }

  async versions(subgraph: string | undefined, page: PageOf): Promise<Page<Version>> {
    const em = this.store.database.em.fork();
    const rows = await this.#rows(em, subgraph === undefined ? {} : { subgraph }, page);
    const state = await readState(em);
    return { items: rows.map((row) => toVersion(row, state)), next: nextOf(rows, page) };
  }

  /** @throws RegistryProblem NOT_FOUND */
  async version(number: number, withSdl: boolean): Promise<VersionDetail> {
    const em = this.store.database.em.fork();
    const row = await em.findOne(VersionRow, { number }, { populate: ['sdl'] });
    if (!row) throw noVersion(number);
    const { members } = stateOf(row);
    return {
      ...toVersion(row, await readState(em)),
      sdl: withSdl ? row.sdl : null,
      members: await membersOf(em, members),
    };
  }

  /** What changed in the public schema. @param from the version before `to` without it */
  async differences(to: number, from?: number): Promise<Differences> {
    const em = this.store.database.em.fork();
    const older = from ?? to - 1;
    const rows = await em.find(VersionRow, { number: { $in: [to, older] } });
    const [after, before] = [to, older].map((number) => rows.find((row) => row.number === number));
    if (!after) throw noVersion(to);
    if (!before && from !== undefined) throw noVersion(from);
    const [was, is] = [
      (await this.supergraphs.apiSdl(before?.supergraphDigest ?? null)) ?? '',
      (await this.supergraphs.apiSdl(after.supergraphDigest)) ?? '',
    ];
    const changes =
      was === '' || is === '' || was === is
        ? []
        : await this.apart.run('differences', { before: was, after: is });
    return { from: before ? older : null, to, changes, before: was, after: is };
  }

  /** Versions that changed the public schema, the newest first. */
  async changelog(page: PageOf): Promise<Page<ChangelogEntry>> {
    const em = this.store.database.em.fork();
    const rows = await this.#rows(em, { composes: true, changes: { $ne: '[]' } }, page, true);
    return {
      items: rows.map((row) => ({
        version: row.number,
        subgraph: row.subgraph,
        author: row.author,
        commit: row.commitId,
        at: isoTime(row.at),
        changes: JSON.parse(row.changes) as Change[],
      })),
      next: nextOf(rows, page),
    };
  }

  #rows(
    em: EntityManager,
    where: object,
    { before, limit }: PageOf,
    withChanges = false,
  ): Promise<VersionRow[]> {
    return em.find(
      VersionRow,
      { ...where, ...(before !== undefined && { number: { $lt: before } }) },
      { orderBy: { number: 'desc' }, limit, ...(withChanges && { populate: ['changes'] as const }) },
    );
  }
}

async function membersOf(em: EntityManager, versions: VersionsByName): Promise<VersionDetail['members']> {
  const rows = await em.find(
    VersionRow,
    { number: { $in: Object.values(versions) } },
    { orderBy: { subgraph: 'asc' } },
  );
  return rows.map(({ subgraph, url, number }) => ({ subgraph: subgraph!, url: url!, version: number }));
}

function toVersion(row: VersionRow, { currentFrom }: State): Version {
  const { number, kind, subgraph, url, author, commitId, at, composes, rolledBackTo } = row;
  return {
    number,
    kind,
    subgraph,
    url,
    author,
    commit: commitId,
    at: isoTime(at),
    composes,
    problems: JSON.parse(row.problems) as CompositionProblem[],
    current: number === currentFrom,
    rolledBackTo,
  };
}

function nextOf(rows: readonly VersionRow[], { limit }: PageOf): number | null {
  return rows.length < limit ? null : (rows.at(-1)?.number ?? null);
}

function noVersion(number: number): RegistryProblem {
  return new RegistryProblem('NOT_FOUND', `There is no version ${number}.`);
}

function nothingYet(): RegistryProblem {
  return new RegistryProblem('NOT_FOUND', 'No supergraph stands yet: publish subgraphs that compose.');
}
