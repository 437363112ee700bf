import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute } from 'react';
import { Field } from './field';
import type { FormState } from './use-attempt';

interface Props {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly path: string;
  readonly form: FormState;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly optional?: boolean;
  readonly type?: HTMLInputTypeAttribute;
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  /** Digits only, with the keys for them on a phone. */
  readonly code?: boolean;
}

/** A field of one line. */
export function TextField({ label, hint, path, form, optional = false, ...input }: Props) {
  const { value, onChange, type = 'text', autoComplete, code = false } = input;
  return (
    <Field label={label} hint={hint} path={path} form={form} optional={optional}>
      {(control) => (
        <input
          {...control}
          type={type}
          value={value}
          autoComplete={code ? 'one-time-code' : autoComplete}
          inputMode={code ? 'numeric' : undefined}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
