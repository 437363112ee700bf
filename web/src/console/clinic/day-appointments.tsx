import { ConsoleMarkAppointmentDocument, type AppointmentMark } from '@goldenhour/client';
import { useEffect, useId, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../form/problem';
import { useSubmit } from '../../form/use-submit';
import { client } from '../../session/page-session';
import { hourAndMinute, koreanDay } from '../../shell/time';
import { useDesk } from '../hooks';
import { Rereading } from '../live/reading';
import { useView } from '../view';
import { readDay, type Appointment } from './read-day';

/** Bookings come without a word. */
const AGAIN_MS = 30_000;
/** Appointments that can be marked, or marked otherwise. */
const MARKED: readonly Appointment['status'][] = ['CONFIRMED', 'NO_SHOW', 'COMPLETED'];

/** Who comes on a day, from the morning on, and whether they came. */
export function DayAppointments() {
  const { t } = useTranslation('console');
  const heading = useId();
  const { hospitalId } = useDesk();
  const [date, setDate] = useState(() => koreanDay(client.serverNow()));
  const [day, setDay] = useState(() => readingOf(hospitalId, date));
  const { data: appointments, failed } = useSyncExternalStore(day.subscribe, day.get);
  const open = useView() === 'clinic';
  useEffect(() => {
    if (!open) return;
    day.start();
    return () => day.stop();
  }, [day, open]);
  const choose = (chosen: string) => {
    setDate(chosen);
    setDay(readingOf(hospitalId, chosen));
  };
  return (
    <section className="part" aria-labelledby={heading}>
      <h3 id={heading}>
        {t('clinic.appointments')} {appointments && <span className="count">{appointments.length}</span>}
      </h3>
      <div className="buttons">
        <label className="inline">
          {t('clinic.date')}{' '}
          <input
            type="date"
            value={date}
            onChange={({ target }) => target.value !== '' && choose(target.value)}
          />
        </label>
        <button type="button" onClick={() => choose(koreanDay(client.serverNow()))}>
          {t('clinic.today')}
        </button>
      </div>
      <p role="status" className="quiet">
        {failed ? t('failedToRead') : appointments === null ? t('loading') : ''}
      </p>
      {appointments &&
        (appointments.length === 0 ? (
          <p className="quiet">{t('clinic.none')}</p>
        ) : (
          <table className="sources appointments">
            <thead>
              <tr>
                <th scope="col">{t('clinic.time')}</th>
                <th scope="col">{t('clinic.department')}</th>
                <th scope="col">{t('clinic.patient')}</th>
                <th scope="col">{t('clinic.status')}</th>
              </tr>
            </thead>
            <tbody>
              {appointments.map((one) => (
                <Row key={one.id} appointment={one} onMarked={() => day.refresh()} />
              ))}
            </tbody>
          </table>
        ))}
    </section>
  );
}

function readingOf(hospitalId: string, date: string): Rereading<readonly Appointment[]> {
  return new Rereading(() => readDay(client, hospitalId, date), AGAIN_MS);
}

interface RowProps {
  readonly appointment: Appointment;
  readonly onMarked: () => Promise<void>;
}

function Row({ appointment, onMarked }: RowProps) {
  const { t, i18n } = useTranslation('console');
  const form = useSubmit(ConsoleMarkAppointmentDocument);
  const { id, status, startsAt, department, patientName, note } = appointment;
  const mark = async (mark: AppointmentMark) => {
    await form.submit({ appointmentId: id, status: mark });
    await onMarked();
  };
  return (
    <tr data-status={status}>
      <th scope="row">{hourAndMinute(Date.parse(startsAt), i18n.language)}</th>
      <td data-label={t('clinic.department')}>{department}</td>
      <td data-label={t('clinic.patient')}>
        {patientName ?? <span className="quiet">{t('clinic.nameless')}</span>}
        {note && <p className="quiet words">{note}</p>}
      </td>
      <td data-label={t('clinic.status')}>
        <p>{t(`clinic.statuses.${status}`)}</p>
        {MARKED.includes(status) && (
          <div className="buttons">
            {(['COMPLETED', 'NO_SHOW'] as const).map((one) => (
              <button
                key={one}
                type="button"
                aria-pressed={status === one}
                aria-disabled={form.pending}
                onClick={() => void mark(one)}
              >
                {t(one === 'COMPLETED' ? 'clinic.completed' : 'clinic.noShow')}
              </button>
            ))}
          </div>
        )}
        <Problem form={form} />
      </td>
    </tr>
  );
}
