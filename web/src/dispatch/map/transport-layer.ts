import L from 'leaflet';
import type { Palette } from '../../map/canvas/palette';
import { readPalette } from '../../map/canvas/palette';
import { approved, type Transport } from '../../transport/reservations';
import { alarmOf } from '../alarms';

const SIDE = 26;

interface Handlers {
  readonly onSelect: (id: string) => void;
  readonly name: (transport: Transport) => string;
}

/** Ambulances on the map, and from the chosen one a line to the hospital that takes its patient. */
export class TransportLayer {
  readonly #group = L.layerGroup();
  #palette: Palette = readPalette();

  constructor(
    map: L.Map,
    private readonly handlers: Handlers,
  ) {
    this.#group.addTo(map);
  }

  show(transports: readonly Transport[], selected: string | null): void {
    this.#palette = readPalette();
    this.#group.clearLayers();
    for (const transport of transports) {
      if (!transport.position) continue;
      const at = L.latLng(transport.position.latitude, transport.position.longitude);
      this.#way(transport, at);
      this.#group.addLayer(this.#marker(transport, at, transport.id === selected));
    }
  }

  #marker(transport: Transport, at: L.LatLng, isSelected: boolean): L.Marker {
    const level = alarmOf(transport)?.level;
    const name = this.handlers.name(transport);
    const sign = document.createElement('span');
    sign.textContent = transport.vehicle?.slice(-4) ?? '';
    const icon = L.divIcon({
      className: 'ambulance',
      html: sign,
      iconSize: [SIDE * 2, SIDE],
    });
    const marker = L.marker(at, {
      icon,
      title: name,
      alt: name,
      keyboard: true,
      zIndexOffset: isSelected ? 1000 : 0,
    });
    marker.on('click', () => this.handlers.onSelect(transport.id));
    marker.on('keypress', ({ originalEvent }: L.LeafletKeyboardEvent) => {
      if (originalEvent.key === 'Enter') this.handlers.onSelect(transport.id);
    });
    marker.on('add', () => {
      const element = marker.getElement();
      if (!element) return;
      element.dataset['level'] = level ?? 'none';
      element.dataset['selected'] = String(isSelected);
      element.setAttribute('aria-label', name);
    });
    return marker;
  }

  #way(transport: Transport, from: L.LatLng): void {
    const location = approved(transport)?.hospital?.location;
    if (!location) return;
    const to = L.latLng(location.latitude, location.longitude);
    const { accent } = this.#palette;
    this.#group.addLayer(
      L.polyline([from, to], { color: accent, weight: 3, dashArray: '6 6', interactive: false }),
    );
    this.#group.addLayer(
      L.circleMarker(to, { radius: 24, color: accent, weight: 3, fill: false, interactive: false }),
    );
  }
}
