import L from 'leaflet';
import { LOOKS } from '../board/freshness';
import { radiusOf, RING_WIDTH } from './cluster-size';
import type { Palette } from './palette';
import { partsOf, total, type LookCounts } from './ring-parts';

const GAP = 0.05;

/** Several hospitals in one place: how many, and around that a ring with the part of each look. Never a mean colour. */
export class ClusterMarker extends L.CircleMarker {
  constructor(
    at: L.LatLngExpression,
    readonly id: number,
    private counts: LookCounts,
    private palette: Palette,
    renderer: L.Canvas,
  ) {
    super(at, { radius: radiusOf(total(counts)), renderer, bubblingMouseEvents: false });
  }

  get size(): number {
    return total(this.counts);
  }

  show(counts: LookCounts, palette: Palette): void {
    const same = palette === this.palette && LOOKS.every((look) => counts[look] === this.counts[look]);
    this.counts = counts;
    this.palette = palette;
    if (!same) this.redraw();
  }

  override _updatePath(): void {
    if (!this._renderer._drawing || this._empty()) return;
    const { _ctx: context } = this._renderer;
    const { x, y } = this._point;
    const { palette } = this;
    const r = this._radius;
    context.beginPath();
    context.arc(x, y, r, 0, 2 * Math.PI);
    context.fillStyle = palette.surface;
    context.fill();
    context.lineWidth = 1;
    context.strokeStyle = palette.border;
    context.stroke();
    this.#ring(context, x, y, r - RING_WIDTH / 2 - 1.5);
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.font = `700 ${r > 24 ? 16 : 14}px ${palette.font}`;
    context.fillStyle = palette.text;
    context.fillText(String(this.size), x, y + 0.5);
  }

  /** Clockwise from the top, the crowded ones first. */
  #ring(context: CanvasRenderingContext2D, x: number, y: number, r: number): void {
    const parts = partsOf(this.counts);
    let from = -Math.PI / 2;
    context.lineWidth = RING_WIDTH;
    for (const { look, part } of parts) {
      const to = from + part * 2 * Math.PI;
      const gap = parts.length > 1 ? GAP : 0;
      const { fill, line } = this.palette.look[look];
      const hollow = look === 'AGING' || look === 'STALE' || look === 'UNKNOWN';
      context.strokeStyle = hollow ? line : fill;
      context.globalAlpha = hollow && look !== 'AGING' ? 0.45 : 1;
      context.setLineDash(look === 'AGING' ? [3, 2.5] : []);
      context.beginPath();
      context.arc(x, y, r, from + gap / 2, to - gap / 2);
      context.stroke();
      from = to;
    }
    context.globalAlpha = 1;
    context.setLineDash([]);
  }
}
