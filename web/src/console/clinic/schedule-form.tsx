import { DefineScheduleDocument, type Weekday } from '@goldenhour/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../form/field';
import { Form } from '../../form/form';
import { SubmitButton } from '../../form/submit-button';
import { useSubmit } from '../../form/use-submit';
import { useDesk } from '../hooks';
import { DepartmentInput } from './department-field';
import { WEEKDAYS } from './weekdays';

const FIELDS = ['department', 'weekday', 'opensAt', 'closesAt', 'slotMinutes', 'capacity'] as const;

interface Props {
  readonly departments: readonly string[];
  readonly onChanged: () => Promise<void>;
}

/** New hours of a department. Days are often alike, so what was typed stays for the next one. */
export function ScheduleForm({ departments, onChanged }: Props) {
  const { t } = useTranslation('console');
  const { hospitalId } = useDesk();
  const form = useSubmit(DefineScheduleDocument, { fields: FIELDS });
  const [department, setDepartment] = useState('');
  const [weekday, setWeekday] = useState<Weekday>('MONDAY');
  const [opensAt, setOpensAt] = useState('09:00');
  const [closesAt, setClosesAt] = useState('12:00');
  const [slotMinutes, setSlotMinutes] = useState('30');
  const [capacity, setCapacity] = useState('3');
  const [opensOnHolidays, setOpensOnHolidays] = useState(false);
  const [done, setDone] = useState(false);
  const define = async () => {
    setDone(false);
    const numbers = { slotMinutes: Number(slotMinutes), capacity: Number(capacity) };
    const hours = { opensAt, closesAt };
    const defined = await form.submit({
      hospitalId,
      department,
      weekday,
      ...hours,
      ...numbers,
      opensOnHolidays,
    });
    if (!defined) return;
    setDone(true);
    await onChanged();
  };
  return (
    <Form form={form} onSubmit={() => void define()} label={t('clinic.define')}>
      <div className="row">
        <Field label={t('clinic.department')} path="department" form={form}>
          {(control) => (
            <DepartmentInput
              control={control}
              departments={departments}
              value={department}
              onChange={setDepartment}
            />
          )}
        </Field>
        <Field label={t('clinic.weekday')} path="weekday" form={form}>
          {(control) => (
            <select
              {...control}
              value={weekday}
              onChange={({ target }) => setWeekday(target.value as Weekday)}
            >
              {WEEKDAYS.map((one) => (
                <option key={one} value={one}>
                  {t(`clinic.weekdays.${one}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <div className="row">
        <Field label={t('clinic.opensAt')} path="opensAt" form={form}>
          {(control) => (
            <input
              {...control}
              type="time"
              value={opensAt}
              onChange={({ target }) => setOpensAt(target.value)}
            />
          )}
        </Field>
        <Field label={t('clinic.closesAt')} hint={t('clinic.closesHint')} path="closesAt" form={form}>
          {(control) => (
            <input
              {...control}
              type="time"
              value={closesAt}
              onChange={({ target }) => setClosesAt(target.value)}
            />
          )}
        </Field>
        <Field label={t('clinic.slotMinutes')} path="slotMinutes" form={form}>
          {(control) => (
            <input
              {...control}
              type="number"
              inputMode="numeric"
              value={slotMinutes}
              onChange={({ target }) => setSlotMinutes(target.value)}
            />
          )}
        </Field>
        <Field label={t('clinic.capacity')} path="capacity" form={form}>
          {(control) => (
            <input
              {...control}
              type="number"
              inputMode="numeric"
              value={capacity}
              onChange={({ target }) => setCapacity(target.value)}
            />
          )}
        </Field>
      </div>
      <p className="check">
        <label>
          <input
            type="checkbox"
            checked={opensOnHolidays}
            onChange={({ target }) => setOpensOnHolidays(target.checked)}
          />
          {t('clinic.opensOnHolidays')}
        </label>
      </p>
      <div className="buttons">
        <SubmitButton form={form}>{t('clinic.defineSubmit')}</SubmitButton>
      </div>
      <p role="status" className="quiet">
        {done && t('clinic.defined')}
      </p>
    </Form>
  );
}
