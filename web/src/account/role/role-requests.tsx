import type { MyRoleRequestsQuery } from '@goldenhour/client';
import { useTranslation } from 'react-i18next';
import { dayAndTime } from '../../shell/time';

type Requests = NonNullable<MyRoleRequestsQuery['me']>['roleRequests'];

const TONES = { PENDING: 'fair', APPROVED: 'good', REFUSED: 'bad' } as const;

export function RoleRequests({ requests }: { readonly requests: Requests }) {
  const { t, i18n } = useTranslation(['account', 'base']);
  if (requests.length === 0) return <p className="quiet">{t('role.noRequests')}</p>;
  return (
    <>
      <h4>{t('role.requests')}</h4>
      <ul className="rows">
        {requests.map((request) => (
          <li key={request.id}>
            <p className="row">
              <span>
                <strong>{t(`base:roles.${request.role}`)}</strong>{' '}
                {[request.organization, request.vehicle, request.hospital?.name].filter(Boolean).join(' · ')}
              </span>
              <span className="tag" data-tone={TONES[request.status]}>
                {t(`role.status.${request.status}`)}
              </span>
            </p>
            <p className="quiet">
              {t('role.askedAt', { time: dayAndTime(Date.parse(request.createdAt), i18n.language) })}
            </p>
            {request.note !== null && <p>{t('role.note', { note: request.note })}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}
