import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, type ClinicData } from './days';

interface Props {
  readonly clinic: ClinicData;
  readonly departments: readonly string[];
  readonly department: string;
  readonly date: string;
  readonly today: string;
  readonly onDepartment: (department: string) => void;
  readonly onDate: (date: string) => void;
}

/** Which department and which day, beside the hours of its week. */
export function DayChoice({ clinic, departments, department, date, today, onDepartment, onDate }: Props) {
  const { t } = useTranslation('account');
  const id = useId();
  const hours = clinic.clinicSchedules?.filter((one) => one.department === department) ?? [];
  const closed = clinic.clinicClosures?.filter(
    (one) => one.department === null || one.department === department,
  );
  return (
    <section className="card choice">
      <div className="field">
        <label htmlFor={`${id}-department`}>{t('booking.department')}</label>
        <select
          id={`${id}-department`}
          value={department}
          onChange={({ target }) => onDepartment(target.value)}
        >
          {departments.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-date`}>{t('booking.date')}</label>
        <span className="day">
          <button
            type="button"
            aria-label={t('booking.before')}
            disabled={date <= today}
            onClick={() => onDate(addDays(date, -1))}
          >
            ←
          </button>
          <input
            id={`${id}-date`}
            type="date"
            value={date}
            min={today}
            onChange={({ target }) => target.value !== '' && onDate(target.value)}
          />
          <button type="button" aria-label={t('booking.next')} onClick={() => onDate(addDays(date, 1))}>
            →
          </button>
        </span>
      </div>
      <ul className="hours quiet">
        {hours.map(({ weekday, opensAt, closesAt }) => (
          <li key={`${weekday} ${opensAt}`}>
            {t('booking.hours', {
              weekday: t(`booking.weekdays.${weekday}`),
              opensAt: opensAt.slice(0, 5),
              closesAt: closesAt.slice(0, 5),
            })}
          </li>
        ))}
        {closed?.map((one) => (
          <li key={one.date}>
            {t('booking.closure', { date: one.date })} {one.reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
