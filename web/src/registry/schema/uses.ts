import type { UsageAnswer } from '../../../../registry/src/api/types';

export interface Uses {
  readonly total: number;
  /** The busiest first. */
  readonly clients: readonly string[];
}

/** By coordinate. */
export function usesOf({ coordinates }: UsageAnswer): ReadonlyMap<string, Uses> {
  return new Map(
    coordinates.map(({ coordinate, uses, clients }) => {
      const busiest = [...clients].sort((a, b) => b.uses - a.uses);
      return [coordinate, { total: uses, clients: busiest.map(({ client }) => client) }];
    }),
  );
}
