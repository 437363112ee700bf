import { SetFavoriteDocument, type MyPageQuery } from '@goldenhour/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../form/problem';
import { useSubmit } from '../../form/use-submit';
import { HospitalSearch } from '../hospital-search';

type Hospitals = NonNullable<MyPageQuery['me']>['favoriteHospitals'];

interface Props {
  readonly hospitals: Hospitals;
  readonly reload: () => Promise<void>;
}

/** Hospitals that this person wants to find again, with their beds. */
export function Favorites({ hospitals, reload }: Props) {
  const { t } = useTranslation('account');
  const form = useSubmit(SetFavoriteDocument);
  const [adding, setAdding] = useState(false);
  const set = async (hospitalId: string, favorite: boolean) => {
    if (!(await form.submit({ hospitalId, favorite }))) return;
    setAdding(false);
    await reload();
  };
  const there = hospitals.flatMap((hospital) => hospital ?? []);
  return (
    <section className="card">
      <h3>{t('favorites.title')}</h3>
      {there.length === 0 && <p className="quiet">{t('favorites.none')}</p>}
      <ul className="rows">
        {there.map((hospital) => (
          <li key={hospital.id} className="row">
            <span>
              <a href={`/?hospital=${encodeURIComponent(hospital.id)}`}>
                {hospital.name ?? t('unknownHospital')}
              </a>
              <br />
              <Beds general={hospital.emergencyRoom?.general ?? null} />
            </span>
            <button
              type="button"
              aria-label={t('favorites.removeOne', { name: hospital.name ?? '' })}
              onClick={() => void set(hospital.id, false)}
            >
              {t('favorites.remove')}
            </button>
          </li>
        ))}
      </ul>
      {adding ? (
        <HospitalSearch onChoose={({ id }) => void set(id, true)} action={t('favorites.add')} />
      ) : (
        <button type="button" onClick={() => setAdding(true)}>
          {t('favorites.find')}
        </button>
      )}
      <Problem form={form} />
    </section>
  );
}

type General = NonNullable<NonNullable<NonNullable<Hospitals[number]>['emergencyRoom']>['general']>;

/** The number and how far it is to be trusted; only a fresh one has a colour. */
function Beds({ general }: { readonly general: General | null }) {
  const { t } = useTranslation('account');
  const freshness = general?.freshness ?? 'UNKNOWN';
  const known = freshness === 'FRESH' || freshness === 'AGING' || freshness === 'STALE';
  const number = general?.available == null || !known ? '?' : String(general.available).replace('-', '−');
  const free = freshness === 'FRESH' && (general?.available ?? 0) > 0;
  const full = freshness === 'FRESH' && (general?.available ?? 1) <= 0;
  return (
    <span className="beds">
      {t('favorites.beds')} <strong data-tone={free ? 'good' : full ? 'bad' : 'quiet'}>{number}</strong>{' '}
      <span className="quiet">{t(`freshness.${freshness}`)}</span>
    </span>
  );
}
