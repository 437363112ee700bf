import L from 'leaflet';
import type { Shown } from '../board/shown';
import { ClusterMarker } from './cluster-marker';
import { Clusters } from './clusters';
import { HospitalMarker, type Face } from './hospital-marker';
import { LabelRoom } from './label-room';
import type { Palette } from './palette';
import { total, type LookCounts } from './ring-parts';

/** Names below the markers from this zoom on, where they have room. */
const NAMES_FROM_ZOOM = 11;

interface Texts {
  number(shown: Shown): string;
  /** '' where the number is fresh: only what is older must say so. */
  age(shown: Shown): string;
}

export interface LayerHandlers {
  onOpen(id: string): void;
  tooltip(shown: Shown): string;
  clusterTooltip(size: number): string;
}

/** The shown hospitals on one canvas. Markers stay while they are the same; only what differs is drawn again. */
export class HospitalLayer {
  readonly #clusters = new Clusters();
  readonly #group = L.layerGroup();
  readonly #renderer = L.canvas({ tolerance: 4 });
  readonly #hospitals = new Map<string, HospitalMarker>();
  readonly #groups = new Map<number, ClusterMarker>();
  #all: readonly Shown[] = [];
  #shown: ReadonlyMap<string, Shown> = new Map();
  #selected: string | null = null;

  constructor(
    private readonly map: L.Map,
    private palette: Palette,
    private texts: Texts,
    private readonly handlers: LayerHandlers,
  ) {
    this.#group.addTo(map);
    map.on('moveend', () => this.#place());
  }

  /** @param all what the filter lets through */
  show(all: readonly Shown[], shown: ReadonlyMap<string, Shown>): void {
    this.#shown = shown;
    this.#all = all;
    this.#load();
  }

  select(id: string | null): void {
    if (id === this.#selected) return;
    this.#selected = id;
    this.#load();
  }

  /** In other colours or in another language. */
  restyle(palette: Palette, texts: Texts): void {
    this.palette = palette;
    this.texts = texts;
    this.#place();
  }

  /** How many hospitals and clusters stand on the map now. */
  get size(): { readonly hospitals: number; readonly clusters: number } {
    return { hospitals: this.#hospitals.size, clusters: this.#groups.size };
  }

  /** The chosen hospital stands for itself at every zoom. */
  #load(): void {
    this.#clusters.load(this.#all.filter(({ hospital }) => hospital.id !== this.#selected));
    this.#place();
  }

  #place(): void {
    const bounds = this.map.getBounds().pad(0.3);
    const zoom = Math.round(this.map.getZoom());
    const spots = this.#clusters.within(
      [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
      zoom,
    );
    const hospitals = new Set<string>();
    const groups = new Set<number>();
    const labels = new LabelRoom();
    const chosen = this.#selected === null ? undefined : this.#shown.get(this.#selected);
    if (chosen?.hospital.at) {
      const { latitude, longitude } = chosen.hospital.at;
      spots.unshift({ type: 'hospital', id: chosen.hospital.id, latitude, longitude });
    }
    for (const spot of spots) {
      const at = L.latLng(spot.latitude, spot.longitude);
      if (spot.type === 'cluster') {
        groups.add(spot.id);
        this.#placeCluster(spot.id, at, spot.counts);
      } else {
        hospitals.add(spot.id);
        this.#placeHospital(spot.id, at, zoom >= NAMES_FROM_ZOOM ? labels : null);
      }
    }
    this.#drop(this.#hospitals, hospitals);
    this.#drop(this.#groups, groups);
    this.#draw();
  }

  /** Leaflet would wait for the frame after this one. */
  #draw(): void {
    const { _redrawRequest: asked } = this.#renderer;
    if (asked == null) return;
    L.Util.cancelAnimFrame(asked);
    this.#renderer._redraw();
  }

  #placeHospital(id: string, at: L.LatLng, labels: LabelRoom | null): void {
    const shown = this.#shown.get(id);
    if (!shown) return;
    const face = this.#face(shown, this.map.latLngToLayerPoint(at), labels);
    const known = this.#hospitals.get(id);
    if (known) {
      known.show(face, this.palette);
      if (face.selected) known.bringToFront();
      return;
    }
    const marker = new HospitalMarker(at, id, face, this.palette, this.#renderer);
    marker.on('click', () => this.handlers.onOpen(id));
    marker.bindTooltip(() => this.#tooltip(id), { direction: 'top', offset: [0, -14], opacity: 1 });
    this.#hospitals.set(id, marker);
    this.#group.addLayer(marker);
    if (face.selected) marker.bringToFront();
  }

  #placeCluster(id: number, at: L.LatLng, counts: LookCounts): void {
    const known = this.#groups.get(id);
    // After another filter the same number may name other hospitals.
    if (known?.getLatLng().equals(at) && known.size === total(counts)) {
      known.show(counts, this.palette);
      return;
    }
    if (known) this.#group.removeLayer(known);
    const marker = new ClusterMarker(at, id, counts, this.palette, this.#renderer);
    marker.on('click', () => this.map.setView(at, Math.min(this.#clusters.expansionZoom(id), 13)));
    marker.bindTooltip(() => asText(this.handlers.clusterTooltip(marker.size)), {
      direction: 'top',
      opacity: 1,
    });
    this.#groups.set(id, marker);
    this.#group.addLayer(marker);
  }

  #face(shown: Shown, at: L.Point, labels: LabelRoom | null): Face {
    const selected = shown.hospital.id === this.#selected;
    const name = shown.hospital.name ?? '';
    const age = this.texts.age(shown);
    return {
      look: shown.look,
      number: this.texts.number(shown),
      age,
      name: selected || labels?.take(name, at.x, at.y + (age === '' ? 0 : 13)) ? name : '',
      flash: shown.flash,
      selected,
    };
  }

  #tooltip(id: string): HTMLElement {
    const shown = this.#shown.get(id);
    return asText(shown ? this.handlers.tooltip(shown) : '');
  }

  #drop<K>(markers: Map<K, L.Layer>, keep: ReadonlySet<K>): void {
    for (const [id, marker] of markers) {
      if (keep.has(id)) continue;
      this.#group.removeLayer(marker);
      markers.delete(id);
    }
  }
}

/** Names are the hospitals' words: text, never HTML. */
function asText(text: string): HTMLElement {
  const element = document.createElement('span');
  element.textContent = text;
  return element;
}
