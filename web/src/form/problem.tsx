import { useTranslation } from 'react-i18next';
import { userErrorText } from './error-text';
import { failureText } from './failure-text';
import type { FormState } from './use-attempt';

/** What went wrong and belongs to no field. There before it says anything, so that screen readers hear it. */
export function Problem({ form: { otherErrors, failure, repeatable } }: { readonly form: FormState }) {
  const { t, i18n } = useTranslation('base');
  const texts = otherErrors.map((error) => userErrorText(error, i18n.language));
  if (failure !== null) texts.push(failureText(failure, t, repeatable));
  return (
    <p className="problem" role="alert">
      {texts.join(' ')}
    </p>
  );
}
