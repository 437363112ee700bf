import { ConsoleCloseClinicDocument, ConsoleReopenClinicDocument } from '@goldenhour/client';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../form/field';
import { Form } from '../../form/form';
import { Problem } from '../../form/problem';
import { SubmitButton } from '../../form/submit-button';
import { useSubmit } from '../../form/use-submit';
import { client } from '../../session/page-session';
import { koreanDay } from '../../shell/time';
import { useDesk } from '../hooks';
import type { Clinic } from './clinic';
import { DepartmentInput } from './department-field';

const FIELDS = ['date', 'department', 'reason'] as const;

interface Props {
  readonly clinic: Clinic;
  readonly onChanged: () => Promise<void>;
}

/** Days on which the hospital, or one department, takes no appointments. */
export function Closures({ clinic, onChanged }: Props) {
  const { t } = useTranslation('console');
  const heading = useId();
  const [done, setDone] = useState<'closed' | 'reopened' | null>(null);
  const closures = clinic.clinicClosures ?? [];
  return (
    <section className="part" aria-labelledby={heading}>
      <h3 id={heading}>{t('clinic.closures')}</h3>
      {closures.length === 0 ? (
        <p className="quiet">{t('clinic.closuresNone')}</p>
      ) : (
        <ul className="plain-list">
          {closures.map((closure) => (
            <Closure
              key={closure.id}
              closure={closure}
              onReopened={async () => {
                await onChanged();
                setDone('reopened');
              }}
            />
          ))}
        </ul>
      )}
      <div className="card">
        <h4>{t('clinic.close')}</h4>
        <ClosureForm
          departments={clinic.departments ?? []}
          onClosed={async () => {
            await onChanged();
            setDone('closed');
          }}
        />
      </div>
      <p role="status" className="quiet">
        {done && t(`clinic.${done}`)}
      </p>
    </section>
  );
}

interface ClosureProps {
  readonly closure: NonNullable<Clinic['clinicClosures']>[number];
  readonly onReopened: () => Promise<void>;
}

function Closure({ closure, onReopened }: ClosureProps) {
  const { t } = useTranslation('console');
  const { hospitalId } = useDesk();
  const form = useSubmit(ConsoleReopenClinicDocument);
  const { date, department, reason } = closure;
  const reopen = async () => {
    if (await form.submit({ hospitalId, date, department: department ?? null })) await onReopened();
  };
  return (
    <li className="line">
      <p>
        <b>{date}</b> {department ?? t('clinic.wholeHospital')}{' '}
        {reason && <span className="quiet">{reason}</span>}
      </p>
      <button type="button" aria-disabled={form.pending} onClick={() => void reopen()}>
        {t('clinic.reopen')}
      </button>
      <Problem form={form} />
    </li>
  );
}

interface FormProps {
  readonly departments: readonly string[];
  readonly onClosed: () => Promise<void>;
}

function ClosureForm({ departments, onClosed }: FormProps) {
  const { t } = useTranslation('console');
  const { hospitalId } = useDesk();
  const form = useSubmit(ConsoleCloseClinicDocument, { fields: FIELDS });
  const [date, setDate] = useState(() => koreanDay(client.serverNow()));
  const [department, setDepartment] = useState('');
  const [reason, setReason] = useState('');
  const close = async () => {
    const words = { department: department.trim() || null, reason: reason.trim() || null };
    if (!(await form.submit({ hospitalId, date, ...words }))) return;
    setReason('');
    await onClosed();
  };
  return (
    <Form form={form} onSubmit={() => void close()} label={t('clinic.close')}>
      <div className="row">
        <Field label={t('clinic.date')} path="date" form={form}>
          {(control) => (
            <input
              {...control}
              type="date"
              value={date}
              onChange={({ target }) => target.value !== '' && setDate(target.value)}
            />
          )}
        </Field>
        <Field
          label={t('clinic.department')}
          hint={t('clinic.wholeHospitalHint')}
          path="department"
          form={form}
          optional
        >
          {(control) => (
            <DepartmentInput
              control={control}
              departments={departments}
              value={department}
              onChange={setDepartment}
            />
          )}
        </Field>
      </div>
      <Field label={t('clinic.reason')} hint={t('clinic.reasonHint')} path="reason" form={form} optional>
        {(control) => (
          <input {...control} value={reason} onChange={({ target }) => setReason(target.value)} />
        )}
      </Field>
      <p className="warn-text">{t('clinic.closeWarning')}</p>
      <div className="buttons">
        <SubmitButton form={form}>{t('clinic.closeSubmit')}</SubmitButton>
      </div>
    </Form>
  );
}
