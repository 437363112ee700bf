import { FindHospitalsDocument, type FindHospitalsQuery } from '@goldenhour/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../form/field';
import { Problem } from '../form/problem';
import { useAttempt } from '../form/use-attempt';
import { shortProvince } from '../i18n/provinces';
import { client } from '../session/page-session';

export type FoundHospital = NonNullable<FindHospitalsQuery['hospitals']['nodes'][number]>;

interface Props {
  /** What choosing one does, on its button. */
  readonly action: string;
  readonly onChoose: (hospital: FoundHospital) => void;
}

/** Finds a hospital by a part of its name or address, also by Korean initials. */
export function HospitalSearch({ action, onChoose }: Props) {
  const { t, i18n } = useTranslation('account');
  const form = useAttempt(['text']);
  const [text, setText] = useState('');
  const [found, setFound] = useState<FindHospitalsQuery['hospitals'] | null>(null);
  const find = async () => {
    if (text.trim() === '') return;
    const answer = await form.attempt(() => client.query(FindHospitalsDocument, { text: text.trim() }));
    if (answer) setFound(answer.data.hospitals);
  };
  const hospitals = found?.nodes.flatMap((hospital) => hospital ?? []) ?? [];
  return (
    // No form of its own: it may stand within one.
    <div className="search" role="search">
      <Field label={t('search.label')} hint={t('search.hint')} path="text" form={form} optional>
        {(control) => (
          <span className="with-button">
            <input
              {...control}
              type="search"
              value={text}
              onChange={({ target }) => setText(target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                void find();
              }}
            />
            <button type="button" onClick={() => void find()}>
              {t('search.find')}
            </button>
          </span>
        )}
      </Field>
      <Problem form={form} />
      <p role="status" className="quiet">
        {found === null ? '' : t('search.found', { n: found.totalCount })}
      </p>
      <ul className="rows">
        {hospitals.map((hospital) => (
          <li key={hospital.id} className="row">
            <span>
              {hospital.name}{' '}
              <span className="quiet">
                {shortProvince(hospital.province ?? '', i18n.language)} {hospital.district}
              </span>
            </span>
            <button
              type="button"
              aria-label={`${action}: ${hospital.name ?? ''}`}
              onClick={() => onChoose(hospital)}
            >
              {action}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
