import { PUBLIC_VIEWER, createLogger, type Identity } from '@goldenhour/service-kit';
import { createExecutor } from '@goldenhour/subgraph-kit';
import { estimateTravel } from '@goldenhour/travel';
import type { Board } from '../subgraphs/hospital/src/board/board';
import type { HospitalContext } from '../subgraphs/hospital/src/context';
import { buildHospitalSchema } from '../subgraphs/hospital/src/schema';
import { SearchService } from '../subgraphs/hospital/src/search/search.service';
import { calibrationMs, cpuMs, median } from './calibration';
import { openHospitalFixture } from './hospital-fixture';

const GOAL = 2;
const ROUNDS = 15;
const PER_ROUND = 200;
const VARIABLES = { at: { latitude: 37.5663, longitude: 126.9779 }, radiusKm: 30, first: 10 };

/** NearbyHospitals as the gateway asks this subgraph for it (announcements are another subgraph's). */
const QUERY = `query NearbyHospitals($at: LocationInput!, $radiusKm: Float! = 30, $filter: HospitalFilter, $first: Int! = 10, $after: String) {
  hospitalsNear(at: $at, radiusKm: $radiusKm, filter: $filter, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges {
      distanceMeters
      travel { minutes source }
      node {
        __typename
        id
        name
        tier
        erPhone
        location { latitude longitude }
        emergencyRoom { general { available capacity crowding freshness reportedAt } }
      }
    }
  }
}`;

/** The same answer written by hand over the same index: what no general executor can beat. */
function byHand(board: Board, { at, radiusKm, first }: typeof VARIABLES): string {
  const all = board.near(at.latitude, at.longitude, radiusKm);
  const page = all.slice(0, first);
  const last = page[page.length - 1];
  return JSON.stringify({
    data: {
      hospitalsNear: {
        totalCount: all.length,
        pageInfo: {
          hasNextPage: all.length > first,
          endCursor: last
            ? Buffer.from(JSON.stringify([last.distanceMeters, last.hospital.key])).toString('base64url')
            : null,
        },
        edges: page.map(({ hospital, distanceMeters }) => {
          const { available, capacity, crowding, freshness, reportedAt } = hospital.emergencyRoom.general;
          return {
            distanceMeters,
            travel: estimateTravel(at, hospital.location!),
            node: {
              __typename: 'Hospital',
              id: hospital.id,
              name: hospital.name,
              tier: hospital.tier,
              erPhone: hospital.erPhone,
              location: hospital.location,
              emergencyRoom: { general: { available, capacity, crowding, freshness, reportedAt } },
            },
          };
        }),
      },
    },
  });
}

/** NearbyHospitals inside the subgraph against the same answer written by hand. */
export async function benchNearby(): Promise<string[]> {
  const fixture = await openHospitalFixture(1);
  await fixture.poller.pollOnce();
  await fixture.store.relay.drain();
  const { board } = fixture;
  const search = new SearchService(board);
  const executor = createExecutor<HospitalContext>({
    schema: buildHospitalSchema().schema,
    createContext: (identity) =>
      ({
        board,
        search,
        identity,
        viewer: identity.viewer,
        hospital: (key: number) => board.byKey(key),
      }) as HospitalContext,
    log: createLogger({ name: 'bench', level: 'error' }),
  });
  const identity: Identity = { viewer: PUBLIC_VIEWER, caller: 'bench', requestId: 'bench', fresh: false };
  const subgraph = async (): Promise<string> =>
    JSON.stringify(await executor.execute({ query: QUERY, variables: VARIABLES }, identity));
  const hand = (): string => byHand(board, VARIABLES);
  if ((await subgraph()) !== hand())
    throw new Error('The two answers differ, so comparing their cost means nothing.');

  const ratios: number[] = [];
  const costs: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const ours = await cpuMs(async () => {
      for (let i = 0; i < PER_ROUND; i++) await subgraph();
    });
    const handMs = await cpuMs(() => {
      for (let i = 0; i < PER_ROUND; i++) hand();
    });
    ratios.push(ours / handMs);
    costs.push(ours / PER_ROUND);
  }
  await fixture.close();
  const ratio = median(ratios);
  return [
    `NearbyHospitals in the subgraph ÷ by hand: ${ratio.toFixed(2)} (median of ${ROUNDS}; goal ${GOAL})` +
      (ratio > GOAL ? '  WARNING: over the goal' : ''),
    `  ${(median(costs) * 1000).toFixed(0)} µs CPU a query; calibration loop: ${calibrationMs().toFixed(0)} ms`,
  ];
}
