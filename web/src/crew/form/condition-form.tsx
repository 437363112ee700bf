import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { userErrorText } from '../../form/error-text';
import { SecondLook } from '../../transport/second-look';
import type { Refusal } from '../desk';
import { draftErrors, isEmpty, NUMBERS, type Draft, type NumberField } from '../draft';
import { Choice } from './choice';
import { Needs } from './needs';
import { NumberInput } from './number-input';
import { ScoreBar } from './score-bar';

const LEVELS = ['1', '2', '3', '4', '5'] as const;
const ACVPU = ['ALERT', 'CONFUSION', 'VERBAL', 'PAIN', 'UNRESPONSIVE'] as const;
const ACVPU_SIGNS = { ALERT: 'A', CONFUSION: 'C', VERBAL: 'V', PAIN: 'P', UNRESPONSIVE: 'U' } as const;
const AGE_GROUPS = [
  'UNKNOWN',
  'INFANT_TODDLER',
  'CHILD',
  'TEEN',
  'TWENTIES',
  'THIRTIES',
  'FORTIES',
  'FIFTIES',
  'SIXTIES',
  'SEVENTIES_PLUS',
] as const;
const SEXES = ['MALE', 'FEMALE'] as const;
const VITALS = [
  'systolic',
  'diastolic',
  'heartRate',
  'respiratoryRate',
  'oxygenSaturation',
  'temperature',
] as const;

interface Props {
  readonly draft: Draft;
  readonly refusal: Refusal | null;
  readonly onChange: (draft: Draft | null) => void;
  readonly onSubmit: (draft: Draft) => void;
}

/** What a crew finds, in the order in which it finds it. Nothing is required: an unknown value is left out. */
export function ConditionForm({ draft, refusal, onChange, onSubmit }: Props) {
  const { t, i18n } = useTranslation(['crew', 'transport']);
  const form = useRef<HTMLFormElement>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const errors = draftErrors(draft);
  const change = (part: Partial<Draft>) => onChange({ ...draft, ...part });
  const refusedAt = (name: string): string | undefined => {
    const error = refusal?.userErrors.find(({ path }) => path?.[1] === name);
    return error && userErrorText(error, i18n.language);
  };
  const submit = () => {
    if (Object.keys(errors).length === 0) {
      onSubmit(draft);
      return;
    }
    setLeft(new Set([...NUMBERS, 'complaint']));
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
  };
  const number = (name: NumberField) => (
    <NumberInput
      key={name}
      name={name}
      value={draft[name]}
      error={left.has(name) ? errors[name] : undefined}
      refused={refusedAt(name)}
      onChange={(value) => change({ [name]: value })}
      onLeave={() => setLeft(new Set([...left, name]))}
    />
  );
  const complaintError = left.has('complaint') && errors.complaint;
  return (
    <form
      ref={form}
      className="condition"
      noValidate
      aria-label={t('form.title')}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Choice
        legend={t('form.preKtas')}
        values={LEVELS}
        sign={(level) => level}
        label={(level) => t(`form.levels.p${level}`)}
        chosen={draft.preKtas === null ? null : (String(draft.preKtas) as (typeof LEVELS)[number])}
        onChange={(level) => change({ preKtas: level === null ? null : Number(level) })}
      />
      <Choice
        legend={t('form.consciousness')}
        values={ACVPU}
        sign={(level) => ACVPU_SIGNS[level]}
        label={(level) => t(`form.acvpu.${level}`)}
        chosen={draft.consciousness}
        onChange={(consciousness) => change({ consciousness })}
      />
      <div className="row who-row">
        {number('ageYears')}
        <label className="number">
          {t('form.ageGroup')}
          <select
            value={draft.ageGroup}
            disabled={draft.ageYears.trim() !== ''}
            onChange={({ target }) => change({ ageGroup: target.value as Draft['ageGroup'] })}
          >
            {AGE_GROUPS.map((group) => (
              <option key={group} value={group}>
                {t(`transport:patient.ageGroup.${group}`)}
              </option>
            ))}
          </select>
        </label>
        <Choice
          legend={t('form.sex')}
          values={SEXES}
          label={(sex) => t(`transport:patient.sex.${sex}`)}
          chosen={draft.sex === 'UNKNOWN' ? null : draft.sex}
          onChange={(sex) => change({ sex: sex ?? 'UNKNOWN' })}
        />
      </div>
      <fieldset className="vitals">
        <legend>{t('form.vitals')}</legend>
        <div className="row">{VITALS.map(number)}</div>
        <Choice
          legend={t('form.oxygen')}
          values={['no', 'yes']}
          label={(value) => t(`form.${value}`)}
          chosen={draft.onOxygen === null ? null : draft.onOxygen ? 'yes' : 'no'}
          onChange={(value) => change({ onOxygen: value === null ? null : value === 'yes' })}
        />
      </fieldset>
      <div className="complaint-field">
        <label htmlFor="complaint">{t('form.complaint')}</label>
        <input
          id="complaint"
          type="text"
          autoComplete="off"
          value={draft.complaint}
          aria-invalid={Boolean(complaintError) || undefined}
          aria-describedby={complaintError ? 'complaint-error' : undefined}
          onChange={({ target }) => change({ complaint: target.value })}
          onBlur={() => setLeft(new Set([...left, 'complaint']))}
        />
        {complaintError && (
          <p className="field-error" id="complaint-error">
            {t(`form.error.${complaintError}`, { from: 1, to: 500 })}
          </p>
        )}
        <div className="quick">
          {t('form.complaints', { returnObjects: true }).map((one) => (
            <button key={one} type="button" onClick={() => change({ complaint: withComplaint(draft, one) })}>
              {one}
            </button>
          ))}
        </div>
      </div>
      <Needs draft={draft} change={change} />
      <p className="quiet">{t('form.privacy')}</p>
      {!isEmpty(draft) && (
        <SecondLook
          label={t('form.clear')}
          question={t('form.clearQuestion')}
          onSure={() => {
            setLeft(new Set());
            onChange(null);
          }}
        />
      )}
      <div className="submit-bar">
        <ScoreBar draft={draft} />
        <p className="problem" role="alert">
          {Object.keys(errors).some((name) => left.has(name)) && t('form.check')}
        </p>
        <button type="submit" className="primary big">
          {t('form.submit')}
        </button>
      </div>
    </form>
  );
}

/** Adds to what is written, once. */
function withComplaint({ complaint }: Draft, one: string): string {
  const before = complaint.trim();
  if (before.includes(one)) return complaint;
  return before === '' ? one : `${before}, ${one}`;
}
