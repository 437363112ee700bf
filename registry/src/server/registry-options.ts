import type { Logger } from '@goldenhour/service-kit';
import type { DatabaseLocation } from '@goldenhour/subgraph-kit';
import type { Registry as Metrics } from 'prom-client';
import type { RegistryEnv } from '../env';
import type { Seed } from '../store/seed';

export interface RegistryOptions {
  readonly env: RegistryEnv;
  readonly database: DatabaseLocation;
  readonly production: boolean;
  readonly migrateAtStart: boolean;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** What an empty registry begins with. */
  readonly seed?: () => Seed;
}
