import { transact } from '@goldenhour/subgraph-kit';
import { UniqueConstraintViolationException } from '@mikro-orm/core';
import type { SubgraphSource } from '../compose/subgraph-source';
import type { VersionsByName } from './state';
import type { Store } from './store';
import { keepSupergraph } from './supergraphs';
import { VersionRow } from './version.entity';

/** Schemas that a new registry begins with, and the supergraph that they compose to. */
export interface Seed {
  readonly subgraphs: readonly SubgraphSource[];
  readonly supergraphSdl: string;
  readonly author: string;
}

/** Fills an empty registry, without composing anything: the first start must not wait for it. */
export async function seedEmpty({ database, clock }: Store, seed: () => Seed): Promise<void> {
  if ((await database.em.fork().count(VersionRow)) > 0) return;
  const { subgraphs, supergraphSdl, author } = seed();
  try {
    await transact(database, async (em) => {
      const at = await clock.now(em);
      const digest = await keepSupergraph(em, supergraphSdl, null);
      let latest: VersionsByName = {};
      for (const [index, { name, url, sdl }] of subgraphs.entries()) {
        const number = index + 1;
        const isLast = number === subgraphs.length;
        latest = { ...latest, [name]: number };
        await em.insert(VersionRow, {
          number,
          kind: 'PUBLISH',
          subgraph: name,
          url,
          sdl,
          author,
          commitId: null,
          at,
          composes: true,
          problems: '[]',
          changes: '[]',
          latest: JSON.stringify(latest),
          members: JSON.stringify(isLast ? latest : {}),
          currentFrom: isLast ? number : null,
          supergraphDigest: isLast ? digest : null,
          rolledBackTo: null,
        });
      }
    });
  } catch (error) {
    // Another process was first.
    if (!(error instanceof UniqueConstraintViolationException)) throw error;
  }
}
