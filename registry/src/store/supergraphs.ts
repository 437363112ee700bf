import type { EntityManager } from '@goldenhour/subgraph-kit';
import type { Apart } from '../server/apart/apart';
import { digestOf } from '../token/digest';
import type { Store } from './store';
import { SupergraphRow } from './supergraph.entity';

/** Supergraphs kept in memory: gateways poll for the one that stands. */
const KEPT = 4;

/** Supergraphs and the public schemas that they give, by digest. */
export class Supergraphs {
  readonly #kept = new Map<string, SupergraphRow>();

  constructor(
    private readonly store: Store,
    private readonly apart: Apart,
  ) {}

  async sdl(digest: string): Promise<string> {
    return (await this.#row(digest)).sdl;
  }

  /** The public schema; null without a supergraph. */
  async apiSdl(digest: string | null): Promise<string | null> {
    if (digest === null) return null;
    const row = await this.#row(digest);
    if (row.apiSdl === null) {
      const apiSdl = await this.apart.run('publicSchema', row.sdl);
      await this.store.database.em.fork().nativeUpdate(SupergraphRow, { digest }, { apiSdl });
      row.apiSdl = apiSdl;
    }
    return row.apiSdl;
  }

  async #row(digest: string): Promise<SupergraphRow> {
    const kept = this.#kept.get(digest);
    if (kept) return kept;
    const row = await this.store.database.em.fork().findOneOrFail(SupergraphRow, { digest });
    this.#kept.set(digest, row);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return row;
  }
}

/** Keeps it where it is not there yet. */
export async function keepSupergraph(em: EntityManager, sdl: string, apiSdl: string | null): Promise<string> {
  const digest = digestOf(sdl);
  await em
    .createQueryBuilder(SupergraphRow)
    .insert({ digest, sdl, apiSdl })
    .onConflict('digest')
    .ignore()
    .execute();
  return digest;
}
