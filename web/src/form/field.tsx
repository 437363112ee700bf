import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { userErrorText } from './error-text';
import type { FormState } from './use-attempt';

/** For the control of a field: `<input {...control} />`. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly required: boolean;
}

interface Props {
  readonly label: string;
  readonly hint?: string | undefined;
  /** Below the mutation's input: where its userErrors point to. */
  readonly path: string;
  readonly form: FormState;
  readonly optional?: boolean;
  readonly children: (control: ControlProps) => ReactNode;
}

/** A control with its name, a hint, and beside it what the API says is wrong with it. */
export function Field({ label, hint, path, form, optional = false, children }: Props) {
  const { i18n } = useTranslation('base');
  const id = useId();
  const error = form.errorAt(path);
  const described = [hint !== undefined && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        required: !optional,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {userErrorText(error, i18n.language)}
        </p>
      )}
    </div>
  );
}
