import { BookingHospitalsDocument, type BookingHospitalsQuery } from '@goldenhour/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../form/field';
import { Form } from '../../form/form';
import { SubmitButton } from '../../form/submit-button';
import { useAttempt } from '../../form/use-attempt';
import { client } from '../../session/page-session';

type Found = BookingHospitalsQuery['hospitals'];

/** Finds a hospital and says at once which of its departments take appointments. */
export function ClinicSearch({ onChoose }: { readonly onChoose: (hospitalId: string) => void }) {
  const { t } = useTranslation('account');
  const form = useAttempt(['text']);
  const [text, setText] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const find = async () => {
    if (text.trim() === '') return;
    const answer = await form.attempt(() => client.query(BookingHospitalsDocument, { text: text.trim() }));
    if (answer) setFound(answer.data.hospitals);
  };
  const hospitals = found?.nodes.flatMap((hospital) => hospital ?? []) ?? [];
  return (
    <>
      <Form form={form} onSubmit={() => void find()} label={t('booking.find')}>
        <Field label={t('booking.find')} hint={t('booking.findHint')} path="text" form={form} optional>
          {(control) => (
            <span className="with-button">
              <input
                {...control}
                type="search"
                value={text}
                onChange={({ target }) => setText(target.value)}
              />
              <SubmitButton form={form}>{t('booking.search')}</SubmitButton>
            </span>
          )}
        </Field>
      </Form>
      <p role="status" className="quiet">
        {found === null ? '' : t('booking.found', { n: found.totalCount })}
      </p>
      <ul className="rows">
        {hospitals.map(({ id, name, address, clinicSchedules }) => {
          const departments = [...new Set(clinicSchedules?.map(({ department }) => department))];
          return (
            <li key={id} className="row">
              <span>
                <strong>{name}</strong> <span className="quiet">{address}</span>
                <br />
                {departments.length > 0 ? (
                  t('booking.takes', { departments: departments.join(', ') })
                ) : (
                  <span className="quiet">{t('booking.takesNone')}</span>
                )}
              </span>
              {departments.length > 0 && (
                <button
                  type="button"
                  aria-label={t('booking.chooseOne', { name })}
                  onClick={() => onChoose(id)}
                >
                  {t('booking.choose')}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
