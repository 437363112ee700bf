import type { Look } from '../board/freshness';
import type { Palette } from './palette';
import { SHAPES, type Shape } from './shape-of-look';

const DASHES: Partial<Readonly<Record<Look, readonly number[]>>> = { AGING: [4, 3], STALE: [1.5, 3] };

/** Draws the shape of a look around a point. */
export function drawShape(
  context: CanvasRenderingContext2D,
  o: { readonly look: Look; readonly x: number; readonly y: number; readonly r: number },
  palette: Palette,
): void {
  const { fill, line } = palette.look[o.look];
  context.beginPath();
  trace(context, SHAPES[o.look], o);
  context.closePath();
  context.fillStyle = fill;
  context.fill();
  context.lineWidth = o.look === 'AGING' ? 2 : 1.5;
  context.strokeStyle = line;
  context.setLineDash([...(DASHES[o.look] ?? [])]);
  context.stroke();
  context.setLineDash([]);
}

function trace(
  context: CanvasRenderingContext2D,
  shape: Shape,
  { x, y, r }: { readonly x: number; readonly y: number; readonly r: number },
): void {
  if (shape === 'diamond') {
    const d = r * 1.28;
    context.moveTo(x, y - d);
    context.lineTo(x + d, y);
    context.lineTo(x, y + d);
    context.lineTo(x - d, y);
  } else if (shape === 'square') {
    const s = r * 0.94;
    context.roundRect(x - s, y - s, 2 * s, 2 * s, r * 0.28);
  } else if (shape === 'dot') context.arc(x, y, r * 0.72, 0, 2 * Math.PI);
  else context.arc(x, y, r, 0, 2 * Math.PI);
}

/** Text that can be read over anything. */
export function drawLabel(
  context: CanvasRenderingContext2D,
  text: string,
  o: { readonly x: number; readonly y: number; readonly font: string; readonly colour: string },
  palette: Palette,
): void {
  context.font = o.font;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = palette.halo;
  context.strokeText(text, o.x, o.y);
  context.fillStyle = o.colour;
  context.fillText(text, o.x, o.y);
}
