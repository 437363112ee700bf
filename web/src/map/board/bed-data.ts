import type { LiveBoardPageQuery } from '@goldenhour/client';
import { bedOf, type Hospital } from './bed';
import type { Change } from './board-store';

type Node = LiveBoardPageQuery['hospitals']['nodes'][number];

/** The hospitals of the board's pages and their beds; what could not be read is left out. */
export function boardOf(nodes: readonly Node[]): { hospitals: Hospital[]; beds: Change[] } {
  const hospitals: Hospital[] = [];
  const beds: Change[] = [];
  for (const node of nodes) {
    if (node === null) continue;
    const { emergencyRoom, location, ...rest } = node;
    hospitals.push({ ...rest, at: location });
    const general = emergencyRoom?.general;
    if (general) beds.push({ hospitalId: node.id, bed: bedOf(general) });
  }
  return { hospitals, beds };
}
