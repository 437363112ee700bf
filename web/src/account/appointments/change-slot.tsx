import { ChangeAppointmentDocument, SlotsDocument } from '@goldenhour/client';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../form/problem';
import { useSubmit } from '../../form/use-submit';
import { Loaded } from '../../session/loaded';
import { useQuery } from '../../session/use-query';
import { hourAndMinute, koreanDay } from '../../shell/time';

interface Props {
  readonly appointmentId: string;
  readonly hospitalId: string;
  readonly department: string;
  readonly starts: number;
  readonly onDone: () => void;
}

/** Another slot of the same department: the present one is given back in the same step. */
export function ChangeSlot({ appointmentId, hospitalId, department, starts, onDone }: Props) {
  const { t, i18n } = useTranslation('account');
  const id = useId();
  const [date, setDate] = useState(koreanDay(starts));
  const query = useQuery(SlotsDocument, { hospitalId, department, date });
  const form = useSubmit(ChangeAppointmentDocument);
  const change = async (slotId: string) => {
    if (await form.submit({ appointmentId, slotId })) onDone();
  };
  return (
    <div className="change">
      <div className="field">
        <label htmlFor={id}>{t('appointments.date')}</label>
        <input
          id={id}
          type="date"
          value={date}
          min={koreanDay(Date.now())}
          onChange={({ target }) => target.value !== '' && setDate(target.value)}
        />
      </div>
      <Loaded query={query}>
        {({ hospital }) => {
          const free = hospital?.appointmentSlots?.filter(({ remaining }) => remaining > 0) ?? [];
          if (free.length === 0) return <p className="quiet">{t('appointments.noSlots')}</p>;
          return (
            <ul className="slots" aria-label={t('appointments.slots')}>
              {free.map((slot) => (
                <li key={slot.id}>
                  <button type="button" onClick={() => void change(slot.id)}>
                    {hourAndMinute(Date.parse(slot.startsAt), i18n.language)}
                  </button>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
      <Problem form={form} />
    </div>
  );
}
