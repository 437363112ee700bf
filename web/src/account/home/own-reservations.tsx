import type { MyPageQuery, ReservationStatus } from '@goldenhour/client';
import { useTranslation } from 'react-i18next';

type Reservations = NonNullable<MyPageQuery['me']>['reservations'];

const TONES: Readonly<Record<ReservationStatus, string>> = {
  PENDING: 'fair',
  APPROVED: 'good',
  ARRIVED: 'good',
  DECLINED: 'bad',
  CANCELLED: 'quiet',
  EXPIRED: 'quiet',
};

/** Requests for beds in which this person took a step. */
export function OwnReservations({ reservations }: { readonly reservations: Reservations }) {
  const { t } = useTranslation('account');
  return (
    <section className="card">
      <h3>
        {t('reservations.title')}{' '}
        {reservations && <span className="quiet">{t('inAll', { n: reservations.totalCount })}</span>}
      </h3>
      {reservations === null ? (
        <p className="quiet">{t('notNow')}</p>
      ) : reservations.nodes.length === 0 ? (
        <p className="quiet">{t('reservations.none')}</p>
      ) : (
        <ul className="rows">
          {reservations.nodes.map(({ id, status, hospital }) => (
            <li key={id} className="row">
              <span>{hospital?.name ?? t('unknownHospital')}</span>
              <span className="tag" data-tone={TONES[status]}>
                {t(`reservations.${status}`)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
