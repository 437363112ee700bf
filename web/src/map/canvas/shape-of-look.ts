import type { Look } from '../board/freshness';

export type Shape = 'circle' | 'square' | 'diamond' | 'ring' | 'dot';

/** Each look has a shape of its own, so that nobody needs to tell colours apart. */
export const SHAPES: Readonly<Record<Look, Shape>> = {
  CROWDED: 'diamond',
  MODERATE: 'square',
  SMOOTH: 'circle',
  PLAIN: 'ring',
  AGING: 'circle',
  STALE: 'circle',
  UNKNOWN: 'dot',
};
