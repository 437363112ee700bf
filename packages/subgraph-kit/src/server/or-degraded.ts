import { Degraded } from '@goldenhour/service-kit';

/**
 * The probe of a service that has started: what it misses now is said, but the process keeps its work. All
 * replicas miss the same database; were all taken out, the reads that go on without it would end too.
 */
export async function orDegraded(check: Promise<void>): Promise<void> {
  try {
    await check;
  } catch (error) {
    throw new Degraded(error instanceof Error ? error.message : 'not ready');
  }
}
