import { ConsoleWithdrawDocument } from '@goldenhour/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../form/field';
import { Form } from '../../form/form';
import { SubmitButton } from '../../form/submit-button';
import { useSubmit } from '../../form/use-submit';
import { Panel } from './panel';
import type { Request } from './request';
import { useAct } from './use-act';

interface Props {
  readonly request: Request;
  readonly onClose: () => void;
}

/** The crew is on its way: it is told why. */
export function WithdrawPanel({ request, onClose }: Props) {
  const { t } = useTranslation('console');
  const form = useSubmit(ConsoleWithdrawDocument, { fields: ['reason'] });
  const act = useAct(request.id);
  const [reason, setReason] = useState('');
  return (
    <Panel title={t('hold.withdrawTitle')} onClose={onClose}>
      <Form
        form={form}
        label={t('hold.withdraw')}
        onSubmit={() => void act(() => form.submit({ reservationId: request.id, reason }))}
      >
        <Field label={t('hold.withdrawReason')} hint={t('hold.withdrawHint')} path="reason" form={form}>
          {(control) => (
            <textarea {...control} value={reason} onChange={({ target }) => setReason(target.value)} />
          )}
        </Field>
        <div className="buttons">
          <SubmitButton form={form}>{t('hold.withdrawSubmit')}</SubmitButton>
          <button type="button" onClick={onClose}>
            {t('cancel')}
          </button>
        </div>
      </Form>
    </Panel>
  );
}
