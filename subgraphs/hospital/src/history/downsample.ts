/**
 * Keeps the last point of each span of `stepMs` (spans begin at whole multiples since 1970); 0 keeps all.
 * A number stands until the next point, so the last of a span is what the span ends with.
 */
export function downsample<P extends { readonly at: number }>(
  points: readonly P[],
  stepMs: number,
): readonly P[] {
  if (stepMs === 0) return points;
  return points.filter((point, index) => {
    const next = points[index + 1];
    return next === undefined || Math.floor(next.at / stepMs) !== Math.floor(point.at / stepMs);
  });
}
