import i18next from 'i18next';
import L from 'leaflet';
import { shortProvince } from '../../i18n/provinces';
import { Basemap } from '../basemap/basemap';
import type { Place } from '../board/bed';
import type { Shown } from '../board/shown';
import type { Page } from '../page';
import { ageText, bedNumber, textsIn, type T } from '../texts';
import { KOREA } from './country';
import { HospitalLayer } from './hospital-layer';
import { readPalette, type Palette } from './palette';

const COUNTRY = L.latLngBounds([KOREA.south, KOREA.west], [KOREA.north, KOREA.east]);
const MAX_BOUNDS = L.latLngBounds([31, 121], [41, 134]);
/** Close enough to see in which part of a province a hospital lies. */
const HOSPITAL_ZOOM = 10;
/** What the details cover of the map's right side where they do not cover all of it. */
const PANEL_WIDTH = 432;
const LEGEND_WIDTH = 190;
const ZOOM_SNAP = 0.25;

const calm = window.matchMedia('(prefers-reduced-motion: reduce)');
const dark = window.matchMedia('(prefers-color-scheme: dark)');

/** Leaflet, kept in step with the page's stores. */
export class LiveMap {
  readonly #map: L.Map;
  readonly #layer: HospitalLayer;
  readonly #basemap: Basemap;
  readonly #me: L.CircleMarker;
  readonly #undo: (() => void)[] = [];
  #palette: Palette;
  #place: Place | null = null;
  #ids: readonly string[] = [];
  #version = -1;
  #language = '';

  constructor(
    box: HTMLElement,
    private readonly page: Page,
  ) {
    this.#palette = readPalette();
    const still = calm.matches;
    this.#map = L.map(box, {
      zoomControl: false,
      attributionControl: true,
      minZoom: 6,
      maxZoom: 17,
      maxBounds: MAX_BOUNDS,
      preferCanvas: true,
      zoomAnimation: !still,
      fadeAnimation: !still,
      inertia: !still,
      zoomSnap: ZOOM_SNAP,
      zoomDelta: 1,
      wheelPxPerZoomLevel: 90,
    });
    this.showAll();
    this.#map.attributionControl.setPrefix(false);
    this.#basemap = new Basemap(this.#map, page.config, this.#palette, provinceName);
    this.#layer = new HospitalLayer(this.#map, this.#palette, this.#texts(), {
      onOpen: (id) => page.selection.open(id),
      tooltip: (shown) => tooltip(shown, t()),
      clusterTooltip: (n) => t()('map.cluster', { n }),
    });
    this.#me = L.circleMarker([0, 0], { radius: 7, weight: 3, fillOpacity: 1, interactive: false });
    this.#styleMe();
    this.#follow(box);
    void this.#basemap.load().catch(() => undefined);
    this.#nameSource();
    this.#show();
    this.#select();
  }

  /** For what another page draws on the same map. */
  get leaflet(): L.Map {
    return this.#map;
  }

  zoom(by: 1 | -1): void {
    this.#map.setZoom(this.#map.getZoom() + by);
  }

  showAll(): void {
    const { x: width } = this.#map.getSize();
    // On a phone the buttons lie above the country and the legend below it, else the legend beside it.
    const narrow = width < 600;
    // As the server's first picture: as large as fits, not a step of zoom smaller.
    this.#map.options.zoomSnap = 0;
    this.#map.fitBounds(COUNTRY, {
      paddingTopLeft: [width > 700 ? LEGEND_WIDTH : 0, narrow ? 50 : 0],
      paddingBottomRight: [0, narrow ? 130 : 0],
    });
    this.#map.options.zoomSnap = ZOOM_SNAP;
  }

  /** In the language of now. */
  speak(): void {
    if (this.#language === i18next.language) return;
    this.#nameSource();
    this.#restyle();
  }

  #nameSource(): void {
    this.#language = i18next.language;
    const { attributionControl } = this.#map;
    for (const language of ['ko', 'en']) {
      attributionControl.removeAttribution(textsIn(language)('map.outlines'));
    }
    attributionControl.addAttribution(t()('map.outlines'));
  }

  remove(): void {
    for (const undo of this.#undo) undo();
    this.#map.remove();
  }

  #follow(box: HTMLElement): void {
    const { board, view, selection } = this.page;
    const resize = new ResizeObserver(() => this.#map.invalidateSize({ pan: false }));
    resize.observe(box);
    const scheme = () => this.#restyle();
    dark.addEventListener('change', scheme);
    this.#undo.push(
      view.subscribe(() => this.#show()),
      board.subscribe(() => this.#show()),
      selection.subscribe(() => this.#select()),
      () => resize.disconnect(),
      () => dark.removeEventListener('change', scheme),
    );
  }

  #show(): void {
    const { board, view } = this.page;
    const { ids, me } = view.get();
    if (me !== this.#place) this.#showMe(me);
    const version = board.version();
    // Both stores tell of one and the same picture.
    if (ids === this.#ids && version === this.#version) return;
    this.#ids = ids;
    this.#version = version;
    this.#layer.show(
      ids.flatMap((id) => board.shown.get(id) ?? []),
      board.shown,
    );
  }

  #showMe(me: Place | null): void {
    this.#place = me;
    if (me === null) {
      this.#me.remove();
      return;
    }
    const at = L.latLng(me.latitude, me.longitude);
    this.#me.setLatLng(at).addTo(this.#map);
    this.#map.setView(at, 10);
  }

  #select(): void {
    const id = this.page.selection.get();
    this.#layer.select(id);
    const at = id === null ? null : (this.page.board.hospital(id)?.at ?? null);
    if (id === null || at === null) return;
    const place = L.latLng(at.latitude, at.longitude);
    const { x: width, y: height } = this.#map.getSize();
    const covered = width > PANEL_WIDTH + 200 ? PANEL_WIDTH : 0;
    const { x, y } = this.#map.latLngToContainerPoint(place);
    const inSight = x > 60 && x < width - covered - 60 && y > 60 && y < height - 60;
    if (inSight && this.#map.getZoom() >= HOSPITAL_ZOOM) return;
    const zoom = Math.max(this.#map.getZoom(), HOSPITAL_ZOOM);
    const middle = this.#map.project(place, zoom).add([covered / 2, 0]);
    this.#map.setView(this.#map.unproject(middle, zoom), zoom);
  }

  #restyle(): void {
    this.#palette = readPalette();
    this.#styleMe();
    this.#basemap.restyle(this.#palette, provinceName);
    this.#layer.restyle(this.#palette, this.#texts());
  }

  #styleMe(): void {
    this.#me.setStyle({ color: this.#palette.surface, fillColor: this.#palette.accent });
  }

  #texts() {
    return {
      number: ({ bed, freshness }: Shown) =>
        freshness === 'UNKNOWN' || bed.available === null ? '?' : bedNumber(bed.available),
      age: ({ age, freshness }: Shown) =>
        freshness === 'AGING' || freshness === 'STALE' ? ageText(age, t()) : '',
    };
  }
}

function t(): T {
  return textsIn(i18next.language);
}

function provinceName(name: string): string {
  return shortProvince(name, i18next.language);
}

function tooltip({ hospital, bed, freshness, crowding, age }: Shown, text: T): string {
  const number = bed.available === null ? text('unknown') : bedNumber(bed.available);
  const capacity = bed.capacity === null ? '' : ` / ${bed.capacity}`;
  const state = freshness === 'FRESH' ? text(`crowding.${crowding}`) : text(`freshness.${freshness}`);
  return `${hospital.name ?? text('unknown')} · ${number}${capacity} · ${state} · ${ageText(age, text)}`;
}
