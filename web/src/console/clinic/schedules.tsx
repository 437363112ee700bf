import { ConsoleEndScheduleDocument } from '@goldenhour/client';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../form/problem';
import { useSubmit } from '../../form/use-submit';
import { Panel } from '../request/panel';
import type { Clinic } from './clinic';
import { ScheduleForm } from './schedule-form';
import { WEEKDAYS } from './weekdays';

interface Props {
  readonly clinic: Clinic;
  readonly onChanged: () => Promise<void>;
}

/** The hours in which departments take patients, week by week. */
export function Schedules({ clinic, onChanged }: Props) {
  const { t } = useTranslation('console');
  const heading = useId();
  const schedules = [...(clinic.clinicSchedules ?? [])].sort(
    (a, b) =>
      a.department.localeCompare(b.department, 'ko') ||
      WEEKDAYS.indexOf(a.weekday) - WEEKDAYS.indexOf(b.weekday) ||
      a.opensAt.localeCompare(b.opensAt),
  );
  return (
    <section className="part" aria-labelledby={heading}>
      <h3 id={heading}>{t('clinic.schedules')}</h3>
      {schedules.length === 0 ? (
        <p className="quiet">{t('clinic.schedulesNone')}</p>
      ) : (
        <ul className="plain-list">
          {schedules.map((schedule) => (
            <Schedule key={schedule.id} schedule={schedule} onChanged={onChanged} />
          ))}
        </ul>
      )}
      <div className="card">
        <h4>{t('clinic.define')}</h4>
        <ScheduleForm departments={clinic.departments ?? []} onChanged={onChanged} />
      </div>
    </section>
  );
}

interface ScheduleProps {
  readonly schedule: NonNullable<Clinic['clinicSchedules']>[number];
  readonly onChanged: () => Promise<void>;
}

function Schedule({ schedule, onChanged }: ScheduleProps) {
  const { t } = useTranslation('console');
  const form = useSubmit(ConsoleEndScheduleDocument);
  const [open, setOpen] = useState(false);
  const { id, department, weekday, opensAt, closesAt, slotMinutes, capacity, opensOnHolidays } = schedule;
  const end = async () => {
    await form.submit({ scheduleId: id });
    await onChanged();
  };
  return (
    <li className="line">
      <p>
        <b>{department}</b> {t(`clinic.weekdays.${weekday}`)} {opensAt.slice(0, 5)}–{closesAt.slice(0, 5)}{' '}
        <span className="quiet">
          {t('clinic.slotText', { minutes: slotMinutes, count: capacity })}
          {opensOnHolidays && ` · ${t('clinic.holidays')}`}
        </span>
      </p>
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('clinic.end')}
      </button>
      {open && (
        <Panel title={t('clinic.endSure')} onClose={() => setOpen(false)}>
          <Problem form={form} />
          <div className="buttons">
            <button type="button" className="danger" aria-disabled={form.pending} onClick={() => void end()}>
              {t('clinic.endYes')}
            </button>
            <button type="button" onClick={() => setOpen(false)}>
              {t('cancel')}
            </button>
          </div>
        </Panel>
      )}
    </li>
  );
}
