import { ConsoleDeclineDocument, type DeclineReason } from '@goldenhour/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../form/field';
import { Form } from '../../form/form';
import { Problem } from '../../form/problem';
import { SubmitButton } from '../../form/submit-button';
import { useSubmit } from '../../form/use-submit';
import { Panel } from './panel';
import type { Request } from './request';
import { useAct } from './use-act';

/** The most common first. */
const REASONS: readonly Exclude<DeclineReason, 'OTHER'>[] = [
  'NO_SPECIALIST',
  'NO_ER_BED',
  'NO_ICU_BED',
  'NO_WARD_BED',
  'NO_OPERATING_ROOM',
  'NO_EQUIPMENT',
  'OVERCROWDED',
  'VIOLENCE',
  'DISASTER_OR_OUTAGE',
];

interface Props {
  readonly request: Request;
  readonly onClose: () => void;
}

/** The second tap: a press on the reason sends it. Only another reason needs words. */
export function DeclinePanel({ request, onClose }: Props) {
  const { t } = useTranslation('console');
  const form = useSubmit(ConsoleDeclineDocument, { fields: ['note'] });
  const act = useAct(request.id);
  const [note, setNote] = useState('');
  const [other, setOther] = useState(false);
  const reservationId = request.id;
  return (
    <Panel title={t('decline.title')} onClose={onClose}>
      <ul className="reasons">
        {REASONS.map((reason) => (
          <li key={reason}>
            <button
              type="button"
              aria-disabled={form.pending}
              onClick={() => void act(() => form.submit({ reservationId, reason }))}
            >
              {t(`decline.reason.${reason}`)}
            </button>
          </li>
        ))}
        <li>
          <button type="button" aria-expanded={other} onClick={() => setOther(!other)}>
            {t('decline.reason.OTHER')}
          </button>
        </li>
      </ul>
      {other ? (
        <Form
          form={form}
          label={t('decline.reason.OTHER')}
          onSubmit={() => void act(() => form.submit({ reservationId, reason: 'OTHER', note }))}
        >
          <Field label={t('decline.note')} hint={t('decline.noteHint')} path="note" form={form}>
            {(control) => (
              <textarea {...control} value={note} onChange={({ target }) => setNote(target.value)} />
            )}
          </Field>
          <div className="buttons">
            <SubmitButton form={form}>{t('decline.submit')}</SubmitButton>
            <button type="button" onClick={onClose}>
              {t('cancel')}
            </button>
          </div>
        </Form>
      ) : (
        <>
          <Problem form={form} />
          <div className="buttons">
            <button type="button" onClick={onClose}>
              {t('cancel')}
            </button>
          </div>
        </>
      )}
    </Panel>
  );
}
