import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createRegistry, type Registry, type Seed } from '@goldenhour/registry/service';
import type { Logger } from '@goldenhour/service-kit';
import { databaseLocation } from '@goldenhour/subgraph-kit';
import type { Registry as Metrics } from 'prom-client';
import type { PlatformEnv } from './env';

const ROOT = resolve(__dirname, '..', '..');

/** The schema registry, which begins with the schemas that this platform runs. */
export function platformRegistry(
  env: PlatformEnv,
  supergraphSdl: string,
  log: Logger,
  metrics: Metrics,
): Registry {
  return createRegistry({
    env,
    database: databaseLocation(env, 'registry'),
    production: env.NODE_ENV === 'production',
    migrateAtStart: true,
    log: log.child({ service: 'registry' }),
    metrics,
    seed: () => seedOf(supergraphSdl),
  });
}

/** The committed schemas: names and addresses are those that the supergraph was composed with. */
export function seedOf(supergraphSdl: string): Seed {
  const graphs = supergraphSdl.matchAll(/@join__graph\(name: "([^"]+)", url: "([^"]+)"\)/g);
  return {
    subgraphs: [...graphs].map(([, name, url]) => ({
      name: name!,
      url: url!,
      sdl: readFileSync(resolve(ROOT, 'subgraphs', name!, 'schema.graphql'), 'utf8'),
    })),
    supergraphSdl,
    author: 'platform',
  };
}
