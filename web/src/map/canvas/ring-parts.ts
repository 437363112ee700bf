import { LOOKS, type Look } from '../board/freshness';

export type LookCounts = Readonly<Record<Look, number>>;

/** However few they are, the crowded ones of a cluster must be seen. */
const LEAST_PART = 0.07;

/** The part of each look that there is, the worst first; a small one is drawn larger at the cost of the others. */
export function partsOf(counts: LookCounts): { look: Look; part: number }[] {
  const present = LOOKS.filter((look) => counts[look] > 0);
  const all = total(counts);
  const raised = present.map((look) => ({ look, part: Math.max(counts[look] / all, LEAST_PART) }));
  const sum = raised.reduce((before, { part }) => before + part, 0);
  return raised.map(({ look, part }) => ({ look, part: part / sum }));
}

export function total(counts: LookCounts): number {
  return LOOKS.reduce((sum, look) => sum + counts[look], 0);
}
