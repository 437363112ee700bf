import type { MyPageQuery } from '@goldenhour/client';
import { useTranslation } from 'react-i18next';
import { dayAndTime } from '../../shell/time';
import { StatusTag } from '../appointments/status-tag';

type Appointments = NonNullable<MyPageQuery['me']>['appointments'];

export function NextAppointments({ appointments }: { readonly appointments: Appointments }) {
  const { t, i18n } = useTranslation('account');
  return (
    <section className="card">
      <h3>{t('sections.appointments')}</h3>
      {appointments === null ? (
        <p className="quiet">{t('notNow')}</p>
      ) : appointments.nodes.length === 0 ? (
        <p className="quiet">{t('appointments.none')}</p>
      ) : (
        <ul className="rows">
          {appointments.nodes.slice(0, 4).map(({ id, status, startsAt, department, hospital }) => (
            <li key={id}>
              <p>
                <strong>{hospital?.name ?? t('unknownHospital')}</strong> {department}
              </p>
              <p>
                {dayAndTime(Date.parse(startsAt), i18n.language)} <StatusTag status={status} />
              </p>
            </li>
          ))}
        </ul>
      )}
      <p className="links">
        <a href="#appointments">{t('appointments.all')}</a>
      </p>
    </section>
  );
}
