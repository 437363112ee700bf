import L from 'leaflet';
import type { Palette } from '../canvas/palette';

const WIDE = 60;
const HIGH = 14;

/** The name of a province on the canvas of the outlines. */
export class ProvinceLabel extends L.CircleMarker {
  #text = '';
  #palette: Palette | null = null;

  constructor(
    at: L.LatLng,
    readonly province: string,
    options: L.CircleMarkerOptions,
  ) {
    super(at, { ...options, radius: 1 });
  }

  /** Seen when it is next put on a map. */
  set(text: string, palette: Palette): void {
    this.#text = text;
    this.#palette = palette;
  }

  override _updateBounds(): void {
    const size = L.point(WIDE, HIGH);
    this._pxBounds = L.bounds(this._point.subtract(size), this._point.add(size));
  }

  override _updatePath(): void {
    if (!this._renderer._drawing || this._empty() || !this.#palette) return;
    const { _ctx: context } = this._renderer;
    context.font = `600 13px ${this.#palette.font}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillStyle = this.#palette.province;
    context.fillText(this.#text, this._point.x, this._point.y);
  }
}
