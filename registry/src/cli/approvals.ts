import { PATHS, type Approvals } from '../api';
import type { Approval } from '../check/check-report';
import type { RegistryClient } from './registry-client';

/** What the command line approves, and what was approved at the registry for these subgraphs or for all. */
export async function approvalsOf(
  keys: readonly string[],
  registry: RegistryClient | null,
  subgraphs: readonly string[],
): Promise<Approval[]> {
  const here = keys.map((change): Approval => ({ change, by: '--approve', reason: null }));
  if (!registry) return here;
  const { items } = await registry.get<Approvals>(PATHS.approvals);
  const there = items
    .filter(({ subgraph }) => subgraph === null || subgraphs.includes(subgraph))
    .map(({ key, by, reason }): Approval => ({ change: key, by, reason }));
  return [...here, ...there];
}
