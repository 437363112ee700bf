import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { rangeOf, type DraftError, type NumberField } from '../draft';

interface Props {
  readonly name: NumberField;
  readonly value: string;
  readonly error: DraftError | undefined;
  /** What the API says is wrong with it. */
  readonly refused: string | undefined;
  readonly onChange: (value: string) => void;
  /** Typing has ended: from now on it may be called wrong. */
  readonly onLeave: () => void;
}

/** A measured value, with its unit, and beside it what is wrong with it. */
export function NumberInput({ name, value, error, refused, onChange, onLeave }: Props) {
  const { t } = useTranslation('crew');
  const id = useId();
  const [from, to] = rangeOf(name);
  const wrong = error ? t(`form.error.${error}`, { from, to }) : refused;
  return (
    <div className="number">
      <label htmlFor={id}>{t(`form.${name}`)}</label>
      <span className="with-unit">
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          maxLength={6}
          value={value}
          aria-invalid={wrong !== undefined || undefined}
          aria-describedby={wrong === undefined ? undefined : `${id}-error`}
          onChange={({ target }) => onChange(target.value)}
          onBlur={onLeave}
        />
        <span aria-hidden="true">{t(`form.units.${name}`)}</span>
      </span>
      {wrong !== undefined && (
        <p className="field-error" id={`${id}-error`}>
          {wrong}
        </p>
      )}
    </div>
  );
}
