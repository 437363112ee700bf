import Supercluster from 'supercluster';
import { LOOKS, type Look } from '../board/freshness';
import type { Shown } from '../board/shown';
import type { LookCounts } from './ring-parts';

/** From here on every hospital stands for itself, if need be side by side. */
const LAST_CLUSTERED_ZOOM = 13;
/** Screen pixels, by Leaflet's tiles; between two whole zooms it may look like two thirds of that, and circles must not overlap. */
const RADIUS = 72;
const TILE = 256;

interface Point {
  readonly id: string;
  readonly look: Look;
}

export type Spot =
  | { readonly type: 'hospital'; readonly id: string; readonly longitude: number; readonly latitude: number }
  | {
      readonly type: 'cluster';
      readonly id: number;
      readonly counts: LookCounts;
      readonly longitude: number;
      readonly latitude: number;
    };

/** Which hospitals stand together at which zoom, and how many of each look there are in it. */
export class Clusters {
  #index = newIndex().load([]);

  load(all: readonly Shown[]): void {
    this.#index = newIndex().load(
      all.flatMap(({ hospital: { id, at }, look }) =>
        at === null
          ? []
          : [
              {
                type: 'Feature' as const,
                properties: { id, look },
                geometry: { type: 'Point' as const, coordinates: [at.longitude, at.latitude] },
              },
            ],
      ),
    );
  }

  /** @param bounds west, south, east, north in degrees */
  within(bounds: [number, number, number, number], zoom: number): Spot[] {
    return this.#index.getClusters(bounds, zoom).map(({ geometry, properties }): Spot => {
      const [longitude = 0, latitude = 0] = geometry.coordinates;
      if ('cluster' in properties)
        return { type: 'cluster', id: properties.cluster_id, counts: pick(properties), longitude, latitude };
      return { type: 'hospital', id: properties.id, longitude, latitude };
    });
  }

  /** The zoom at which a cluster falls apart. */
  expansionZoom(clusterId: number): number {
    return this.#index.getClusterExpansionZoom(clusterId);
  }
}

function newIndex(): Supercluster<Point, Record<Look, number>> {
  return new Supercluster<Point, Record<Look, number>>({
    radius: RADIUS,
    extent: TILE,
    maxZoom: LAST_CLUSTERED_ZOOM,
    map: ({ look }) => countsOf((one) => Number(one === look)),
    reduce: (sum, one) => {
      for (const look of LOOKS) sum[look] += one[look];
    },
  });
}

function countsOf(count: (look: Look) => number): Record<Look, number> {
  return Object.fromEntries(LOOKS.map((look) => [look, count(look)])) as Record<Look, number>;
}

function pick(counts: LookCounts): LookCounts {
  return countsOf((look) => counts[look]);
}
