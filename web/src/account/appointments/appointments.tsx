import { MyAppointmentsDocument } from '@goldenhour/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../session/loaded';
import { useQuery } from '../../session/use-query';
import { useReloadOnNews } from '../inbox/news';
import { AppointmentCard } from './appointment-card';
import type { OwnAppointment } from './own-appointment';

const PAGE = 20;
const MOST = 100;
const OPEN = ['CONFIRMED', 'WAITING', 'OFFERED'];
const isOpen = ({ status }: OwnAppointment) => OPEN.includes(status);

/** Own appointments and places on waiting lists: those to come first, then what was. */
export function Appointments() {
  const { t } = useTranslation('account');
  const [first, setFirst] = useState(PAGE);
  const query = useQuery(MyAppointmentsDocument, { first });
  useReloadOnNews(query.reload);
  return (
    <Loaded query={query}>
      {({ me }) => {
        const appointments = me?.appointments;
        if (!appointments) return null;
        // The API tells the latest start first.
        const open = appointments.nodes.filter(isOpen).reverse();
        const ended = appointments.nodes.filter((one) => !isOpen(one));
        return (
          <>
            {open.length === 0 && <p className="card quiet">{t('appointments.noneOpen')}</p>}
            <ul className="cards">
              {open.map((one) => (
                <AppointmentCard key={one.id} appointment={one} reload={query.reload} />
              ))}
            </ul>
            {ended.length > 0 && (
              <>
                <h3>{t('appointments.past')}</h3>
                <ul className="cards">
                  {ended.map((one) => (
                    <AppointmentCard key={one.id} appointment={one} reload={query.reload} />
                  ))}
                </ul>
              </>
            )}
            {appointments.pageInfo.hasNextPage && first < MOST && (
              <button type="button" onClick={() => setFirst(Math.min(MOST, first + PAGE))}>
                {t('more')}
              </button>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
