/** A bed's number from a moment on, until the next point. */
export interface Point {
  readonly at: number;
  /** Null where nothing believable was known. */
  readonly available: number | null;
}

export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly min: number;
  readonly max: number;
}

/** Wide enough for all numbers, 0 and the capacity. */
export function scaleOf(points: readonly Point[], capacity: number | null, from: number, to: number): Scale {
  const numbers = points.flatMap(({ available }) => available ?? []);
  return {
    from,
    to,
    min: Math.min(0, ...numbers),
    max: Math.max(1, capacity ?? 0, ...numbers),
  };
}

/**
 * SVG path of a step line: a number stands until the next one comes, and where nothing is known there is a gap.
 * @param width, height of the drawing
 */
export function stepPath(points: readonly Point[], scale: Scale, width: number, height: number): string {
  const x = (at: number) => ((Math.max(at, scale.from) - scale.from) / (scale.to - scale.from)) * width;
  const y = (n: number) => height - ((n - scale.min) / (scale.max - scale.min)) * height;
  const short = (n: number) => Math.round(n * 10) / 10;
  let path = '';
  let drawing = false;
  points.forEach(({ at, available }, index) => {
    if (available === null) {
      drawing = false;
      return;
    }
    const until = points[index + 1]?.at ?? scale.to;
    path += `${drawing ? 'L' : 'M'}${short(x(at))} ${short(y(available))}H${short(x(until))}`;
    drawing = true;
  });
  return path;
}
