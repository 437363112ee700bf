import i18next from 'i18next';
import 'leaflet/dist/leaflet.css';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { mapEn } from '../../i18n/map.en';
import { mapKo } from '../../i18n/map.ko';
import '../../map/canvas/colours.css';
import { LiveMap } from '../../map/canvas/live-map';
import '../../map/canvas/map.css';
import { createPage, startPage, type Page } from '../../map/page';
import type { Chosen } from '../../transport/choose/choose-hospitals';
import { useBoard, useDesk } from '../desk-context';
import { TransportLayer } from './transport-layer';

/** Close enough to tell hospitals of a city apart. */
const NEAR_ZOOM = 11;

i18next.addResourceBundle('ko', 'map', mapKo);
i18next.addResourceBundle('en', 'map', mapEn);

let page: Page | undefined;

/** The board of beds behind the map: it is followed once, however often the map is opened. */
function boardPage(): Page {
  if (page === undefined) {
    page = createPage();
    startPage(page);
  }
  return page;
}

interface Props {
  /** A hospital was pointed at. */
  readonly onPoint: (hospital: Chosen) => void;
}

/** The live map of `/` with the province's ambulances on it. The lists beside it say the same to those who cannot see it. */
export default function BoardMap({ onPoint }: Props) {
  const { t, i18n } = useTranslation(['dispatch', 'map']);
  const desk = useDesk();
  const { selected, transports } = useBoard();
  const box = useRef<HTMLDivElement>(null);
  const map = useRef<LiveMap | null>(null);
  const layer = useRef<TransportLayer | null>(null);
  const shown = useRef('');

  useEffect(() => {
    const board = boardPage();
    const made = new LiveMap(box.current!, board);
    map.current = made;
    layer.current = new TransportLayer(made.leaflet, {
      onSelect: (id) => desk.select(id),
      name: ({ vehicle }) => i18next.t('dispatch:map.ambulance', { vehicle: vehicle ?? '' }),
    });
    const undo = board.selection.subscribe(() => {
      const id = board.selection.get();
      const hospital = id === null ? null : board.board.hospital(id);
      if (hospital) onPoint({ id: hospital.id, name: hospital.name ?? '' });
    });
    return () => {
      undo();
      map.current = null;
      layer.current = null;
      made.remove();
    };
  }, [desk, onPoint]);
  useEffect(() => map.current?.speak(), [i18n.language]);
  useEffect(() => {
    layer.current?.show([...(transports?.values() ?? [])], selected);
  }, [transports, selected, i18n.language]);
  useEffect(() => {
    const at = selected === null ? null : transports?.get(selected)?.position;
    // Where it stands when it is chosen; not with every metre, which would take the map from under a hand.
    if (!at || shown.current === selected) return;
    shown.current = selected ?? '';
    map.current?.leaflet.setView([at.latitude, at.longitude], NEAR_ZOOM);
  }, [selected, transports]);

  return (
    <section className="map" aria-label={t('map.label')}>
      <div ref={box} className="map-canvas" />
      <div className="map-buttons">
        <button type="button" aria-label={t('map:map.zoomIn')} onClick={() => map.current?.zoom(1)}>
          +
        </button>
        <button type="button" aria-label={t('map:map.zoomOut')} onClick={() => map.current?.zoom(-1)}>
          −
        </button>
        <button type="button" className="map-all" onClick={() => map.current?.showAll()}>
          {t('map:map.all')}
        </button>
      </div>
      <p className="map-hint">{t('map.hint')}</p>
    </section>
  );
}
