import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormState } from './use-attempt';

interface Props {
  readonly form: FormState;
  /** For what cannot be taken back. */
  readonly danger?: boolean;
  readonly children: ReactNode;
}

/** Says while it sends that it does; another press meanwhile does nothing. */
export function SubmitButton({ form, danger = false, children }: Props) {
  const { t } = useTranslation('base');
  return (
    <button type="submit" className={danger ? 'danger' : 'primary'} aria-disabled={form.pending}>
      {form.pending ? t('sending') : children}
    </button>
  );
}
