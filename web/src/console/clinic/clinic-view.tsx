import { ConsoleClinicDocument } from '@goldenhour/client';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../session/use-query';
import { useDesk } from '../hooks';
import { Closures } from './closures';
import { DayAppointments } from './day-appointments';
import { Schedules } from './schedules';

/** The hospital as a clinic: who comes on a day, the hours of the week, the days that are closed. */
export function ClinicView() {
  const { t } = useTranslation('console');
  const { hospitalId } = useDesk();
  const { data, failure, reload } = useQuery(ConsoleClinicDocument, { hospitalId });
  const clinic = data?.hospital;
  return (
    <>
      <DayAppointments />
      {clinic ? (
        <div className="columns">
          <Schedules clinic={clinic} onChanged={reload} />
          <Closures clinic={clinic} onChanged={reload} />
        </div>
      ) : (
        <p role="status">{t(failure !== null || data ? 'failedToRead' : 'loading')}</p>
      )}
      {failure !== null && (
        <button type="button" onClick={() => void reload()}>
          {t('retry')}
        </button>
      )}
    </>
  );
}
