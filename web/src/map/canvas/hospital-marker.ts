import L from 'leaflet';
import type { Look } from '../board/freshness';
import type { Palette } from './palette';
import { drawLabel, drawShape } from './shapes';

const RADIUS = 15;
/** Room for the labels below and beside the shape. */
const BELOW = 34;
const BESIDE = 80;

/** What a marker says: shape and colour by its look, the number within, its age and name below. */
export interface Face {
  readonly look: Look;
  readonly number: string;
  readonly age: string;
  readonly name: string;
  readonly flash: boolean;
  readonly selected: boolean;
}

/** One hospital on Leaflet's canvas. */
export class HospitalMarker extends L.CircleMarker {
  constructor(
    at: L.LatLngExpression,
    readonly id: string,
    private face: Face,
    private palette: Palette,
    renderer: L.Canvas,
  ) {
    super(at, { radius: RADIUS, renderer, bubblingMouseEvents: false });
  }

  get text(): Face {
    return this.face;
  }

  show(face: Face, palette: Palette): void {
    const same = palette === this.palette && sameFace(face, this.face);
    this.face = face;
    this.palette = palette;
    if (!same) this.redraw();
  }

  override _updateBounds(): void {
    const wide = L.point(BESIDE, BELOW + RADIUS);
    this._pxBounds = L.bounds(this._point.subtract(wide), this._point.add(wide));
  }

  override _updatePath(): void {
    if (!this._renderer._drawing || this._empty()) return;
    const { face, palette } = this;
    const { _ctx: context } = this._renderer;
    const { x, y } = this._point;
    if (face.flash) halo(context, x, y, RADIUS + 6, palette.accent, 0.35);
    if (face.selected) ring(context, x, y, RADIUS + 7, palette.accent);
    drawShape(context, { look: face.look, x, y, r: RADIUS }, palette);
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.font = `700 ${face.number.length > 3 ? 11 : 14}px ${palette.font}`;
    context.fillStyle = palette.look[face.look].text;
    context.fillText(face.number, x, y + 0.5);
    if (face.look === 'STALE') strike(context, x, y, palette.look.STALE.text);
    this.#labels(context, x, y + RADIUS + 4);
  }

  #labels(context: CanvasRenderingContext2D, x: number, y: number): void {
    const { face, palette } = this;
    const { font } = palette;
    let below = y;
    if (face.age !== '') {
      drawLabel(context, face.age, { x, y: below, font: `500 11px ${font}`, colour: palette.quiet }, palette);
      below += 13;
    }
    if (face.name !== '') {
      drawLabel(context, face.name, { x, y: below, font: `600 12px ${font}`, colour: palette.text }, palette);
    }
  }
}

function sameFace(a: Face, b: Face): boolean {
  return (
    a.look === b.look &&
    a.number === b.number &&
    a.age === b.age &&
    a.name === b.name &&
    a.flash === b.flash &&
    a.selected === b.selected
  );
}

function halo(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  r: number,
  colour: string,
  alpha: number,
): void {
  context.save();
  context.globalAlpha = alpha;
  context.fillStyle = colour;
  context.beginPath();
  context.arc(x, y, r, 0, 2 * Math.PI);
  context.fill();
  context.restore();
}

function ring(context: CanvasRenderingContext2D, x: number, y: number, r: number, colour: string): void {
  context.lineWidth = 3;
  context.strokeStyle = colour;
  context.beginPath();
  context.arc(x, y, r, 0, 2 * Math.PI);
  context.stroke();
}

function strike(context: CanvasRenderingContext2D, x: number, y: number, colour: string): void {
  context.lineWidth = 1.5;
  context.strokeStyle = colour;
  context.beginPath();
  context.moveTo(x - 9, y);
  context.lineTo(x + 9, y);
  context.stroke();
}
