import L from 'leaflet';
import type { Palette } from '../canvas/palette';
import type { MapConfig } from '../page-config';
import { ProvinceLabel } from './province-label';
import provincesUrl from './provinces.json?url';

interface Province {
  readonly name: string | null;
  readonly label: readonly [number, number] | null;
  /** Polygons of rings of [longitude, latitude]. */
  readonly polygons: readonly (readonly (readonly [number, number])[])[][];
}

/** Cities within a province of the same region: their labels need room. */
const CITY = /(특별시|광역시|특별자치시)$/;
const CITIES_FROM_ZOOM = 8;
/** Further out, clusters lie over nearly all of them. */
const LABELS_FROM_ZOOM = 6.5;
const LABELS_TO_ZOOM = 11;

/** What lies below the hospitals: the outlines of the provinces, and tiles over them where these are configured. */
export class Basemap {
  readonly #renderer: L.Canvas;
  readonly #land: L.Polygon[] = [];
  readonly #labels: ProvinceLabel[] = [];

  constructor(
    private readonly map: L.Map,
    config: MapConfig,
    private palette: Palette,
    private nameOf: (province: string) => string,
  ) {
    map.createPane('land').style.zIndex = '150';
    this.#renderer = L.canvas({ pane: 'land', padding: 0.3 });
    if (config.tileUrl !== null) {
      L.tileLayer(config.tileUrl, { attribution: asHtml(config.tileAttribution), maxZoom: 18 }).addTo(map);
    }
    map.on('zoomend', () => this.#showLabels());
  }

  async load(): Promise<void> {
    const response = await fetch(provincesUrl);
    const provinces = (await response.json()) as readonly Province[];
    for (const { name, label, polygons } of provinces) {
      const rings = polygons.map((polygon) => polygon.map((ring) => ring.map(([x, y]) => L.latLng(y, x))));
      const land = L.polygon(rings, {
        renderer: this.#renderer,
        interactive: false,
        weight: 1,
        fillOpacity: 1,
      });
      this.#land.push(land.addTo(this.map));
      if (name !== null && label !== null) {
        const options = { renderer: this.#renderer, interactive: false };
        this.#labels.push(new ProvinceLabel(L.latLng(label[1], label[0]), name, options));
      }
    }
    this.restyle(this.palette, this.nameOf);
  }

  restyle(palette: Palette, nameOf: (province: string) => string): void {
    this.palette = palette;
    this.nameOf = nameOf;
    for (const land of this.#land) land.setStyle({ color: palette.border, fillColor: palette.land });
    this.#showLabels();
  }

  #showLabels(): void {
    const zoom = this.map.getZoom();
    for (const label of this.#labels) {
      const fits =
        zoom >= LABELS_FROM_ZOOM &&
        zoom <= LABELS_TO_ZOOM &&
        (zoom >= CITIES_FROM_ZOOM || !CITY.test(label.province));
      label.remove();
      label.set(this.nameOf(label.province), this.palette);
      if (fits) label.addTo(this.map);
    }
  }
}

/** Leaflet takes attributions for HTML. */
function asHtml(text: string): string {
  const element = document.createElement('span');
  element.textContent = text;
  return element.innerHTML;
}
