import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormState } from './use-attempt';

/** Says while it sends that it does; another press meanwhile does nothing. */
export function SubmitButton({ form, children }: { readonly form: FormState; readonly children: ReactNode }) {
  const { t } = useTranslation('base');
  return (
    <button type="submit" className="primary" aria-disabled={form.pending}>
      {form.pending ? t('sending') : children}
    </button>
  );
}
