import { useTranslation } from 'react-i18next';
import type { Hospital } from '../board/bed';
import { directionsTo } from './directions';

interface Props {
  readonly hospital: Hospital;
  readonly phone: string | null;
}

/** How to reach it: by telephone, and by road. */
export function Contact({ hospital, phone }: Props) {
  const { t } = useTranslation('map');
  const { erPhone, address, at } = hospital;
  const ways = at && directionsTo(hospital, at);
  return (
    <div className="contact">
      {erPhone && (
        <a className="call" href={`tel:${dialled(erPhone)}`}>
          {t('detail.call')} <strong>{erPhone}</strong>
        </a>
      )}
      {phone && phone !== erPhone && (
        <p>
          {t('detail.phone')} <a href={`tel:${dialled(phone)}`}>{phone}</a>
        </p>
      )}
      {address && <p className="address">{address}</p>}
      {ways && (
        <p className="ways">
          <span>{t('detail.directions')}</span>
          {(['kakao', 'naver', 'google'] as const).map((map) => (
            <a key={map} href={ways[map]} target="_blank" rel="noopener noreferrer">
              {t(`detail.${map}`)}
              <span className="unseen"> ({t('detail.newTab')})</span>
            </a>
          ))}
        </p>
      )}
    </div>
  );
}

function dialled(number: string): string {
  return number.replace(/[^\d+]/g, '');
}
