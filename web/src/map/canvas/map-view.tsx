import 'leaflet/dist/leaflet.css';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../hooks';
import { Legend } from './legend';
import { LiveMap } from './live-map';
import './colours.css';
import './map.css';
import './first-picture.css';

/** The hospitals on a map; the list beside it says the same to those who cannot see it. */
export function MapView() {
  const page = usePage();
  const { t, i18n } = useTranslation('map');
  const box = useRef<HTMLDivElement>(null);
  const map = useRef<LiveMap | null>(null);

  // Before the browser paints, so that the first picture has the map in it.
  useLayoutEffect(() => {
    const made = new LiveMap(box.current!, page);
    map.current = made;
    return () => {
      map.current = null;
      made.remove();
    };
  }, [page]);
  useEffect(() => map.current?.speak(), [i18n.language]);

  return (
    <section className="map" aria-label={t('map.label')}>
      <div ref={box} className="map-canvas" />
      <div className="map-buttons">
        <button
          type="button"
          aria-label={t('map.zoomIn')}
          title={t('map.zoomIn')}
          onClick={() => map.current?.zoom(1)}
        >
          +
        </button>
        <button
          type="button"
          aria-label={t('map.zoomOut')}
          title={t('map.zoomOut')}
          onClick={() => map.current?.zoom(-1)}
        >
          −
        </button>
        <button type="button" className="map-all" onClick={() => map.current?.showAll()}>
          {t('map.all')}
        </button>
      </div>
      <Legend />
    </section>
  );
}
