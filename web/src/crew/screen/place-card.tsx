import { useTranslation } from 'react-i18next';
import { HospitalSearch } from '../../transport/choose/hospital-search';
import { useStore } from '../../transport/use-store';
import { useDesk } from '../desk-context';

/** Where the ambulance is, and what can be done where the phone does not tell. */
export function PlaceCard() {
  const { t } = useTranslation('crew');
  const { locator } = useDesk();
  const { at, from, name, state } = useStore(locator.store);
  const isOn = from === 'device' && state === 'on';
  return (
    <section className="card place" aria-label={t('place.title')} data-state={state}>
      <p role="status">
        {t(`place.${state}`)}
        {from === 'chosen' && ` ${t('place.chosen', { name })}`}
        {at !== null && from === null && ` ${t('place.last')}`}
      </p>
      {!isOn && (state === 'refused' || state === 'missing') && (
        <>
          <button type="button" onClick={() => locator.start()}>
            {t('place.again')}
          </button>
          <HospitalSearch
            label={t('place.search')}
            action={t('place.use')}
            onChoose={({ location, name: called }) => {
              if (location) locator.choose(location, called ?? '');
            }}
          />
        </>
      )}
    </section>
  );
}
