import { AppError } from '@goldenhour/service-kit';
import { checkFirst, cutPage, decodeNumberCursor, encodeCursor } from '@goldenhour/subgraph-kit';
import { estimateTravel, type Point, type TravelEstimate } from '@goldenhour/travel';
import type { Board } from '../board/board';
import type { BoardHospital } from '../board/board-hospital';
import type { NearHospital } from '../board/spatial-index';
import { matcherOf } from './matches';
import type { HospitalsArgs, HospitalsNearArgs } from './search.args';

/** More than the length of the country. */
export const MAX_RADIUS_KM = 1000;

/** Finds hospitals on the board: all in a steady order, or those around a place by distance. */
export class SearchService {
  constructor(private readonly board: Board) {}

  hospitals({ filter, first, after }: HospitalsArgs) {
    checkFirst(first);
    const all = this.board.all.filter(matcherOf(filter));
    const start =
      after == null ? 0 : startAfter(all, decodeNumberCursor(after, 1), (hospital) => [hospital.key]);
    const { items, pageInfo } = cutPage(all, start, first, cursorOf);
    return {
      totalCount: all.length,
      pageInfo,
      edges: items.map((node) => ({ cursor: cursorOf(node), node })),
      nodes: items,
    };
  }

  hospitalsNear({ at, radiusKm, filter, first, after }: HospitalsNearArgs) {
    checkFirst(first);
    if (!(radiusKm > 0 && radiusKm <= MAX_RADIUS_KM)) {
      throw new AppError('BAD_USER_INPUT', `radiusKm: must be above 0 and at most ${MAX_RADIUS_KM}.`, {
        argument: 'radiusKm',
      });
    }
    const around = this.board.near(at.latitude, at.longitude, radiusKm);
    const matches = filter && matcherOf(filter);
    const all = matches ? around.filter(({ hospital }) => matches(hospital)) : around;
    const start = after == null ? 0 : startAfter(all, decodeNumberCursor(after, 2), nearPosition);
    const { items, pageInfo } = cutPage(all, start, first, nearCursorOf);
    return {
      totalCount: all.length,
      pageInfo,
      edges: items.map((near) => new NearEdge(at, near)),
      get nodes() {
        return items.map((near) => near.hospital);
      },
    };
  }
}

/** Getters on a prototype: what a client does not ask for is neither worked out nor made a function for. */
class NearEdge {
  readonly node: BoardHospital;
  readonly distanceMeters: number;

  constructor(
    private readonly from: Point,
    near: NearHospital,
  ) {
    this.node = near.hospital;
    this.distanceMeters = near.distanceMeters;
  }

  get cursor(): string {
    return encodeCursor([this.distanceMeters, this.node.key]);
  }

  get travel(): TravelEstimate {
    return estimateTravel(this.from, this.node.location!);
  }
}

const cursorOf = (hospital: BoardHospital): string => encodeCursor([hospital.key]);
const nearPosition = (near: NearHospital): number[] => [near.distanceMeters, near.hospital.key];
const nearCursorOf = (near: NearHospital): string => encodeCursor(nearPosition(near));

/** Index of the first item behind a position; items are ordered by it. */
function startAfter<T>(
  items: readonly T[],
  position: readonly number[],
  positionOf: (item: T) => readonly number[],
): number {
  const index = items.findIndex((item) => isBehind(positionOf(item), position));
  return index === -1 ? items.length : index;
}

function isBehind(a: readonly number[], b: readonly number[]): boolean {
  for (const [i, part] of a.entries()) {
    if (part !== b[i]) return part > b[i]!;
  }
  return false;
}
