import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage, useStore } from '../hooks';

const WITHIN_MS = 10_000;
const AT_MOST_OLD_MS = 60_000;

/** Sorts by the distance from the visitor. Where they are stays in the browser. */
export function NearButton() {
  const { t } = useTranslation('map');
  const { view } = usePage();
  const { me } = useStore(view);
  const [state, setState] = useState<'idle' | 'locating' | 'failed'>('idle');
  const locate = () => {
    if (me) {
      view.setMe(null);
      return;
    }
    setState('locating');
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => {
        setState('idle');
        view.setMe({ latitude, longitude });
      },
      () => setState('failed'),
      { enableHighAccuracy: true, timeout: WITHIN_MS, maximumAge: AT_MOST_OLD_MS },
    );
  };
  return (
    <div className="near">
      <button type="button" aria-pressed={me !== null} disabled={state === 'locating'} onClick={locate}>
        {state === 'locating' ? t('filter.locating') : t(me ? 'filter.nearOff' : 'filter.near')}
      </button>
      <span className="near-problem" role="status">
        {state === 'failed' ? t('filter.noPlace') : ''}
      </span>
    </div>
  );
}
