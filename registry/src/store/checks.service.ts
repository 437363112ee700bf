import { randomBytes } from 'node:crypto';
import type { EntityManager } from '@goldenhour/subgraph-kit';
import {
  PATHS,
  RegistryProblem,
  type CheckRecord,
  type CheckReport,
  type CheckRequest,
  type CheckSummary,
  type Page,
} from '../api';
import type { Examination } from '../check/examination';
import { judge } from '../check/judge';
import { DEFAULT_LINT_RULES } from '../lint/lint-rules';
import type { KnownOperation } from '../operations/known-operation';
import type { Apart } from '../server/apart/apart';
import type { OperationsService } from '../usage/operations.service';
import type { UsageService } from '../usage/usage.service';
import { DEFAULT_WINDOW, type UsageLookup, type UsageWindow } from '../usage-window/usage-window';
import type { ApprovalsService } from './approvals.service';
import { signed } from './change';
import { CheckRow } from './check.entity';
import { checkSource } from './check-source';
import type { PageOf } from './history.service';
import { isoTime } from './iso-time';
import { readState, sourcesOf, type State } from './state';
import type { Store } from './store';
import type { Supergraphs } from './supergraphs';

const MOST_DAYS = 400;

export interface ChecksNeeds {
  readonly store: Store;
  readonly supergraphs: Supergraphs;
  readonly apart: Apart;
  readonly usage: UsageService;
  readonly operations: OperationsService;
  readonly approvals: ApprovalsService;
}

/** Checks against what stands, with what clients were seen to use; each is kept and can be shown to others. */
export class ChecksService {
  constructor(private readonly needs: ChecksNeeds) {}

  /** @throws RegistryProblem, and then nothing is kept */
  async check(request: CheckRequest, author: string): Promise<CheckRecord> {
    const { store } = this.needs;
    const em = store.database.em.fork();
    const window = windowOf(request);
    const state = await readState(em);
    const report = await this.#report(request, window, state, em);
    const row = {
      link: randomBytes(16).toString('base64url'),
      subgraph: request.subgraph,
      passed: report.verdict === 'PASSED',
      ...signed(request.author ?? author, request.commit),
      at: await store.clock.now(em),
      against: state.currentFrom,
      report: JSON.stringify(report),
    };
    const id: number = await em.insert<CheckRow>(CheckRow, row);
    return toRecord({ ...row, id });
  }

  /** @throws RegistryProblem NOT_FOUND */
  async byLink(link: string): Promise<CheckRecord> {
    const row = await this.needs.store.database.em
      .fork()
      .findOne(CheckRow, { link }, { populate: ['report'] });
    if (!row) throw new RegistryProblem('NOT_FOUND', 'There is no such check, or it was long ago.');
    return toRecord(row);
  }

  async list({ before, limit }: PageOf): Promise<Page<CheckSummary>> {
    const rows = await this.needs.store.database.em
      .fork()
      .find(CheckRow, before === undefined ? {} : { id: { $lt: before } }, {
        orderBy: { id: 'desc' },
        limit,
      });
    return { items: rows.map(toSummary), next: rows.length < limit ? null : (rows.at(-1)?.id ?? null) };
  }

  /** Removes what is older. */
  async prune(keepMs: number): Promise<void> {
    const { database, clock } = this.needs.store;
    const em = database.em.fork();
    await em.nativeDelete(CheckRow, { at: { $lt: (await clock.now(em)) - keepMs } });
  }

  async #report(
    request: CheckRequest,
    window: UsageWindow,
    state: State,
    em: EntityManager,
  ): Promise<CheckReport> {
    const { supergraphs, apart, approvals } = this.needs;
    const { subgraph, sdl } = request;
    const supergraph = await sourcesOf(em, state.members);
    const url = checkSource(request, await sourcesOf(em, { ...state.latest, ...state.members }), 'check');
    const apiSdl = await supergraphs.apiSdl(state.supergraphDigest);
    const operations = await this.#operations(window.days);
    const examination = await apart.run('examine', {
      supergraph,
      changed: [{ name: subgraph, sdl, url }],
      operations,
      lintRules: DEFAULT_LINT_RULES,
      composer: 'apollo',
      apiSdl,
    });
    const approved = await approvals.of(subgraph);
    return judge({
      examination,
      usage: await this.#lookup(examination, window),
      window,
      approvals: approved.map(({ changeKey, approvedBy, reason }) => ({
        change: changeKey,
        by: approvedBy,
        reason,
      })),
    });
  }

  /** Null where use was not recorded over the whole window: then nothing can be called unused. */
  async #lookup({ changes }: Examination, { days }: UsageWindow): Promise<UsageLookup | null> {
    const { usage } = this.needs;
    if (!(await usage.isRecorded(days))) return null;
    const coordinates = [...new Set(changes.flatMap(({ asks }) => asks))];
    const found = await usage.usage({ days, coordinates });
    const byCoordinate = new Map(found.coordinates.map((one) => [one.coordinate, one]));
    return (coordinate) => {
      const one = byCoordinate.get(coordinate);
      const clients = one?.clients.map(({ client, uses }) => ({ name: client, total: uses })) ?? [];
      return Promise.resolve({ total: one?.uses ?? 0, clients });
    };
  }

  async #operations(days: number): Promise<KnownOperation[]> {
    const { operations, usage } = this.needs;
    const persisted = (await operations.all()).map(({ app, version, hash, body }): KnownOperation => ({
      name: nameIn(body) ?? hash,
      document: body,
      client: app,
      source: 'persisted',
      origin: `${app}@${version}`,
    }));
    const recorded = (await usage.operations(days)).map(({ name, text, clients }): KnownOperation => ({
      name,
      document: text,
      client: clients[0]?.client ?? null,
      source: 'recorded',
      origin: 'recorded usage',
    }));
    return [...persisted, ...recorded];
  }
}

function nameIn(document: string): string | null {
  return /\b(?:query|mutation|subscription)\s+([_A-Za-z]\w*)/.exec(document)?.[1] ?? null;
}

function windowOf({ days, threshold, excludeClients }: CheckRequest): UsageWindow {
  const window = {
    days: days ?? DEFAULT_WINDOW.days,
    threshold: threshold ?? DEFAULT_WINDOW.threshold,
    excludedClients: excludeClients ?? DEFAULT_WINDOW.excludedClients,
  };
  if (window.days < 1 || window.days > MOST_DAYS)
    throw new RegistryProblem('BAD_REQUEST', `The window is 1 to ${MOST_DAYS} days.`);
  return window;
}

function toSummary(row: Omit<CheckRow, 'report'>): CheckSummary {
  const { link, subgraph, passed, author, commitId, at, against } = row;
  return { id: link, subgraph, passed, author, commit: commitId, at: isoTime(at), against };
}

function toRecord(row: CheckRow): CheckRecord {
  return {
    ...toSummary(row),
    page: PATHS.checkPage(row.link),
    report: JSON.parse(row.report) as CheckReport,
  };
}
