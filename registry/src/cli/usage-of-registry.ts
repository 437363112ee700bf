import { PATHS, type UsageAnswer } from '../api';
import type { CoordinateUsage, UsageLookup } from '../usage-window/usage-window';
import type { RegistryClient } from './registry-client';

/** So many coordinates fit into one address. */
const AT_ONCE = 50;

/** Asks the registry for the use of coordinates; what is asked for in one turn goes together. */
export function usageOfRegistry(registry: RegistryClient, days: number): UsageLookup {
  let waiting: string[] = [];
  let answers: Promise<ReadonlyMap<string, CoordinateUsage>> | null = null;
  return async (coordinate) => {
    waiting.push(coordinate);
    answers ??= Promise.resolve().then(() => {
      const asked = waiting;
      [waiting, answers] = [[], null];
      return askAll(registry, asked, days);
    });
    return (await answers).get(coordinate) ?? { total: 0, clients: [] };
  };
}

async function askAll(
  registry: RegistryClient,
  coordinates: readonly string[],
  days: number,
): Promise<ReadonlyMap<string, CoordinateUsage>> {
  const known = new Map<string, CoordinateUsage>();
  for (let i = 0; i < coordinates.length; i += AT_ONCE) {
    const answer = await registry.get<UsageAnswer>(PATHS.usage, {
      coordinate: coordinates.slice(i, i + AT_ONCE),
      days,
    });
    for (const { coordinate, uses, clients } of answer.coordinates) {
      const named = clients.map(({ client, uses: total }) => ({ name: client, total }));
      known.set(coordinate, { total: uses, clients: named });
    }
  }
  return known;
}
