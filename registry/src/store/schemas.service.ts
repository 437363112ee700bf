import { transact, type EntityManager } from '@goldenhour/subgraph-kit';
import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { stripIgnoredCharacters } from 'graphql';
import { RegistryProblem, type DeleteRequest, type PublishRequest, type RollbackRequest } from '../api';
import type { CompositionProblem } from '../compose/composition';
import type { SchemaChange } from '../diff/schema-change';
import { Turns } from '../server/apart/turns';
import { signed, type Change } from './change';
import { checkSource } from './check-source';
import { outcomeOf, outcomeOfRollback, sameVersions, type Composing, type Outcome } from './outcome';
import { readState, sourcesOf, stateOf, type State } from './state';
import type { Store } from './store';
import { keepSupergraph } from './supergraphs';
import { VersionRow } from './version.entity';

/** How often a change begins anew because another process was first. */
const TRIES = 20;

/** A change to make, or the version that is the same already. */
type Plan = { readonly change: Change } | { readonly same: number };

export interface Published {
  /** The version; null where none was made: refused, or tried only. */
  readonly number: number | null;
  readonly changed: boolean;
  readonly composes: boolean;
  readonly problems: readonly CompositionProblem[];
  readonly changes: readonly SchemaChange[];
}

export interface PublishOptions {
  /** Keeps nothing that does not compose. */
  readonly mustCompose?: boolean;
  /** Only says what would be. */
  readonly dryRun?: boolean;
}

/** The one place where versions are made. What does not compose is kept but never stands (decisions/registry-versions.md). */
export class SchemasService {
  readonly #turns = new Turns();

  constructor(
    private readonly store: Store,
    private readonly composing: Composing,
  ) {}

  /** @throws RegistryProblem, and then nothing is kept */
  publish(request: PublishRequest, author: string, options: PublishOptions = {}): Promise<Published> {
    return this.#next(options, async (state, em) => {
      const known = await sourcesOf(em, state.latest);
      const url = checkSource(request, known, 'publish');
      const { subgraph, sdl, commit } = request;
      const present = known.find(({ name }) => name === subgraph);
      if (present?.url === url && isSameText(present.sdl, sdl)) return { same: state.latest[subgraph]! };
      const source = { name: subgraph, url, sdl };
      const by = signed(request.author ?? author, commit);
      return { change: { kind: 'PUBLISH', subgraph, source, back: null, ...by } };
    });
  }

  /** Takes a subgraph out. @throws RegistryProblem UNKNOWN_SUBGRAPH */
  delete(request: DeleteRequest, author: string, options: PublishOptions = {}): Promise<Published> {
    return this.#next(options, (state) => {
      const { subgraph, commit } = request;
      if (!Object.hasOwn(state.latest, subgraph)) throw unknownSubgraph(subgraph, Object.keys(state.latest));
      const by = signed(request.author ?? author, commit);
      return Promise.resolve({ change: { kind: 'DELETE', subgraph, source: null, back: null, ...by } });
    });
  }

  /** Lets the supergraph of an earlier version stand again. @throws RegistryProblem NOT_FOUND, CONFLICT */
  rollback({ to, author: given }: RollbackRequest, author: string): Promise<Published> {
    return this.#next({}, async (state, em) => {
      const back = await em.findOne(VersionRow, { number: to });
      if (!back) throw new RegistryProblem('NOT_FOUND', `There is no version ${to}.`);
      if (back.supergraphDigest === null)
        throw new RegistryProblem('CONFLICT', `No supergraph stood at version ${to}: choose a later one.`);
      if (sameVersions(state.latest, stateOf(back).members)) return { same: state.number };
      const by = signed(given ?? author, null);
      return { change: { kind: 'ROLLBACK', subgraph: null, source: null, back, ...by } };
    });
  }

  /** One change at a time in this process; where another process is first, it begins anew on what that one made. */
  #next(
    options: PublishOptions,
    plan: (state: State, em: EntityManager) => Promise<Plan>,
  ): Promise<Published> {
    return this.#turns.take(async () => {
      for (let nth = 1; nth <= TRIES; nth += 1) {
        const em = this.store.database.em.fork();
        const state = await readState(em);
        const planned = await plan(state, em);
        if ('same' in planned) return this.#unchanged(planned.same, options, em);
        const { change } = planned;
        const outcome = change.back
          ? await outcomeOfRollback(state, change.back, this.composing)
          : await outcomeOf(state, change, em, this.composing);
        const { composes, problems, changes, number } = outcome;
        const made = { composes, problems, changes };
        if (options.dryRun === true || (options.mustCompose === true && !composes))
          return { ...made, number: null, changed: false };
        if (await this.#keep(change, outcome)) return { ...made, number, changed: true };
      }
      throw new RegistryProblem('CONFLICT', 'Others publish at the same time. Try again.');
    });
  }

  async #unchanged(number: number, options: PublishOptions, em: EntityManager): Promise<Published> {
    const { composes, problems } = await em.findOneOrFail(VersionRow, { number });
    return {
      number: options.mustCompose === true && !composes ? null : number,
      changed: false,
      composes,
      problems: JSON.parse(problems) as CompositionProblem[],
      changes: [],
    };
  }

  /** @returns false when another process has made this version */
  async #keep(change: Change, outcome: Outcome): Promise<boolean> {
    const { subgraph, source, kind, author, commitId, back } = change;
    try {
      await transact(this.store.database, async (em) => {
        const { supergraph } = outcome;
        if (supergraph) await keepSupergraph(em, supergraph.sdl, supergraph.apiSdl);
        await em.insert(VersionRow, {
          number: outcome.number,
          kind,
          subgraph,
          url: source?.url ?? null,
          sdl: source?.sdl ?? null,
          author,
          commitId,
          at: await this.store.clock.now(em),
          composes: outcome.composes,
          problems: JSON.stringify(outcome.problems),
          changes: JSON.stringify(outcome.changes),
          latest: JSON.stringify(outcome.latest),
          members: JSON.stringify(outcome.members),
          currentFrom: outcome.currentFrom,
          supergraphDigest: outcome.supergraphDigest,
          rolledBackTo: back?.number ?? null,
        });
      });
      return true;
    } catch (error) {
      if (error instanceof UniqueConstraintViolationException) return false;
      throw error;
    }
  }
}

/** Hive's command line sends SDL without its white space and comments. */
function isSameText(a: string, b: string): boolean {
  return a === b || stripIgnoredCharacters(a) === stripIgnoredCharacters(b);
}

export function unknownSubgraph(subgraph: string, known: readonly string[]): RegistryProblem {
  const names = known.length > 0 ? known.join(', ') : 'none';
  return new RegistryProblem('UNKNOWN_SUBGRAPH', `There is no subgraph ${subgraph}. Known are: ${names}.`);
}
