import { AppError } from '@goldenhour/service-kit';
import { checkFirst, cutPage, decodeNumberCursor, encodeCursor } from '@goldenhour/subgraph-kit';
import { estimateTravel } from '@goldenhour/travel';
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
    const matches = matcherOf(filter);
    const all = this.board
      .near(at.latitude, at.longitude, radiusKm)
      .filter(({ hospital }) => matches(hospital));
    const start = after == null ? 0 : startAfter(all, decodeNumberCursor(after, 2), nearPosition);
    const { items, pageInfo } = cutPage(all, start, first, nearCursorOf);
    return {
      totalCount: all.length,
      pageInfo,
      // Getters: what a client does not ask for is not worked out.
      edges: items.map((near) => ({
        get cursor() {
          return nearCursorOf(near);
        },
        distanceMeters: near.distanceMeters,
        get travel() {
          return estimateTravel(at, near.hospital.location!);
        },
        node: near.hospital,
      })),
      get nodes() {
        return items.map((near) => near.hospital);
      },
    };
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
